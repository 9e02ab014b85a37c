package io.clientele.runtime;

import static io.clientele.runtime.Replies.token;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What threads do to each other when a token is renewed. */
class TokenRenewalTest {
  private static final Events NOBODY =
      new Events(new CallInfo(0, "Notes", "notesCreate", "POST", "/"), List.of());

  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aRefusalIsTakenInWhileAnotherThreadFetches() throws Exception {
    server.next(token("t-1", ",\"expires_in\":0.001"), Replies.hang());
    Tokens tokens = tokens();
    Credential first = tokens.credential(Deadline.in(ofSeconds(5)), NOBODY);
    server.awaitRequest();
    FutureTask<Credential> fetch =
        new FutureTask<>(() -> tokens.credential(Deadline.in(ofSeconds(20)), NOBODY));
    Thread fetching = new Thread(fetch);
    fetching.start();
    server.awaitRequest();

    // A call that is told 401 now has a deadline of its own.
    assertThat(tokens.renew(first)).isTrue();
    assertThatThrownBy(() -> tokens.credential(Deadline.in(ofMillis(50)), NOBODY))
        .isInstanceOf(NotSentException.class)
        .hasMessage("no token came within the deadline of the call");
    fetching.interrupt();
    assertThatThrownBy(fetch::get).hasCauseInstanceOf(NotSentException.class);
  }

  @Test
  void aTokenThatAnotherThreadRenewedIsNotGivenUp() throws Exception {
    server.next(token("t-1", ",\"expires_in\":3600"), token("t-2", ",\"expires_in\":3600"));
    Tokens tokens = tokens();
    Credential first = tokens.credential(Deadline.in(ofSeconds(5)), NOBODY);
    tokens.renew(first);
    Credential second = tokens.credential(Deadline.in(ofSeconds(5)), NOBODY);
    tokens.renew(first);

    assertThat(tokens.credential(Deadline.in(ofSeconds(5)), NOBODY))
        .isEqualTo(second)
        .isNotEqualTo(first);
    assertThat(server.requests()).hasSize(2);
  }

  private Tokens tokens() {
    return new Tokens(
        "Notes",
        server.url().resolve("/token"),
        () -> "id",
        () -> "secret",
        Map.of(),
        new HttpTransport(TransportSettings.in(ofSeconds(5))));
  }
}
