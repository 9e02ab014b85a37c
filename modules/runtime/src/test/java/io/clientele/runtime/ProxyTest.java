package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.FaultServer.Exchange;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The default transport behind a proxy. */
class ProxyTest {
  private static final Secret CREDENTIALS = Secret.of("Basic dXNlcjpwYXNz");

  private FaultServer proxy;

  @BeforeEach
  void start() throws Exception {
    proxy = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    proxy.close();
  }

  /** Sends all there is to one proxy. */
  private record Always(Proxy proxy) {
    ProxySelector selector() {
      return new ProxySelector() {
        @Override
        public List<Proxy> select(URI uri) {
          return List.of(proxy);
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
          throw new IllegalStateException(failure);
        }
      };
    }
  }

  private TransportSettings settings(@Nullable Certificates tls, Proxy.Type type) {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.url().getPort());
    return new TransportSettings(
        Duration.ofSeconds(5),
        4,
        tls == null ? null : tls.client(),
        new Always(new Proxy(type, address)).selector(),
        CREDENTIALS);
  }

  @Test
  void aPlainRequestNamesItsServerAndShowsTheCredentialsToTheProxy() throws Exception {
    try (HttpTransport transport = new HttpTransport(settings(null, Proxy.Type.HTTP))) {
      Wire.text(transport, Wire.post(URI.create("http://api.example/v1?a=b")));
      Wire.text(transport, Wire.post(URI.create("http://api.example:81/")));
      Wire.text(transport, Wire.post(URI.create("http://api.example/v2")));
    }
    FaultServer.Received first = proxy.requests().get(0);
    assertThat(first.path()).isEqualTo("http://api.example/v1?a=b");
    assertThat(first.header("Host")).containsExactly("api.example");
    assertThat(first.header("Proxy-Authorization")).containsExactly("Basic dXNlcjpwYXNz");
    assertThat(first.body()).isEqualTo("{}");
    assertThat(proxy.requests().get(1).path()).isEqualTo("http://api.example:81/");
    assertThat(proxy.connections()).as("one for each server").isEqualTo(2);
  }

  @Test
  void aTlsRequestGoesThroughATunnelAndItsServerNeverSeesTheCredentials(@TempDir Path directory)
      throws Exception {
    Certificates loopback = Certificates.selfSigned(directory, "ip:127.0.0.1");
    try (FaultServer server = FaultServer.start(loopback.server());
        HttpTransport transport = new HttpTransport(settings(loopback, Proxy.Type.HTTP))) {
      proxy.always(exchange -> tunnel(exchange, server.url()));
      Wire.text(transport, Wire.post(server.url()));
      Wire.text(transport, Wire.post(server.url()));

      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(0).path()).isEqualTo("/");
      assertThat(server.requests().get(0).header("Proxy-Authorization")).isEmpty();
      FaultServer.Received asked = proxy.requests().get(0);
      assertThat(proxy.requests()).hasSize(1);
      assertThat(asked.method()).isEqualTo("CONNECT");
      assertThat(asked.path()).isEqualTo(server.authority());
      assertThat(asked.header("Host")).containsExactly(server.authority());
      assertThat(asked.header("Proxy-Authorization")).containsExactly("Basic dXNlcjpwYXNz");
    }
  }

  private static void tunnel(Exchange exchange, URI server) throws IOException {
    try (Socket upstream = new Socket(server.getHost(), server.getPort())) {
      exchange.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      Thread back =
          new Thread(
              () -> {
                try {
                  upstream.getInputStream().transferTo(exchange.socket().getOutputStream());
                } catch (IOException e) {
                  // One of the two is gone.
                }
              });
      back.setDaemon(true);
      back.start();
      exchange.socket().getInputStream().transferTo(upstream.getOutputStream());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {407, 403, 502, 302})
  void aProxyThatRefusesTheTunnelGetsNoRequest(int status) {
    proxy.always(Replies.answer(status, "no"));
    try (HttpTransport transport = new HttpTransport(settings(null, Proxy.Type.HTTP))) {
      assertThatThrownBy(
              () -> transport.execute(Wire.post(URI.create("https://api.example/")), Wire.soon()))
          .isInstanceOf(NotSentException.class)
          .hasMessage(
              "the proxy answered HTTP "
                  + status
                  + (status == 407 ? ": it asks for proxyCredentials(...), or for others" : ""));
    }
    assertThat(proxy.requests()).extracting(FaultServer.Received::method).containsOnly("CONNECT");
  }

  @Test
  void aProxyThatSpeaksForTheServerGetsNoRequest() {
    proxy.always(exchange -> exchange.write("HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 201 Created\r\n\r\n"));
    try (HttpTransport transport = new HttpTransport(settings(null, Proxy.Type.HTTP))) {
      assertThatThrownBy(
              () -> transport.execute(Wire.post(URI.create("https://api.example/")), Wire.soon()))
          .isInstanceOf(NotSentException.class)
          .hasMessage("the answer is no valid HTTP: the proxy said more than it was asked");
    }
    assertThat(proxy.requests()).hasSize(1);
  }

  @Test
  void aProxyThatIsNoHttpProxyIsNotGoneRound() {
    try (HttpTransport transport = new HttpTransport(settings(null, Proxy.Type.SOCKS))) {
      assertThatThrownBy(() -> transport.execute(Wire.post(proxy.url()), Wire.soon()))
          .isInstanceOf(NotSentException.class)
          .hasMessage("only HTTP proxies are spoken to, and this is none");
    }
    assertThat(proxy.connections()).isZero();
  }

  @Test
  void theProxyOfTheJvmIsUsedUnlessAnotherIsSet() throws Exception {
    ProxySelector usual = Objects.requireNonNull(ProxySelector.getDefault());
    TransportSettings behind = settings(null, Proxy.Type.HTTP);
    ProxySelector.setDefault(behind.proxies());
    try (HttpTransport transport = new HttpTransport(Wire.SETTINGS)) {
      Wire.text(transport, Wire.get(URI.create("http://api.example/")));
    } finally {
      ProxySelector.setDefault(usual);
    }
    assertThat(proxy.requests()).singleElement().returns("http://api.example/", r -> r.path());
  }

  @Test
  void aSelectorThatBreaksHasSentNothing() {
    ProxySelector broken =
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            throw new IllegalStateException("no PAC file");
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
        };
    TransportSettings settings =
        new TransportSettings(Duration.ofSeconds(5), 4, null, broken, null);
    try (HttpTransport transport = new HttpTransport(settings)) {
      assertThatThrownBy(() -> transport.execute(Wire.post(proxy.url()), Wire.soon()))
          .isInstanceOf(NotSentException.class)
          .hasRootCauseMessage("no PAC file");
    }
  }
}
