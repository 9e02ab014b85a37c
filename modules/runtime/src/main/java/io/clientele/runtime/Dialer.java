package io.clientele.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;

/** Makes connections: name, proxy, TCP, tunnel, TLS. Thread-safe. */
final class Dialer {
  private final TransportSettings settings;
  private final HostLookup names;
  private final TlsSetup tls;

  Dialer(TransportSettings settings, HostLookup names) {
    this.settings = settings;
    this.names = names;
    this.tls = new TlsSetup(settings.tls());
  }

  /** Has TLS set up by the time that it is needed. */
  void expectTls() {
    tls.begin();
  }

  /** Connects to an origin until a time, directly or by a proxy. */
  void dial(Connection connection, Origin origin, URI url, long until) throws IOException {
    InetSocketAddress proxy = proxy(url);
    Future<InetAddress[]> lookup =
        names.start(proxy == null ? origin.host() : proxy.getHostString());
    // The first of these takes a while: time that the lookup has.
    SSLSocketFactory secure = origin.tls() ? found(tls.ready(), until) : null;
    connect(
        connection, found(lookup, until), proxy == null ? origin.port() : proxy.getPort(), until);
    if (proxy != null) {
      if (secure == null) {
        connection.throughProxy();
      } else {
        tunnel(connection, origin);
      }
    }
    if (secure != null) {
      shakeHands(connection, origin, secure);
    }
  }

  private @Nullable InetSocketAddress proxy(URI url) throws IOException {
    ProxySelector selector = settings.proxies();
    if (selector == null) {
      selector = ProxySelector.getDefault();
    }
    List<Proxy> proxies = selector == null ? null : selector.select(url);
    if (proxies == null || proxies.isEmpty() || proxies.get(0).type() == Proxy.Type.DIRECT) {
      return null;
    }
    if (proxies.get(0).type() == Proxy.Type.HTTP
        && proxies.get(0).address() instanceof InetSocketAddress address) {
      return address;
    }
    throw new NotSentException("only HTTP proxies are spoken to, and this is none", null);
  }

  private static <T> T found(Future<T> sought, long until) throws IOException {
    try {
      return sought.get(until - System.nanoTime(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException known ? known : new IOException(e.getCause());
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("neither name nor TLS in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Tries one address after the other, each with its share of the time that is left. */
  private static void connect(Connection connection, InetAddress[] addresses, int port, long until)
      throws IOException {
    IOException failure = new ConnectException("no address");
    for (int i = 0; i < addresses.length; i++) {
      long left = until - System.nanoTime();
      try {
        connection.connect(
            new InetSocketAddress(addresses[i], port), left / (addresses.length - i));
        return;
      } catch (IOException e) {
        failure = e;
        if (connection.hasEnded() || Thread.currentThread().isInterrupted()) {
          break;
        }
      }
    }
    throw failure;
  }

  private void tunnel(Connection connection, Origin origin) throws IOException {
    StringBuilder head = new StringBuilder(128);
    head.append("CONNECT ").append(origin.authority()).append(" HTTP/1.1\r\nHost: ");
    head.append(origin.authority()).append("\r\n");
    Secret authorization = settings.proxyAuthorization();
    if (authorization != null) {
      head.append("Proxy-Authorization: ").append(authorization.reveal()).append("\r\n");
    }
    byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    connection.socket().getOutputStream().write(bytes);
    int status = AnswerHead.read(connection.reader()).status();
    if (status / 100 == 4) {
      throw new ProxyRefusedException(status);
    }
    if (status / 100 != 2) {
      throw new NotSentException("the proxy answered HTTP " + status, null);
    }
    if (connection.reader().hasBuffered()) {
      throw new MalformedAnswerException("the proxy said more than it was asked");
    }
  }

  private static void shakeHands(Connection connection, Origin origin, SSLSocketFactory factory)
      throws IOException {
    SSLSocket secure =
        (SSLSocket) factory.createSocket(connection.socket(), origin.host(), origin.port(), true);
    SSLParameters parameters = secure.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // Else any host's certificate would do.
    secure.setSSLParameters(parameters);
    secure.startHandshake();
    connection.use(secure);
  }
}
