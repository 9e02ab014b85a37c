package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
