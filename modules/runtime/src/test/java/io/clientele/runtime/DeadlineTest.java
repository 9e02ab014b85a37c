package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One deadline covers token, attempts, waits and the body. */
class DeadlineTest {
  /** Of which a transport is given the whole milliseconds that are left. */
  private static final Duration DEADLINE = ofMillis(1_500);

  /** What a loaded machine may add; less than another round of anything would. */
  private static final Duration SLACK = ofMillis(1_300);

  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
    Notes.at(server).build().create(); // Loads the classes, which takes a while the first time.
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aServerThatHangsHoldsTheCallerUntilTheDeadlineAndNoLonger() {
    server.always(Replies.hang());

    assertThat(timeOf(Notes.at(server))).isBetween(DEADLINE.minusMillis(1), DEADLINE.plus(SLACK));
  }

  @Test
  void aBodyThatDripsHoldsTheCallerUntilTheDeadlineAndNoLonger() {
    server.always(
        Replies.drip(
            "HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n" + " ".repeat(9999), 10));

    assertThat(timeOf(Notes.at(server))).isBetween(DEADLINE.minusMillis(1), DEADLINE.plus(SLACK));
  }

  @Test
  void theTimeOfTheTokenCounts() {
    Duration token = ofMillis(1_300);
    server.always(
        Replies.at(
            "/token",
            exchange -> {
              exchange.pause(token.toMillis());
              Replies.token("t-1", "").to(exchange);
            },
            Replies.hang()));

    // A token that comes late leaves less than a create starts with.
    assertThat(timeOf(Notes.withTokensOf(server)))
        .isBetween(DEADLINE.minusMillis(101), token.plus(DEADLINE));
    assertThat(server.requests("/v1/spaces/s1/notes")).hasSize(2); // One to load the classes.
  }

  @Test
  void theTimeOfTheAttemptsAndWaitsCounts() {
    server.always(
        exchange -> {
          exchange.pause(900);
          answer(429, "").to(exchange);
        });

    Duration took = timeOf(Notes.at(server));

    assertThat(took).isLessThan(DEADLINE.plus(SLACK));
  }

  @Test
  @Timeout(30)
  void waitsThatTheProviderAskedForEndAtTheDeadline() {
    server.always(answer(429, "", "Retry-After: 1"));
    Notes notes = Notes.at(server).deadline(ofMillis(1_900)).build();

    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, notes::create);

    assertThat(e.attempts()).extracting(Attempt::status).containsExactly(429, 429);
  }

  @Test
  void theLeastThatIsLeftToACreateIsATenthOfAShortDeadlineAndNothingForAReadThatCanBeRepeated() {
    assertThat(Deadline.in(ofSeconds(30), RetryClass.NEVER).leastNanos())
        .isEqualTo(ofMillis(100).toNanos());
    assertThat(Deadline.in(ofMillis(500), RetryClass.NEVER).leastNanos())
        .isEqualTo(ofMillis(50).toNanos());
    assertThat(Deadline.in(ofMillis(500), RetryClass.SAFE).leastNanos()).isZero();
    assertThat(Deadline.in(ofMillis(500), RetryClass.IDEMPOTENT).leastNanos()).isZero();
  }

  @Test
  void aCreateIsNotSentWhenItsTokenComesTooLateToHearWhatBecomesOfIt() {
    server.always(
        Replies.at(
            "/token",
            exchange -> {
              exchange.pause(950); // Of 1,000 ms; the last 100 are too late.
              Replies.token("t-1", "").to(exchange);
            },
            Replies.hang()));
    Notes notes = Notes.withTokensOf(server).deadline(ofSeconds(1)).build();

    assertThat(catchThrowableOfType(ApiException.class, notes::create))
        .isInstanceOf(ConnectionException.class)
        .hasMessageContaining("Nothing was sent to " + server.url().getAuthority() + ": ");
    assertThat(server.requests("/v1/spaces/s1/notes")).hasSize(1); // To load the classes.
  }

  @Test
  void nothingStartsThatHasLessTimeThanItNeeds() {
    Duration time = ofSeconds(50);
    Deadline late = new Deadline(time, System.nanoTime() + time.toNanos(), ofSeconds(60).toNanos());

    assertThat(late.hasPassed()).isFalse();
    assertThat(late.allowsAnAttempt()).isFalse();
    assertThat(late.allows(Duration.ZERO)).isFalse();
    assertThat(late.leftToStart()).isZero();
  }

  @Test
  void theLongestDeadlineIsNoneForATransportThatCountsInInts() throws Exception {
    Notes notes =
        Notes.at(server).deadline(Duration.ofDays(1)).connectTimeout(Duration.ofDays(1)).build();

    assertThat(notes.create().text()).isEqualTo("milk");
    assertThat(Deadline.in(Duration.ofDays(100)).options().readTimeoutMillis())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void aDeadlineThatHasPassedLeavesNothingButAMillisecondForATransport() {
    Deadline passed = Deadline.in(ofSeconds(-1));

    assertThat(passed.left()).isZero();
    assertThat(passed.hasPassed()).isTrue();
    assertThat(passed.allows(Duration.ZERO)).isFalse();
    assertThat(passed.options().readTimeoutMillis()).isEqualTo(1);
    assertThat(passed.options().isFollowRedirects()).isFalse();
  }

  @Test
  void aTransportGetsTheTimeThatIsLeftWhateverTheRequestBeforeGot() {
    Deadline passed = Deadline.in(ofSeconds(-1));
    Deadline far = Deadline.in(Duration.ofDays(100));
    Deadline farButTooLateToStart =
        new Deadline(far.time(), far.nanoTime(), Duration.ofDays(200).toNanos());

    assertThat(limits(far)).containsExactly(Integer.MAX_VALUE, Integer.MAX_VALUE);
    assertThat(limits(farButTooLateToStart)).containsExactly(1, Integer.MAX_VALUE);
    assertThat(limits(passed)).containsExactly(1, 1);
  }

  private static List<Integer> limits(Deadline deadline) {
    Request.Options options = deadline.options();
    return List.of(options.connectTimeoutMillis(), options.readTimeoutMillis());
  }

  private static Duration timeOf(Notes.Builder builder) {
    Notes notes = builder.deadline(DEADLINE).build();
    long start = System.nanoTime();
    ApiException e = catchThrowableOfType(ApiException.class, notes::create);
    assertThat(e).isNotNull();
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
