package io.clientele.runtime;

import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Content;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Requests and answers as the default transport sees them. */
final class Wire {
  static final TransportSettings SETTINGS = TransportSettings.in(Duration.ofSeconds(5));

  static final Duration SOON = Duration.ofSeconds(20);

  private Wire() {}

  static Request get(URI url) {
    return request(Request.HttpMethod.GET, url.toString(), null);
  }

  static Request post(URI url) {
    return request(Request.HttpMethod.POST, url.toString(), "{}");
  }

  /** A request with headers like {@code Name: value}. */
  static Request request(
      Request.HttpMethod method, String url, @Nullable String body, String... headers) {
    Map<String, Collection<String>> all = new TreeMap<>();
    for (String header : headers) {
      int colon = header.indexOf(": ");
      all.put(header.substring(0, colon), List.of(header.substring(colon + 2)));
    }
    Request.Body content =
        body == null
            ? Request.Body.empty()
            : Request.Body.create(body.getBytes(StandardCharsets.UTF_8));
    return Request.create(method, url, all, content, null);
  }

  static Request.Options within(Duration time) {
    return new Request.Options(
        time.toMillis(), TimeUnit.MILLISECONDS, time.toMillis(), TimeUnit.MILLISECONDS, false);
  }

  static Request.Options soon() {
    return within(SOON);
  }

  /** Sends a request and reads the whole answer. */
  static String text(HttpTransport transport, Request request) throws IOException {
    return text(transport.execute(request, soon()));
  }

  static String text(Response response) throws IOException {
    try (response) {
      return response.body() == null
          ? ""
          : new String(response.body().asInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Sends a request with another body than its own. */
  static Response send(
      HttpTransport transport, Request request, Content body, Duration time, boolean streamed)
      throws IOException {
    return transport.execute(new WithBody(request, body), Deadline.in(time), streamed);
  }

  private record WithBody(Request request, Content body) implements Outgoing {
    @Override
    public String url() {
      return request.url();
    }
  }

  /** A body of which only the stream is known, and maybe a length. */
  static Content body(InputStream in, long length) {
    return new Content() {
      @Override
      public String contentType() {
        return "text/plain";
      }

      @Override
      public long length() {
        return length;
      }

      @Override
      public boolean isRepeatable() {
        return false;
      }

      @Override
      public InputStream open() {
        return in;
      }
    };
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Finds the addresses of any name. */
  static HostLookup names(String... addresses) {
    return new HostLookup() {
      @Override
      InetAddress[] addresses(String host) throws UnknownHostException {
        InetAddress[] found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) {
          found[i] = InetAddress.getByName(addresses[i]);
        }
        return found;
      }
    };
  }

  /** A stream of so many zeros. */
  static class Zeros extends InputStream {
    private long left;

    Zeros(long count) {
      left = count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1);
    }

    @Override
    public int read(byte[] bytes, int start, int count) throws IOException {
      if (left == 0) {
        return end();
      }
      int read = (int) Math.min(left, count);
      left -= read;
      return read;
    }

    int end() throws IOException {
      return -1;
    }
  }

  /** The same, ending in an error. */
  static final class Broken extends Zeros {
    Broken(long count) {
      super(count);
    }

    @Override
    int end() throws IOException {
      throw new IOException("the disk is gone");
    }
  }
}
