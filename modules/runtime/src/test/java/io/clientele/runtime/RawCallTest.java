package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RawCallTest {
  private static final String TAG = "/v1/spaces/{spaceId}/tags";

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

  private Notes notes() {
    return Notes.at(server).listener(heard).build();
  }

  @Test
  void whatTheDocumentDoesNotKnowIsSentAsAllElse() {
    server.next(answer(201, "{\"id\":7,\"tags\":[\"a\",null]}", "X-Page: 1"));

    RawResponse answer =
        notes()
            .call("POST", TAG)
            .path("spaceId", "a/b c")
            .query("q", "x&y")
            .query("q", "z,w")
            .json(Map.of("name", "red"))
            .send();

    FaultServer.Received sent = server.requests().get(0);
    assertThat(sent.method()).isEqualTo("POST");
    assertThat(sent.path()).isEqualTo("/v1/spaces/a%2Fb%20c/tags?q=x%26y&q=z%2Cw");
    assertThat(sent.header("X-Api-Key")).containsExactly(Notes.KEY);
    assertThat(sent.header("Content-Type")).containsExactly("application/json");
    assertThat(sent.header("User-Agent")).singleElement().asString().startsWith("Clientele/");
    assertThat(sent.body()).isEqualTo("{\"name\":\"red\"}");
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.headers().get("x-page")).containsExactly("1");
    assertThat(answer.json()).containsEntry("id", 7L).containsKey("tags");
    assertThat(answer.attempts()).hasSize(1);
    assertThat(answer).asString().doesNotContain("tags", "X-Page");
  }

  @Test
  void anAnswerCanBeReadAsATypeOfTheProvider() {
    RawResponse answer = notes().call("GET", "/v1/notes/newest").send();

    assertThat(answer.json(Note.JSON).text()).isEqualTo("milk");
    assertThat(answer.body()).isEqualTo(Replies.NOTE);
  }

  @Test
  void anAnswerThatIsNoJsonIsDoneAllTheSame() {
    server.next(answer(200, "<ok/>"));

    RawResponse answer = notes().call("POST", "/v1/import").send();

    assertThat(answer.body()).isEqualTo("<ok/>");
    assertThatThrownBy(answer::json).isInstanceOf(JsonException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PATCH"})
  void whatMayHaveBeenDoneIsNotSentAgain(String method) {
    server.always(Replies.close());
    RawCall call = notes().call(method, TAG).path("spaceId", "s1").json(Map.of("name", "red"));

    OutcomeUnknownException e = catchThrowableOfType(OutcomeUnknownException.class, call::send);

    assertThat(e.request())
        .isEqualTo(method + " " + server.url() + "/v1/spaces/s1/tags\n{\"name\":\"red\"}");
    assertThat(e.operation()).isEqualTo(method + " " + TAG);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "OPTIONS", "PUT", "DELETE"})
  void whatCanBeRepeatedIsSentAgain(String method) {
    server.next(Replies.close());

    assertThat(notes().call(method, "/v1/tags").send().attempts()).hasSize(2);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void whatTheCallerKnowsToBeHarmlessIsSentAgain() {
    server.next(Replies.close());
    RawCall call = notes().call("POST", "/v1/search").retry(RetryClass.SAFE);

    assertThat(call.send().attempts()).hasSize(2);
  }

  @Test
  void errorsAreThoseOfTheProvider() {
    server.always(answer(404, "{\"message\":\"no such tag\"}"));

    NotFoundException e =
        catchThrowableOfType(NotFoundException.class, notes().call("GET", "/v1/tags/7")::send);

    assertThat(e).hasMessageStartingWith("Notes GET /v1/tags/7: HTTP 404: \"no such tag\".");
    assertThat(e.error()).isEqualTo(new NoteError("no such tag", null));
  }

  @Test
  void listenersHearOfItByItsTemplate() {
    notes().call("GET", TAG).path("spaceId", "s1").send();

    assertThat(heard.events()).containsExactly("started", "attempted 201", "finished");
    CallInfo call = heard.calls.get(0);
    assertThat(call.operation()).isEqualTo("GET " + TAG);
    assertThat(call.pathTemplate()).isEqualTo(TAG);
  }

  @Test
  void optionsOfTheViewHold() {
    server.always(Replies.hang());
    CallOptions options =
        CallOptions.builder().deadline(Duration.ofMillis(300)).header("X-Trace", "t-1").build();
    RawCall call = notes().with(options).call("GET", "/v1/tags");

    assertThatThrownBy(call::send).isInstanceOf(ConnectionException.class);
    assertThat(server.requests().get(0).header("X-Trace")).containsExactly("t-1");
  }

  @Test
  void aFutureHasTheSameAnswer() throws Exception {
    RawResponse answer = notes().call("GET", "/v1/tags").sendAsync().get(10, TimeUnit.SECONDS);

    assertThat(answer.body()).isEqualTo(Replies.NOTE);
  }

  @Test
  void bytesAreSentAsTheyAre() {
    Upload bytes = Upload.of("a,b".getBytes(StandardCharsets.UTF_8)).withContentType("text/csv");

    notes().call("PUT", "/v1/import").body(bytes).send();

    assertThat(server.requests().get(0).header("Content-Type")).containsExactly("text/csv");
    assertThat(server.requests().get(0).body()).isEqualTo("a,b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "%2e%2E", "%252e."})
  void aPartOfThePathStaysInItsSegment(String value) {
    RawCall call = notes().call("DELETE", TAG).path("spaceId", value);

    assertThatThrownBy(call::send)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("spaceId is a path parameter and must name one segment");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aPartOfThePathThatIsMissingIsNamed() {
    assertThatThrownBy(notes().call("GET", TAG)::send)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("spaceId is a path parameter");
  }

  @ParameterizedTest
  @CsvSource({
    "get, /v1, 'the method must be one of DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT: \"get\"'",
    "CONNECT, /v1, 'the method must be one of DELETE, GET, HEAD, OPTIONS, PATCH, POST, PUT: \"CONNECT\"'",
    "GET, v1, 'the path must be like'",
    "GET, http://other.example/v1, 'the path must be like'",
    "GET, '', 'the path must be like'",
    "GET, /v1?a=b, 'the path must be like'",
    "GET, /v1#a, 'the path must be like'",
    "GET, /v1/a b, 'the path must be like'",
    "GET, /v1/%zz, 'the path must be like'",
    "GET, /v1/../admin, 'the path must be like'",
    "GET, /v1/%2e%2e/admin, 'the path must be like'",
    "GET, /v1/{id, 'the path must be like'"
  })
  void whatIsNoCallIsRefusedWhenItBegins(String method, String path, String rule) {
    Notes notes = notes();

    assertThatThrownBy(() -> notes.call(method, path))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(method + " " + path + " was not sent:\n  " + rule);
  }

  @Test
  void aPartThatIsNotInThePathIsRefused() {
    RawCall call = notes().call("GET", TAG);

    assertThatThrownBy(() -> call.path("space", "s1"))
        .isInstanceOf(ValidationException.class)
        .hasMessage("GET " + TAG + " was not sent:\n  space is not in the path");
  }

  @Test
  void oneCallCanBeSentManyTimes() {
    RawCall call = notes().call("GET", "/v1/tags/").query("page", "1");

    assertThat(List.of(call.send().status(), call.send().status())).containsExactly(201, 201);
    assertThat(server.requests())
        .extracting(FaultServer.Received::path)
        .containsExactly("/v1/tags/?page=1", "/v1/tags/?page=1");
  }
}
