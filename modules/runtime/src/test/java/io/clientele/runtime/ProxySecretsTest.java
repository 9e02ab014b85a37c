package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a proxy is shown is in nothing that an exception or a listener shows. */
class ProxySecretsTest {
  private static final String PASSWORD = "pr0xy:pass/word";

  /** {@code agent:pr0xy:pass/word}. */
  private static final String PAIR = "YWdlbnQ6cHIweHk6cGFzcy93b3Jk";

  private static final String ECHO = "{\"message\":\"" + PASSWORD + " in Basic " + PAIR + "\"}";

  private FaultServer proxy;
  private final Heard heard = new Heard();

  @BeforeEach
  void start() throws Exception {
    proxy = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    proxy.close();
  }

  private <B extends ProviderBuilder<B>> B behindProxy(B builder, String baseUrl) {
    String host = proxy.url().getHost();
    return builder
        .baseUrl(URI.create(baseUrl))
        .proxy(ProxySelector.of(new InetSocketAddress(host, proxy.url().getPort())))
        .proxyCredentials("agent", PASSWORD)
        .listener(heard);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 407, 403, 502})
  void anAnswerOfAProxyIsShownWithoutThem(int status) {
    proxy.always(answer(status, ECHO, "X-Echo: Basic " + PAIR));
    Notes notes = behindProxy(Notes.builder().apiKey(Notes.KEY), "http://notes.example").build();

    ApiException e = catchThrowableOfType(ApiException.class, notes::create);

    assertThat(proxy.requests().get(0).header("Proxy-Authorization"))
        .containsExactly("Basic " + PAIR);
    assertThat(e.rawBody()).isEqualTo("{\"message\":\"(secret) in Basic (secret)\"}");
    assertThat(e.headers().get("X-Echo")).containsExactly("Basic (secret)");
    assertThat(heard.exchanges.get(0).answerBody()).isEqualTo(e.rawBody());
    Leaks.assertNone(e, PASSWORD, PAIR);
  }

  @Test
  void whatItSaysOfATokenIsShownWithoutThemToo() {
    proxy.always(answer(403, ECHO, "X-Echo: Basic " + PAIR));
    Notes.Builder builder =
        Notes.builder()
            .clientCredentials("client-1", "s3cret")
            .tokenUrl(URI.create("http://notes.example/token"));

    ApiException e =
        catchThrowableOfType(
            ApiException.class, behindProxy(builder, "http://notes.example").build()::create);

    assertThat(e).isExactlyInstanceOf(AuthenticationException.class);
    assertThat(e.rawBody()).contains("(secret) in Basic (secret)");
    Leaks.assertNone(e, PASSWORD, PAIR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 407 " + PASSWORD + "\r\nX-Echo: " + PAIR + "\r\n\r\n",
        "HTTP/1.1 200 " + PAIR + "\r\n\r\n" + PASSWORD,
        PAIR + "\r\n\r\n"
      })
  void anAnswerToConnectIsShownWithoutThem(String answered) {
    proxy.always(Replies.rawThenClose(answered));
    Notes notes = behindProxy(Notes.builder().apiKey(Notes.KEY), "https://notes.example").build();

    ApiException e = catchThrowableOfType(ApiException.class, notes::create);

    assertThat(proxy.requests().get(0).header("Proxy-Authorization"))
        .containsExactly("Basic " + PAIR);
    assertThat(e).isExactlyInstanceOf(ConnectionException.class);
    Leaks.assertNone(e, PASSWORD, PAIR);
  }
}
