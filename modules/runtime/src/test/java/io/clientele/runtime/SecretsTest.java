package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static io.clientele.runtime.Replies.at;
import static io.clientele.runtime.Replies.note;
import static io.clientele.runtime.Replies.rawThenClose;
import static io.clientele.runtime.Replies.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was secret in a call is in nothing that its exception shows, whatever the provider says. */
class SecretsTest {
  private static final String KEY = "k/e+y=\"0f1e\\2d";
  private static final String PASSWORD = "pass wörd&<1>";

  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** The key and the password as a provider may write them. */
  static Stream<String> echoes() {
    return Stream.of(
        KEY,
        KEY.replace("\\", "\\\\").replace("\"", "\\\""),
        KEY.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"),
        "k\\u002fe\\u002By\\u003d\\u00220f1e\\u005c2d",
        "k%2Fe%2By%3D%220f1e%5C2d",
        "k%2fe%2by%3d%220f1e%5c2d",
        "k/e+y=&quot;0f1e\\2d",
        "k&#47;e&#x2B;y=&#34;0f1e&#x5c;2d",
        PASSWORD,
        "pass w\\u00f6rd&<1>",
        "pass w\\u00F6rd\\u0026\\u003c1\\u003e",
        "pass+w%C3%B6rd%26%3C1%3E",
        "pass%20w%c3%b6rd%26%3c1%3e",
        "pass wörd&amp;&lt;1&gt;",
        "pass w&#246;rd&amp;&lt;1&gt;");
  }

  private ApiException create() {
    Notes notes = Notes.builder().baseUrl(server.url()).apiKey(KEY).build();
    return catchThrowableOfType(
        ApiException.class, () -> notes.notes().create("s1", Note.of("milk", PASSWORD)));
  }

  @ParameterizedTest
  @MethodSource("echoes")
  void anErrorThatEchoesASecretIsShownWithoutIt(String echo) {
    server.always(answer(400, "say <" + echo + "> again"));

    ApiException e = create();

    assertThat(e.rawBody()).isEqualTo("say <(secret)> again");
    Leaks.assertNone(e, echo, KEY, PASSWORD);
  }

  @Test
  void theProvidersOwnErrorIsReadWithoutTheSecret() {
    server.always(
        answer(
            422,
            "{\"message\":\"wrong pass w\\u00f6rd&<1>\",\"code\":\"k\\/e+y=\\\"0f1e\\\\2d\"}"));

    ApiException e = create();

    assertThat(e)
        .hasMessage(
            "Notes notesCreate: HTTP 422: \"wrong (secret)\" (code (secret)). The request was"
                + " refused; nothing was done.");
    assertThat(e.error()).isEqualTo(new NoteError("wrong (secret)", "(secret)"));
  }

  @Test
  void aHeaderThatEchoesTheKeyIsShownWithoutIt() {
    server.always(answer(403, "", "X-Your-Key: " + KEY, "X-Request-Id: r-" + KEY));

    ApiException e = create();

    assertThat(e.headers().get("x-your-key")).containsExactly("(secret)");
    assertThat(e.requestId()).isEqualTo("r-(secret)");
    Leaks.assertNone(e, KEY);
  }

  @Test
  void aSessionThatTheProviderOpensIsNotShown() {
    server.always(answer(403, "", "Set-Cookie: session=c0ffee42; Secure"));

    Leaks.assertNone(create(), "c0ffee42");
  }

  @Test
  void aRedirectToAHostNamedAsTheKeyIsShownWithoutIt() {
    server.always(answer(302, "", "Location: https://" + Notes.KEY + ".example/?k=" + Notes.KEY));

    ApiException e = catchThrowableOfType(ApiException.class, Notes.at(server).build()::create);

    Leaks.assertNone(e, Notes.KEY);
    assertThat(e.getMessage()).contains("redirects to ");
  }

  @Test
  void aCauseThatQuotesTheAnswerIsLeftOutIfTheKeyIsInIt() {
    Client quoting =
        (request, options) -> {
          throw new IOException("Invalid status line: \"HTTP/1.1 " + Notes.KEY + "\"");
        };

    ApiException e =
        catchThrowableOfType(
            ApiException.class, Notes.at(server).transport(quoting).build()::create);

    assertThat(e).isInstanceOf(OutcomeUnknownException.class);
    assertThat(e.getCause()).isNotNull();
    Leaks.assertNone(e, Notes.KEY);
  }

  @Test
  void aCauseWithoutASecretIsKept() {
    server.always(rawThenClose("HTTP/1.1 garbage\r\n\r\n"));

    ApiException e = catchThrowableOfType(ApiException.class, Notes.at(server).build()::create);

    assertThat(e).hasCauseInstanceOf(MalformedAnswerException.class);
  }

  @Test
  void aTransportThatQuotesTheRequestIsNotQuoted() {
    Client transport =
        (request, options) -> {
          IllegalStateException thrown = new IllegalStateException("wrapped");
          thrown.addSuppressed(new IllegalStateException("cannot send " + request.headers()));
          throw new IllegalStateException("failed", thrown);
        };
    Notes notes = Notes.at(server).transport(transport).build();

    ApiException e = catchThrowableOfType(ApiException.class, notes::create);

    Leaks.assertNone(e, Notes.KEY);
    assertThat(e.getCause()).isNotNull();
  }

  @Test
  void anAnswerThatCannotBeReadIsShownWithoutTheKeyInItsPropertyNames() {
    server.always(answer(200, "{\"text\":{\"" + Notes.KEY + "\":1}}"));

    ApiException unknown =
        catchThrowableOfType(ApiException.class, Notes.at(server).build()::create);

    Leaks.assertNone(unknown, Notes.KEY);
    assertThat(unknown.rawBody()).isEqualTo("{\"text\":{\"(secret)\":1}}");
  }

  @Test
  void anErrorThatIsCutInTheMiddleOfTheKeyDoesNotShowItsStart() {
    String padding = "x".repeat(64 * 1024 - 10);
    server.always(answer(400, padding + Notes.KEY));

    ApiException e = catchThrowableOfType(ApiException.class, Notes.at(server).build()::create);

    assertThat(e.rawBody()).isEqualTo(padding + "(secret)");
  }

  @Test
  void aRequestThatCannotBeReadBackHidesTheWholeAnswer() {
    // Longer than a number may be that is read, so that its password is not found.
    Note note = Note.of("milk", PASSWORD).with("pi", new BigDecimal("3." + "1".repeat(1_500)));
    server.next(answer(400, "wrong: " + PASSWORD), note());
    NotesApi notes = Notes.at(server).build().notes();

    ApiException e = catchThrowableOfType(ApiException.class, () -> notes.create("s1", note));

    assertThat(e).isInstanceOf(RefusedException.class);
    Leaks.assertNone(e, PASSWORD);
    assertThat(notes.create("s1", note).text()).as("a success is a success").isEqualTo("milk");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 500})
  void theClientsSecretIsInNothingThatTheTokenEndpointSays(int status) {
    String echo = "{\"message\":\"s3cret\\/of+client s3cret%2Fof%2Bclient\"}";
    server.always(at("/token", answer(status, echo, "X-Echo: s3cret/of+client"), note()));

    ApiException e =
        catchThrowableOfType(ApiException.class, Notes.withTokensOf(server).build()::create);

    Leaks.assertNone(e, "s3cret/of+client", "s3cret\\/of+client", "s3cret%2Fof%2Bclient");
  }

  @Test
  void theClientsSecretIsInNoCauseEither() {
    server.always(at("/token", rawThenClose("HTTP/1.1 s3cret/of+client\r\n\r\n"), note()));

    ApiException e =
        catchThrowableOfType(ApiException.class, Notes.withTokensOf(server).build()::create);

    assertThat(e).isInstanceOf(ConnectionException.class);
    Leaks.assertNone(e, "s3cret");
  }

  @Test
  void aTokenIsInNothingThatTheProviderSaysOfItNorOfTheNext() {
    server.next(token("first-tok", ""), answer(401, "first-tok"), token("second-tok", ""));
    server.always(
        answer(401, "first-tok is not second-tok", "WWW-Authenticate: Bearer second-tok"));

    ApiException e =
        catchThrowableOfType(ApiException.class, Notes.withTokensOf(server).build()::create);

    assertThat(e).isInstanceOf(AuthenticationException.class);
    assertThat(e.rawBody()).isEqualTo("(secret) is not (secret)");
    Leaks.assertNone(e, "first-tok", "second-tok");
  }

  @Test
  void aTokenThatCannotBeSentIsNotShown() {
    server.always(at("/token", answer(200, "{\"access_token\":\"abc\\ndef-tok\"}"), note()));

    ApiException e =
        catchThrowableOfType(ApiException.class, Notes.withTokensOf(server).build()::create);

    Leaks.assertNone(e, "def-tok");
  }

  @Test
  void aKeyInTheUrlIsInNoMessage() {
    Notes notes = Notes.builder().baseUrl(server.url()).queryKey(KEY).build();
    server.next(note());
    notes.create();
    assertThat(server.requests().get(0).path())
        .isEqualTo("/v1/spaces/s1/notes?api_key=k%2Fe%2By%3D%220f1e%5C2d");

    server.always(Replies.close());
    ApiException e = catchThrowableOfType(ApiException.class, notes::create);

    Leaks.assertNone(e, KEY, "k%2Fe%2By%3D%220f1e%5C2d");
  }

  @Test
  void aKeyInACookieIsSentAndNotShown() {
    server.next(note(), answer(403, "session=" + Notes.KEY));
    Notes notes = Notes.builder().baseUrl(server.url()).cookieKey(Notes.KEY).build();

    notes.create();

    assertThat(server.requests().get(0).header("Cookie")).containsExactly("session=" + Notes.KEY);
    assertThatThrownBy(notes::create)
        .isInstanceOfSatisfying(
            ApiException.class, e -> assertThat(e.rawBody()).isEqualTo("session=(secret)"));
  }

  @Test
  void noToStringShowsASecret() {
    server.always(answer(201, "{\"text\":\"milk\",\"password\":\"" + Notes.KEY + "\"}"));
    Notes notes = Notes.at(server).build();

    ApiResponse<Note> answer = notes.withResponse().create("s1", Note.of("milk", PASSWORD));

    assertThat(answer.rawBody()).as("the answer itself is the caller's").contains(Notes.KEY);
    assertThat(answer.toString()).doesNotContain(Notes.KEY).contains("password=(secret)");
    assertThat(Note.of("milk", PASSWORD).toString()).doesNotContain(PASSWORD);
    assertThat(notes.toString()).isEqualTo("Notes[" + server.url() + "]");
    assertThat(notes.notes().toString()).doesNotContain(Notes.KEY);
    assertThat(Secret.of(KEY)).hasToString("(secret)").isEqualTo(Secret.of(KEY));
    assertThat(Secret.of(KEY)).isNotEqualTo(Secret.of(PASSWORD)).isNotEqualTo(KEY);
    assertThat(Secret.of(KEY).hashCode()).isEqualTo(Secret.of(KEY).hashCode());
  }
}
