package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a builder says that connections are made. */
class ConnectingTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private ProxySelector proxy() {
    return ProxySelector.of(
        InetSocketAddress.createUnresolved(server.url().getHost(), server.url().getPort()));
  }

  @Test
  void aProxyIsAskedAndShownItsCredentials() {
    Notes notes =
        Notes.builder()
            .baseUrl(URI.create("http://notes.example"))
            .apiKey(Notes.KEY)
            .proxy(proxy())
            .proxyCredentials("user", "pass")
            .build();

    notes.create();

    FaultServer.Received received = server.requests().get(0);
    assertThat(received.path()).isEqualTo("http://notes.example/v1/spaces/s1/notes");
    assertThat(received.header("Proxy-Authorization")).containsExactly("Basic dXNlcjpwYXNz");
  }

  @ParameterizedTest
  @CsvSource({
    "407, 1, ': it asks for proxyCredentials(...), or for others'",
    "403, 1, ''",
    "502, 4, ''"
  })
  void aProxyThatOpensNoTunnelIsToldApartFromTheProvider(int status, int times, String advice) {
    server.always(Replies.answer(status, "no"));
    Notes notes =
        Notes.builder()
            .baseUrl(URI.create("https://notes.example"))
            .apiKey(Notes.KEY)
            .proxy(proxy())
            .build();

    ConnectionException e = catchThrowableOfType(ConnectionException.class, notes::create);

    assertThat(e)
        .hasMessage(
            "Notes notesCreate. Nothing was sent to notes.example: the proxy answered HTTP "
                + status
                + advice
                + ".");
    assertThat(e.status()).isNull();
    assertThat(e.attempts()).hasSize(times);
    assertThat(server.requests())
        .hasSize(times)
        .allSatisfy(request -> assertThat(request.method()).isEqualTo("CONNECT"));
  }

  @Test
  void aCertificateThatTheApplicationTrustsIsTrusted(@TempDir Path directory) throws Exception {
    Certificates own = Certificates.selfSigned(directory, "ip:127.0.0.1");
    try (FaultServer secure = FaultServer.start(own.server())) {
      Note note = Notes.at(secure).sslContext(own.client()).build().create();

      assertThat(note.text()).isEqualTo("milk");
    }
  }

  @Test
  void thereAreNoMoreConnectionsThanAllowed() throws Exception {
    server.always(
        exchange -> {
          exchange.pause(20);
          Replies.note().to(exchange);
        });
    Notes notes = Notes.at(server).connections(2).build();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      Future<?>[] creates = new Future<?>[8];
      for (int i = 0; i < creates.length; i++) {
        creates[i] = pool.submit(notes::create);
      }
      for (Future<?> create : creates) {
        create.get();
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(server.requests()).hasSize(8);
    assertThat(server.connections()).isLessThanOrEqualTo(2);
  }

  @Test
  void whatAnotherTransportWouldNotHearIsRefused() throws Exception {
    Notes.Builder builder =
        Notes.at(server)
            .connectTimeout(Duration.ofSeconds(1))
            .connections(0)
            .sslContext(SSLContext.getDefault())
            .proxy(proxy())
            .proxyCredentials("a:b", "pass")
            .transport(
                (request, options) -> {
                  throw new IllegalStateException("not reached");
                });

    assertThatThrownBy(builder::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            Notes cannot be built:
              connectTimeout(...) is set, but transport(...) too: set it on that transport
              connections(...) is set, but transport(...) too: set it on that transport
              connections(0) must be at least 1
              proxy(...) is set, but transport(...) too: set it on that transport
              proxyCredentials(...) is set, but transport(...) too: set it on that transport
              proxyCredentials(...): a user's name holds no colon; give it without
              sslContext(...) is set, but transport(...) too: set it on that transport""");
  }
}
