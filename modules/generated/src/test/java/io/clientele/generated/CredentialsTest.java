package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.vault.Vault;
import io.clientele.runtime.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A login, and two credentials that go together, over HTTP. */
class CredentialsTest {
  private final BlockingQueue<Headers> received = new LinkedBlockingQueue<>();
  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          received.add(exchange.getRequestHeaders());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
  }

  private Vault.Builder vault() {
    return Vault.builder().baseUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aLoginIsSentAsOneHeaderInUtf8() {
    vault().login("jörg", "p:ss wörd").build().doors().open("1");

    String pair = "jörg:p:ss wörd";
    assertThat(received.remove())
        .containsEntry(
            "Authorization",
            List.of(
                "Basic "
                    + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8))))
        .doesNotContainKeys("X-api-key", "Cookie");
  }

  @Test
  void aLoginCanChangeFromCallToCall() {
    List<String> passwords = new ArrayList<>(List.of("old", "new"));
    Vault open = vault().login(() -> "ann", () -> passwords.remove(0)).build();
    open.doors().open("1");
    open.doors().open("2");

    assertThat(received)
        .extracting(each -> each.getFirst("Authorization"))
        .containsExactly("Basic YW5uOm9sZA==", "Basic YW5uOm5ldw==");
  }

  @Test
  void credentialsThatGoTogetherAreSentTogether() {
    vault().apiKey("key-1").session("session-1").build().doors().open("1");

    assertThat(received.remove())
        .containsEntry("X-api-key", List.of("key-1"))
        .containsEntry("Cookie", List.of("sid=session-1"))
        .doesNotContainKey("Authorization");
  }

  @Test
  void oneOfTwoIsNotEnough() {
    assertThatThrownBy(() -> vault().apiKey("key-1").build().doors().open("1"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "vault cannot be built:\n"
                + "  no credential is set: call login(...) or apiKey(...) with session(...)");
    assertThat(received).isEmpty();
  }
}
