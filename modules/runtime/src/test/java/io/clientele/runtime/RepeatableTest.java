package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations that can be sent twice without harm are, as HTTP allows. */
class RepeatableTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** One operation of each retry class, but the one of creates. */
  enum Repeatable {
    READ {
      @Override
      void call(NotesApi notes) {
        assertThat(notes.read("n1", null).text()).isEqualTo("milk");
      }
    },
    REPLACE {
      @Override
      void call(NotesApi notes) {
        assertThat(notes.replace("n1", Note.of("milk")).text()).isEqualTo("milk");
      }
    },
    DELETE {
      @Override
      void call(NotesApi notes) {
        notes.delete("n1");
      }
    };

    abstract void call(NotesApi notes);
  }

  @ParameterizedTest
  @EnumSource
  void aLostAnswerIsFetchedAgain(Repeatable operation) {
    server.next(Replies.reset("HTTP/1.1 200"), answer(500, ""));

    operation.call(Notes.at(server).build().notes());

    assertThat(server.requests()).hasSize(3);
    assertThat(server.requests())
        .extracting(request -> List.of(request.method(), request.path(), request.body()))
        .containsOnly(
            List.of(
                server.requests().get(0).method(),
                "/v1/notes/n1",
                server.requests().get(0).body()));
  }

  @Test
  void aProviderThatKeepsFailingIsAskedFourTimes() {
    server.always(answer(502, "bad gateway"));
    NotesApi notes = Notes.at(server).build().notes();

    ProviderFailureException e =
        catchThrowableOfType(
            ProviderFailureException.class, () -> notes.replace("n1", Note.of("milk")));

    assertThat(e).hasMessage("Notes notesReplace: HTTP 502. The provider failed.");
    assertThat(e.attempts()).extracting(Attempt::status).containsExactly(502, 502, 502, 502);
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void aConnectionThatKeepsBreakingIsTriedFourTimes() {
    server.always(Replies.close());
    NotesApi notes = Notes.at(server).build().notes();

    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, () -> notes.read("n1", null));

    assertThat(e).hasMessage("Notes notesRead. No answer came: the connection was lost.");
    assertThat(e.attempts()).hasSize(4);
    assertThat(server.requests()).as("the JDK repeats nothing by itself").hasSize(4);
  }

  @Test
  void theAttemptsOfASuccessAreTold() {
    server.next(answer(503, ""), Replies.close());

    ApiResponse<Note> answer = Notes.at(server).build().withResponse().read("n1", null);

    assertThat(answer.attempts()).extracting(Attempt::status).containsExactly(503, null, 201);
    assertThat(answer.attempts())
        .extracting(Attempt::outcome)
        .containsExactly("answered", "the connection was lost", "answered");
  }

  @Test
  void aProviderThatAsksForPatienceGetsIt() {
    server.next(answer(503, "", "Retry-After: 1"));

    ApiResponse<Note> answer = Notes.at(server).build().withResponse().read("n1", null);

    assertThat(answer.attempts().get(1).waited()).isBetween(ofMillis(900), ofSeconds(1));
  }

  @Test
  void aProviderThatAsksForMorePatienceThanThereIsFailsAtOnce() {
    server.always(answer(503, "", "Retry-After: 60"));
    NotesApi notes = Notes.at(server).build().notes();

    assertThatThrownBy(() -> notes.read("n1", null)).isInstanceOf(ProviderFailureException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410, 422})
  void aRefusalIsFinal(int status) {
    server.always(answer(status, ""));
    NotesApi notes = Notes.at(server).build().notes();

    assertThatThrownBy(() -> notes.read("n1", null))
        .isInstanceOf(ApiException.class)
        .hasMessageStartingWith("Notes notesRead: HTTP " + status);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anAnswerThatCannotBeReadIsFinalAndNoUnknownOutcome() {
    server.always(answer(200, "{\"text\":[]}"));
    NotesApi notes = Notes.at(server).build().notes();

    assertThatThrownBy(() -> notes.read("n1", null))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage(
            "Notes notesRead: HTTP 200. The answer cannot be read: expected a string, but found a"
                + " list at $.text.")
        .hasCauseInstanceOf(JsonException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anAnswerThatIsTooLongIsFinal() {
    server.always(answer(200, "x".repeat(2_000)));
    NotesApi notes = Notes.at(server).largestAnswer(1_000).build().notes();

    assertThatThrownBy(() -> notes.read("n1", null))
        .isInstanceOf(UnreadableAnswerException.class)
        .hasMessage("Notes notesRead. It cannot be read: the answer is longer than 1000 bytes.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aHangingServerIsLeftAtTheDeadline() {
    server.always(Replies.hang());
    NotesApi notes = Notes.at(server).deadline(ofMillis(200)).build().notes();

    assertThatThrownBy(() -> notes.read("n1", null))
        .isInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("Notes notesRead. No answer came: no whole answer within ");
    assertThat(server.requests()).hasSize(1);
  }
}
