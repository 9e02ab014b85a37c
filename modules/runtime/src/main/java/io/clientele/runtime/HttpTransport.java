package io.clientele.runtime;

import feign.Client;
import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The default transport: HTTP/1.1 over sockets, blocking. It sends a request once, and knows
 * whether a byte of it was written: if not, what it throws is a {@link NotSentException}. The time
 * limit for reading, of the options, is one for the whole call: waiting for a connection, making
 * it, writing, and reading the answer to its end; that for connecting is one for the first two.
 * HTTP/2 is not spoken: it saves connections to who makes many calls at a time, and every server
 * that speaks it speaks HTTP/1.1 too.
 *
 * <p>Connections are kept for the next call, so many to a host at most; there are threads only as
 * long as there are connections. Redirects, cookies, caches and compression are left to others. A
 * name is looked up by the operating system; a call does not wait for it beyond its deadline.
 * Thread-safe, on virtual threads too; an interrupt ends a call.
 */
final class HttpTransport implements Client, AutoCloseable {
  /** Servers that close after a fixed time mostly do so after 20 s or more; rather be first. */
  private static final long LONGEST_IDLE = TimeUnit.SECONDS.toNanos(15);

  private final TransportSettings settings;
  private final ConnectionPool pool;

  HttpTransport(TransportSettings settings) {
    this(settings, new HostLookup());
  }

  HttpTransport(TransportSettings settings, HostLookup names) {
    this.settings = settings;
    this.pool = new ConnectionPool(settings, names);
  }

  /** Says where requests will go, so that what TLS needs is there in time. */
  HttpTransport expecting(URI url) {
    Origin origin = Origin.of(url);
    if (origin != null && origin.tls()) {
      pool.expectTls();
    }
    return this;
  }

  @Override
  public Response execute(Request request, Request.Options options) throws IOException {
    return execute(new Outgoing.Made(request), Deadline.of(options), false);
  }

  /**
   * Sends a request.
   *
   * @param streamed whether the deadline ends with the headers of the answer, and its time is from
   *     then on one for each read
   */
  Response execute(Outgoing outgoing, Deadline deadline, boolean streamed) throws IOException {
    return execute(outgoing, host(outgoing.url()).take(deadline), deadline, streamed);
  }

  private Response execute(
      Outgoing outgoing, Connection connection, Deadline deadline, boolean streamed)
      throws IOException {
    ConnectionPool.Host host = connection.home();
    try {
      Request request = outgoing.request();
      Content body = outgoing.body();
      URI url = URI.create(request.url());
      RequestHead head = RequestHead.of(request, url, host.origin(), body.length());
      host.connect(connection, url, deadline);
      byte[] bytes =
          connection.isProxied() ? head.bytesForProxy(settings.proxyAuthorization()) : head.bytes();
      boolean isWhole = new RequestWriter(connection).write(bytes, body);
      return answer(request, connection, isWhole, streamed ? deadline.time().toMillis() : 0);
    } catch (IOException | RuntimeException e) {
      throw connection.failed(e);
    }
  }

  private ConnectionPool.Host host(String url) throws NotSentException {
    try {
      Origin origin = Origin.of(URI.create(url));
      if (origin != null) {
        return pool.host(origin);
      }
    } catch (IllegalArgumentException e) {
      throw new NotSentException("it is no valid HTTP request", e);
    }
    throw new NotSentException("it is no valid HTTP request", null);
  }

  private static Response answer(
      Request request, Connection connection, boolean isWhole, long patienceMillis)
      throws IOException {
    AnswerHead head = AnswerHead.read(connection.reader());
    if (!isWhole && head.status() / 100 == 2) {
      // That to another request, maybe: nobody can have done what was not asked for yet.
      throw new MalformedAnswerException("it tells of success before the request was there");
    }
    boolean toHead = request.httpMethod() == Request.HttpMethod.HEAD;
    long length = head.bodyLength(toHead);
    long idle = isWhole ? head.keepAliveNanos(LONGEST_IDLE) : 0;
    Response.Builder response =
        Response.builder()
            .status(head.status())
            .reason(head.reason())
            .headers(head.fields())
            .request(request);
    if (length != 0) {
      Integer known = length > 0 && length <= Integer.MAX_VALUE ? (int) length : null;
      return response
          .body(new AnswerStream(connection, length, idle, patienceMillis), known)
          .build();
    }
    Response whole = response.build();
    connection.release(connection.reader().hasBuffered() ? 0 : idle);
    return whole;
  }

  /** What is sent besides the request, and must not be shown. */
  List<Secret> secrets() {
    return settings.secrets();
  }

  /** Ends the calls that are under way, and all that are to come. */
  @Override
  public void close() {
    pool.close();
  }
}
