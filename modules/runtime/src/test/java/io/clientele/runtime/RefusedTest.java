package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The fourth row of the rule of creation: the provider refused the request. */
class RefusedTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "400, RefusedException, The request was refused; nothing was done.",
    "401, AuthenticationException, 'The credential was not accepted: check its value and that it is"
        + " in force.'",
    "403, PermissionException, The credential lacks a permission for this.",
    "404, NotFoundException, An id in the request names nothing that this credential can see.",
    "405, RefusedException, The request was refused; nothing was done.",
    "409, RefusedException, The request was refused; nothing was done.",
    "421, RefusedException, The request was refused; nothing was done.",
    "422, RefusedException, The request was refused; nothing was done.",
    "425, RefusedException, The request was refused; nothing was done.",
    "498, RefusedException, The request was refused; nothing was done."
  })
  void aRefusalIsTypedAndNothingIsSentAgain(int status, String type, String fact) {
    String body = "{\"message\":\"no\",\"code\":\"E-1\"}";
    server.always(answer(status, body, "X-Correlation-Id: c-1", "X-Many: a", "x-many: b"));

    ApiException e = catchThrowableOfType(ApiException.class, Notes.at(server).build()::create);

    assertThat(e.getClass().getSimpleName()).isEqualTo(type);
    assertThat(e)
        .hasMessage(
            "Notes notesCreate: HTTP " + status + ": \"no\" (code E-1, request c-1). " + fact)
        .hasNoCause();
    assertThat(e.provider()).isEqualTo("Notes");
    assertThat(e.operation()).isEqualTo("notesCreate");
    assertThat(e.status()).isEqualTo(status);
    assertThat(e.error()).isEqualTo(new NoteError("no", "E-1"));
    assertThat(e.rawBody()).isEqualTo(body);
    assertThat(e.requestId()).isEqualTo("c-1");
    assertThat(e.headers().get("x-MANY")).containsExactly("a", "b");
    assertThat(e.attempts())
        .singleElement()
        .returns(status, Attempt::status)
        .returns("answered", Attempt::outcome);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>nginx</html>",
        "[]",
        "\"no\"",
        "null",
        "{\"message\":{}}",
        "{\"message\":\"n"
      })
  void anErrorThatIsNotTheDocumentedOneIsStillThere(String body) {
    server.always(answer(400, body));

    ApiException e = catchThrowableOfType(ApiException.class, Notes.at(server).build()::create);

    assertThat(e)
        .isInstanceOf(RefusedException.class)
        .hasMessage("Notes notesCreate: HTTP 400. The request was refused; nothing was done.");
    assertThat(e.error()).isNull();
    assertThat(e.rawBody()).isEqualTo(body);
    assertThat(e.requestId()).isNull();
  }

  @Test
  void anErrorIsReadAsTheDocumentSaysForItsStatus() {
    server.always(answer(404, "{\"message\":\"no such note\"}"));
    NotesApi notes = Notes.at(server).build().notes();

    NotFoundException read =
        catchThrowableOfType(NotFoundException.class, () -> notes.read("n1", null));
    NotFoundException delete =
        catchThrowableOfType(NotFoundException.class, () -> notes.delete("n1"));

    assertThat(read.error()).isEqualTo(new NoteError("no such note", null));
    assertThat(read.operation()).isEqualTo("notesRead");
    assertThat(delete.error()).as("not documented").isNull();
    assertThat(delete.rawBody()).isEqualTo("{\"message\":\"no such note\"}");
  }

  @Test
  void ofALongErrorTheStartIsKept() {
    server.always(answer(400, "x".repeat(100_000)));

    RefusedException e =
        catchThrowableOfType(RefusedException.class, Notes.at(server).build()::create);

    assertThat(e.rawBody()).hasSize(64 * 1024);
  }

  @Test
  void aRefusedCreateSentItsRequestAsItIs() {
    server.always(answer(400, ""));

    assertThatThrownBy(Notes.at(server).build()::create).isInstanceOf(RefusedException.class);

    FaultServer.Received request = server.requests().get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/v1/spaces/s1/notes");
    assertThat(request.body()).isEqualTo("{\"text\":\"milk\"}");
    assertThat(request.header("X-Api-Key")).isEqualTo(List.of(Notes.KEY));
    assertThat(request.header("Content-Type")).isEqualTo(List.of("application/json"));
    assertThat(request.header("Accept")).isEqualTo(List.of("application/json"));
    assertThat(request.header("User-Agent")).singleElement().asString().startsWith("Clientele/");
    assertThat(request.header("Authorization")).isEmpty();
    assertThat(request.header("Cookie")).isEmpty();
  }
}
