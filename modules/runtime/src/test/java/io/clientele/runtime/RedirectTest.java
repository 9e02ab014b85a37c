package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private FaultServer server;
  private FaultServer other;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
    other = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    other.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 301, 302, 303, 304, 307, 308})
  void aCreateDoesNotFollowARedirectAndItsOutcomeIsUnknown(int status) {
    server.always(answer(status, "", "Location: " + other.url() + "/v1/forged"));

    assertThatThrownBy(Notes.at(server).build()::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(
            "Notes notesCreate: HTTP "
                + status
                + ". The provider redirects to 127.0.0.1, which is not followed.");
    assertThat(server.requests()).hasSize(1);
    assertThat(other.connections()).as("no key arrives there").isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307})
  void aReadDoesNotFollowARedirectEither(int status) {
    server.always(answer(status, "", "Location: " + other.url() + "/v1/forged"));
    NotesApi notes = Notes.at(server).build().notes();

    assertThatThrownBy(() -> notes.read("n1", null))
        .isInstanceOf(ProviderFailureException.class)
        .hasMessageContaining("redirects to 127.0.0.1, which is not followed");
    assertThat(server.requests()).hasSize(1);
    assertThat(other.connections()).isZero();
  }

  @Test
  void aTokenIsNotFetchedFromElsewhere() {
    server.always(answer(307, "", "Location: " + other.url() + "/token"));

    assertThatThrownBy(Notes.withTokensOf(server).build()::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessage(
            "Notes notesCreate. Nothing was sent: no token: "
                + server.url()
                + "/token answered HTTP 307.");
    assertThat(other.connections()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "https://evil.example/x, evil.example",
    "//evil.example/x, evil.example",
    "/v2/notes, another path",
    "'', another path",
    "'http://a b/', what is no URI",
    "mailto:a@b, another path"
  })
  void theMessageNamesTheHost(String location, String named) {
    server.always(answer(302, "", "Location: " + location));

    assertThatThrownBy(Notes.at(server).build()::create)
        .hasMessageContaining("The provider redirects to " + named + ", which is not followed.");
  }
}
