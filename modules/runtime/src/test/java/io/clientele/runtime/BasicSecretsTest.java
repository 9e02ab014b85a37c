package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a login by HTTP Basic, neither the pair nor the password in it is shown. */
class BasicSecretsTest {
  private static final String PASSWORD = "p\"5s/w:rd+1";

  /** {@code ann:p"5s/w:rd+1}. */
  private static final String PAIR = "YW5uOnAiNXMvdzpyZCsx";

  private final Heard heard = new Heard();
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private ApiException create(Notes.Builder builder, CallOptions options) {
    Notes notes = builder.baseUrl(server.url()).listener(heard).build().with(options);
    return catchThrowableOfType(ApiException.class, notes::create);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        PASSWORD,
        "p\\\"5s\\/w:rd+1",
        "p\\u00225s\\u002fw\\u003ard\\u002B1",
        "p%225s%2Fw%3Ard%2b1",
        "p&quot;5s/w:rd&#43;1",
        PAIR
      })
  void anAnswerThatEchoesThemIsShownWithoutThem(String echo) {
    server.always(answer(400, "no, ann:" + echo + "!", "X-Echo: " + echo));

    ApiException e =
        create(
            Notes.builder().basicAuth(() -> "ann", () -> PASSWORD), CallOptions.builder().build());

    assertThat(server.requests().get(0).header("Authorization")).containsExactly("Basic " + PAIR);
    assertThat(e.rawBody()).isEqualTo("no, ann:(secret)!");
    assertThat(e.headers().get("X-Echo")).containsExactly("(secret)");
    assertThat(heard.exchanges.get(0).answerBody()).isEqualTo(e.rawBody());
    assertThat(heard.exchanges.get(0).requestHeaders().get("Authorization"))
        .containsExactly("Basic (secret)");
    Leaks.assertNone(e, echo, PASSWORD, PAIR);
  }

  @Test
  void thePairOfACallIsNeitherShown() {
    server.always(answer(400, "no, " + PASSWORD + " of " + PAIR));
    CallOptions options = CallOptions.builder().credential("apiKey", "ann:" + PASSWORD).build();

    ApiException e = create(Notes.builder().basicAuth(() -> "bob", () -> "other"), options);

    assertThat(server.requests().get(0).header("Authorization")).containsExactly("Basic " + PAIR);
    assertThat(e.rawBody()).isEqualTo("no, (secret) of (secret)");
    assertThat(options.toString()).doesNotContain(PASSWORD);
  }
}
