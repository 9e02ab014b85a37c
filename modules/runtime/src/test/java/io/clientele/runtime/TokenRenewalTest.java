package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static io.clientele.runtime.Replies.token;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    server.next(token("t-1", ",\"expires_in\":0.000001"), Replies.hang());
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

  /** A tenth of its life, and a minute at the most. */
  @ParameterizedTest
  @CsvSource({"PT24H, PT1M", "PT10M, PT1M", "PT100S, PT10S", "PT1S, PT0.1S"})
  void anotherTokenIsFetchedWhileTheOldOneIsGood(Duration life, Duration before) {
    Credential credential =
        new Credential(Credential.Place.HEADER, "Authorization", "Bearer ", Secret.of("t"));

    Token token = Token.of(credential, 7, life);

    assertThat(token.goodUntil()).isEqualTo(7 + life.toNanos());
    assertThat(token.freshUntil()).isEqualTo(token.goodUntil() - before.toNanos());
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
    return tokens(null);
  }

  private Tokens tokens(@Nullable Token first) {
    URI url = server.url().resolve("/token");
    HttpTransport transport = new HttpTransport(TransportSettings.in(ofSeconds(5)));
    return new Tokens(
        new TokenEndpoint("Notes", url, () -> "id", () -> "secret", Map.of(), transport), first);
  }

  /** One that is to be renewed, and good for as long as this. */
  private static Token old(Duration left) {
    Credential credential =
        new Credential(Credential.Place.HEADER, "Authorization", "Bearer ", Secret.of("old"));
    return new Token(credential, System.nanoTime() - 1, System.nanoTime() + left.toNanos());
  }

  /** Answers when it is told to. */
  private static FaultServer.Reply after(CountDownLatch latch, FaultServer.Reply reply) {
    return exchange -> {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new InterruptedIOException();
      }
      reply.to(exchange);
    };
  }

  private static FutureTask<String> fetch(Tokens tokens) {
    return new FutureTask<>(
        () -> tokens.credential(Deadline.in(ofSeconds(20)), NOBODY).value().reveal());
  }

  /** Starts it, and waits until it waits. */
  private static Thread startAndAwait(FutureTask<String> fetch) {
    Thread thread = new Thread(fetch);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING && !fetch.isDone()) {
      Thread.onSpinWait();
    }
    return thread;
  }

  @Test
  void oneFetchThatFailsIsTheAnswerToAllThatWaitForIt() throws Exception {
    CountDownLatch all = new CountDownLatch(1);
    server.next(after(all, answer(401, "")));
    Tokens tokens = tokens();
    List<FutureTask<String>> fetches = new ArrayList<>();
    FutureTask<String> first = fetch(tokens);
    fetches.add(first);
    new Thread(first).start();
    server.awaitRequest();
    for (int i = 0; i < 10; i++) {
      FutureTask<String> waiting = fetch(tokens);
      startAndAwait(waiting);
      fetches.add(waiting);
    }
    all.countDown();

    for (FutureTask<String> fetch : fetches) {
      assertThatThrownBy(fetch::get).hasCauseInstanceOf(TokenRefusedException.class);
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whoWaitsForACallThatHadToEndFetchesForItself() throws Exception {
    server.next(Replies.hang(), token("t-1", ",\"expires_in\":3600"));
    Tokens tokens = tokens();
    FutureTask<String> first = fetch(tokens);
    Thread fetching = new Thread(first);
    fetching.start();
    server.awaitRequest();
    FutureTask<String> second = fetch(tokens);
    startAndAwait(second);

    fetching.interrupt();

    assertThat(second.get()).isEqualTo("t-1");
    assertThatThrownBy(first::get).hasCauseInstanceOf(NotSentException.class);
  }

  @Test
  void whoWaitsLongerThanTheCallThatFetchesFetchesForItself() throws Exception {
    server.next(Replies.hang(), token("t-1", ",\"expires_in\":3600"));
    Tokens tokens = tokens();
    FutureTask<Credential> hurried =
        new FutureTask<>(() -> tokens.credential(Deadline.in(ofMillis(400)), NOBODY));
    new Thread(hurried).start();
    server.awaitRequest();
    FutureTask<String> patient = fetch(tokens);
    startAndAwait(patient);

    assertThat(patient.get()).isEqualTo("t-1");
    assertThatThrownBy(hurried::get).hasCauseInstanceOf(NotSentException.class);
  }

  @Test
  void theOldTokenIsUsedWhileItIsGoodAndAnotherIsFetched() throws Exception {
    CountDownLatch used = new CountDownLatch(1);
    server.next(after(used, token("new", ",\"expires_in\":3600")));
    Tokens tokens = tokens(old(ofSeconds(60)));
    FutureTask<String> ahead = fetch(tokens);
    new Thread(ahead).start();
    server.awaitRequest();

    assertThat(tokens.credential(Deadline.in(ofSeconds(5)), NOBODY).value().reveal())
        .isEqualTo("old");
    used.countDown();
    assertThat(ahead.get()).isEqualTo("new");
    assertThat(tokens.credential(Deadline.in(ofSeconds(5)), NOBODY).value().reveal())
        .isEqualTo("new");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aTokenEndpointThatIsDownForAWhileIsNotMissed() throws Exception {
    server.always(answer(503, ""));
    Tokens tokens = tokens(old(ofSeconds(60)));

    for (int i = 0; i < 3; i++) {
      assertThat(tokens.credential(Deadline.in(ofSeconds(5)), NOBODY).value().reveal())
          .isEqualTo("old");
    }
    assertThat(server.requests()).as("it is not asked by each call").hasSize(1);
  }

  @Test
  void aTokenThatExpiredIsNotUsedWhenNoOtherComes() {
    server.always(answer(503, ""));
    Tokens tokens = tokens(old(Duration.ZERO));

    assertThatThrownBy(() -> tokens.credential(Deadline.in(ofSeconds(5)), NOBODY))
        .isInstanceOf(NotSentException.class)
        .hasMessage("no token: " + server.url() + "/token answered HTTP 503");
  }

  @Test
  void aTokenThatIsKeptForLackOfAnotherIsNotKeptBeyondItsLife() {
    assertThat(old(Duration.ZERO).freshFor(ofSeconds(10)).isFresh()).isFalse();
    assertThat(old(ofSeconds(60)).freshFor(ofSeconds(10)).isFresh()).isTrue();
  }

  @Test
  void aTokenThatWasRefusedMeanwhileIsNotUsedAgain() throws Exception {
    CountDownLatch refused = new CountDownLatch(1);
    server.next(after(refused, answer(503, "")));
    Token old = old(ofSeconds(60));
    Tokens tokens = tokens(old);
    FutureTask<String> ahead = fetch(tokens);
    new Thread(ahead).start();
    server.awaitRequest();

    tokens.renew(old.credential());
    refused.countDown();

    assertThatThrownBy(ahead::get).hasCauseInstanceOf(NotSentException.class);
  }
}
