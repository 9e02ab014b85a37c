package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.DefaultRetryer;
import feign.Feign;
import feign.Headers;
import feign.Logger;
import feign.RequestLine;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An application's own Feign builder, with nothing but bad ideas of its own. */
class FeignCapabilityTest {
  private FaultServer server;
  private final List<String> log = new ArrayList<>();

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Feign.Builder own() {
    Client client =
        (request, options) -> {
          throw new AssertionError("the application's client was used");
        };
    return Feign.builder()
        .client(client)
        .retryer(new DefaultRetryer(1, 1, 5))
        .encoder((object, type, template) -> template.body("own"))
        .decoder((response, type) -> null)
        .errorDecoder((key, response) -> new IllegalStateException("own"))
        .dismiss404()
        .addCapability(Notes.at(server).build().feignCapability());
  }

  private NotesApi notes() {
    return own().target(NotesApi.class, server.url().toString());
  }

  @Test
  void itSendsAndReadsAsTheProvidersOwnInterface() {
    Note answer = notes().create("s1", Note.of("milk"));

    assertThat(answer).isEqualTo(new Note("n1", "milk", null, Map.of()));
    FaultServer.Received request = server.requests().get(0);
    assertThat(request.body()).isEqualTo("{\"text\":\"milk\"}");
    assertThat(request.header("X-Api-Key")).containsExactly(Notes.KEY);
  }

  @Test
  void itAnswersWithAttemptsIfAsked() {
    NotesApi.WithResponse notes =
        own().target(NotesApi.WithResponse.class, server.url().toString());

    ApiResponse<Note> answer = notes.create("s1", Note.of("milk"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.rawBody()).isEqualTo(Replies.NOTE);
    assertThat(answer.headers().get("content-length")).containsExactly("25");
    assertThat(answer.attempts()).hasSize(1);
  }

  @Test
  void itNeverSendsACreateTwice() {
    server.always(Replies.close());

    assertThatThrownBy(() -> notes().create("s1", Note.of("milk")))
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void itThrowsOurErrors() {
    server.always(answer(404, "{\"message\":\"none\"}"));

    assertThatThrownBy(() -> notes().read("n1", null))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("Notes notesRead: HTTP 404: \"none\"");
  }

  @Test
  void itChecksPaths() {
    assertThatThrownBy(() -> notes().create("..", Note.of("milk")))
        .isInstanceOf(ValidationException.class);
    assertThat(server.connections()).isZero();
  }

  @Test
  void anOperationWithoutAnswerReturnsNothing() {
    server.always(answer(204, ""));

    notes().delete("n1");

    assertThat(server.requests().get(0).method()).isEqualTo("DELETE");
  }

  @Test
  void aLogAtTheFullLevelNeitherBreaksTheAnswerNorShowsAPassword() {
    Logger logger =
        new Logger() {
          @Override
          protected void log(String configKey, String format, Object... args) {
            log.add(configKey + format + List.of(args));
          }
        };
    NotesApi notes =
        own()
            .logger(logger)
            .logLevel(Logger.Level.FULL)
            .target(NotesApi.class, server.url().toString());

    assertThat(notes.create("s1", Note.of("milk", "pa55word")).text()).isEqualTo("milk");

    assertThat(log).isEmpty();
  }

  @Test
  void aHeaderThatTheApplicationAddsDoesNotDoubleTheKey() {
    NotesApi notes =
        own()
            .requestInterceptor(template -> template.header("x-api-key", "own"))
            .requestInterceptor(template -> template.header("X-Trace", "t-1"))
            .target(NotesApi.class, server.url().toString());

    notes.create("s1", Note.of("milk"));

    FaultServer.Received request = server.requests().get(0);
    assertThat(request.header("X-Api-Key")).containsExactly(Notes.KEY);
    assertThat(request.header("X-Trace")).containsExactly("t-1");
  }

  @Test
  void headersThatTheTransportSetsItselfAreLeftToIt() {
    NotesApi notes =
        own()
            .requestInterceptor(template -> template.header("Host", "evil.example"))
            .requestInterceptor(template -> template.header("Connection", "close"))
            .requestInterceptor(template -> template.header("Expect", "100-continue"))
            .target(NotesApi.class, server.url().toString());

    notes.create("s1", Note.of("milk"));

    assertThat(server.requests().get(0).header("Host")).containsExactly(server.authority());
  }

  @Test
  void whatCannotBeWrittenIsOurErrorAndNothingIsSent() {
    Object deep = "milk";
    for (int i = 0; i < 200; i++) {
      deep = List.of(deep);
    }
    Note note = Note.of("milk").with("deep", deep);

    assertThatThrownBy(() -> notes().create("s1", note))
        .isInstanceOf(JsonException.class)
        .hasMessage("cannot be written as JSON: it is nested too deeply");
    assertThat(server.connections()).isZero();
  }

  @Test
  void anAnswerThatBreaksItsCodecIsAnUnknownOutcome() {
    JsonCodec<Note> broken =
        new JsonCodec<>() {
          @Override
          public Note read(JsonReader in) {
            throw new IllegalStateException("not of this world");
          }

          @Override
          public void write(Note value, JsonWriter out) {
            Note.JSON.write(value, out);
          }
        };
    Notes notes = Notes.at(server).answeredAs(broken).build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("The answer cannot be read: not of this world.")
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> notes.notes().read("n1", null))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage("Notes notesRead: HTTP 201. The answer cannot be read: not of this world.");
  }

  /** Not of this provider. */
  interface Other {
    @RequestLine("POST /v1/other")
    @Headers("Content-Type: application/json")
    Note create();
  }

  @Test
  void aMethodThatTheDocumentDoesNotKnowIsRefused() {
    Other other = own().target(Other.class, server.url().toString());

    assertThatThrownBy(other::create)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Other#create() is not an operation of Notes: POST /v1/other");
    assertThat(server.connections()).isZero();
  }
}
