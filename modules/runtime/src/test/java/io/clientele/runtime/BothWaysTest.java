package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A provider's own interfaces do what they do in an application's own Feign. */
class BothWaysTest {
  private final Heard heard = new Heard();
  private FaultServer server;
  private Notes provider;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
    provider = Notes.at(server).listener(heard).build();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private FaultServer.Received only() {
    assertThat(server.requests()).hasSize(1);
    return server.requests().get(0);
  }

  @ParameterizedTest
  @EnumSource
  void theRequestHasTheSameLineHeadersAndBody(Way way) {
    Note answer = way.notes(provider).create("a b/ü", Note.of("milk", "pa55word"));

    assertThat(answer).isEqualTo(new Note("n1", "milk", null, Map.of()));
    assertThat(only().method()).isEqualTo("POST");
    assertThat(only().path()).isEqualTo("/v1/spaces/a%20b%2F%C3%BC/notes");
    assertThat(only().header("Accept")).containsExactly("application/json");
    assertThat(only().header("Content-Type")).containsExactly("application/json");
    assertThat(only().header("Content-Length")).containsExactly("37");
    assertThat(only().header("X-Api-Key")).containsExactly(Notes.KEY);
    assertThat(only().header("User-Agent")).hasSize(1);
    assertThat(only().body()).isEqualTo("{\"text\":\"milk\",\"password\":\"pa55word\"}");
  }

  @ParameterizedTest
  @EnumSource
  void aParameterThatIsNotGivenIsNotSent(Way way) {
    way.notes(provider).read("n1", null);
    way.notes(provider).read("n1", "t-1");

    assertThat(server.requests().get(0).header("X-Trace")).isEmpty();
    assertThat(server.requests().get(0).header("Content-Type")).isEmpty();
    assertThat(server.requests().get(1).header("X-Trace")).containsExactly("t-1");
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerWithoutBodyIsNoValue(Way way) {
    server.always(answer(204, ""));

    way.notes(provider).delete("n1");

    assertThat(only().method()).isEqualTo("DELETE");
    assertThat(only().header("Accept")).containsExactly("application/json");
    assertThat(only().body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "DIRECT, ..",
    "FEIGN, ..",
    "DIRECT, %252e",
    "FEIGN, %252e",
    "DIRECT, ''",
    "FEIGN, ''"
  })
  void aPathThatWouldBeAnotherIsRefused(Way way, String spaceId) {
    ValidationException e =
        catchThrowableOfType(
            ValidationException.class, () -> way.notes(provider).create(spaceId, Note.of("milk")));

    assertThat(e.violations())
        .containsExactly(
            new Violation(
                "spaceId",
                "is a path parameter and must name one segment; give the id as the provider gave it",
                spaceId));
    assertThat(server.connections()).isZero();
    assertThat(heard.events()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  @SuppressWarnings("NullAway") // What an application without NullAway may do.
  void whatIsRequiredIsAskedForAndAHeaderCannotEndEarly(Way way) {
    NotesApi notes = way.notes(provider);

    assertThatThrownBy(() -> notes.create("s1", null))
        .isInstanceOf(ValidationException.class)
        .hasMessage("notesCreate was not sent:\n  the body is required");
    assertThatThrownBy(() -> notes.read("n1", "t\r\nX-Evil: 1"))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("notesRead was not sent:\n  X-Trace is a header: its value (not")
        .hasMessageNotContaining("Evil");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void onlyWhatMayBeSentTwiceIs(Way way) {
    server.always(answer(500, "{\"message\":\"broken\"}"));
    NotesApi notes = way.notes(provider);

    assertThatThrownBy(() -> notes.create("s1", Note.of("milk")))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith("Notes notesCreate: HTTP 500: \"broken\"");
    assertThat(server.requests()).hasSize(1);
    assertThatThrownBy(() -> notes.replace("n1", Note.of("milk")))
        .isInstanceOf(ProviderFailureException.class);
    assertThat(server.requests().size()).isGreaterThan(2);
  }

  @ParameterizedTest
  @EnumSource
  void errorsAreTypedAndShowNoSecret(Way way) {
    server.always(answer(400, "{\"message\":\"pa55word is too weak\",\"code\":\"7\"}"));

    RefusedException e =
        catchThrowableOfType(
            RefusedException.class,
            () -> way.notes(provider).create("s1", Note.of("milk", "pa55word")));

    assertThat(e)
        .hasMessageStartingWith("Notes notesCreate: HTTP 400: \"(secret) is too weak\" (code 7).");
    assertThat(e.error()).isEqualTo(new NoteError("(secret) is too weak", "7"));
    Leaks.assertNone(e, "pa55word");
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerThatCannotBeReadLeavesACreateUnknown(Way way) {
    server.always(answer(201, "{\"id\":"));

    assertThatThrownBy(() -> way.notes(provider).create("s1", Note.of("milk")))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("The answer cannot be read: ");
    assertThat(heard.events())
        .containsExactly("started", "attempted 201", "finished OutcomeUnknownException");
  }

  @ParameterizedTest
  @EnumSource
  void aLongAnswerThatDoesNotSayHowLongIsReadWhole(Way way) {
    String text = "0123456789".repeat(3_000);
    String body = "{\"id\":\"n1\",\"text\":\"" + text + "\"}";
    server.always(Replies.rawThenClose("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n" + body));

    assertThat(way.notes(provider).read("n1", null).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource
  void listenersHearTheSame(Way way) {
    server.next(answer(503, "", "Retry-After: 0"));
    way.notes(provider).read("n1", null);

    assertThat(heard.events())
        .containsExactly("started", "attempted 503", "retrying", "attempted 201", "finished");
    assertThat(heard.calls.get(0))
        .returns("notesRead", CallInfo::operation)
        .returns("GET", CallInfo::method)
        .returns("/v1/notes/{noteId}", CallInfo::pathTemplate);
    assertThat(heard.exchanges.get(1).url()).isEqualTo(server.url() + "/v1/notes/n1");
  }

  @ParameterizedTest
  @EnumSource
  void theResponseHasStatusHeadersAttemptsAndBody(Way way) {
    ApiResponse<Note> answer = way.withResponse(provider).create("s1", Note.of("milk"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers().get("content-length")).containsExactly("25");
    assertThat(answer.rawBody()).isEqualTo(Replies.NOTE);
    assertThat(answer.body()).isEqualTo(new Note("n1", "milk", null, Map.of()));
    assertThat(answer.attempts()).hasSize(1);
    assertThat(heard.events()).containsExactly("started", "attempted 201", "finished");
  }

  @ParameterizedTest
  @EnumSource
  void theOptionsOfAViewAreTaken(Way way) {
    CallOptions options =
        CallOptions.builder()
            .deadline(ofMillis(900))
            .header("X-Trace", "t-9")
            .query("dry run", "a&b")
            .credential("apiKey", "other-key")
            .build();

    way.notes(provider.with(options)).read("n1", "t-1");

    assertThat(only().path()).isEqualTo("/v1/notes/n1?dry%20run=a%26b");
    assertThat(only().header("X-Trace")).containsExactly("t-9");
    assertThat(only().header("X-Api-Key")).containsExactly("other-key");
    server.always(Replies.hang());
    assertThatThrownBy(() -> way.notes(provider.with(options)).read("n1", null))
        .isInstanceOf(ConnectionException.class);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aFutureHoldsWhatThePlainMethodReturnsOrThrows(boolean fails) {
    if (fails) {
      server.always(answer(404, "{\"message\":\"none\"}"));
    }
    CompletableFuture<Note> future = provider.async().read("n1", "t-1");

    if (fails) {
      assertThatThrownBy(future::join)
          .isInstanceOf(CompletionException.class)
          .cause()
          .isInstanceOf(NotFoundException.class)
          .hasMessageStartingWith("Notes notesRead: HTTP 404: \"none\"");
    } else {
      assertThat(future.join()).isEqualTo(new Note("n1", "milk", null, Map.of()));
      assertThat(only().header("X-Trace")).containsExactly("t-1");
    }
  }

  @Test
  void aTransportOfTheApplicationsGetsTheSameRequest() {
    List<String> urls = new java.util.concurrent.CopyOnWriteArrayList<>();
    Notes own =
        Notes.at(server)
            .transport(
                (request, options) -> {
                  Map<String, ?> headers = new TreeMap<>(request.headers());
                  urls.add(request.httpMethod() + " " + request.url() + " " + headers);
                  return feign.Response.builder()
                      .request(request)
                      .status(201)
                      .headers(Map.of())
                      .body(Objects.requireNonNull(request.body()))
                      .build();
                })
            .build();

    for (Way way : Way.values()) {
      assertThat(way.notes(own).create("s1", Note.of("tea")).text()).isEqualTo("tea");
    }

    assertThat(urls).hasSize(2);
    assertThat(urls.get(1)).isEqualTo(urls.get(0));
  }
}
