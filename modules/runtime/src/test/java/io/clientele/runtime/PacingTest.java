package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests keep to the provider's limit, whoever sends them. */
class PacingTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static Pacer pacer(int requests, Duration period) {
    return new Pacer(new RateLimit(requests, period));
  }

  private static Pacer.Turn turn(Pacer pacer, long now) {
    return Objects.requireNonNull(pacer.turn(now, ofHours(1)));
  }

  @Test
  void aBurstUpToTheLimitGoesAtOnceAndTheNextWaitsUntilTheFirstIsAPeriodOld() {
    Pacer pacer = pacer(3, ofSeconds(1));
    for (long now = 0; now < 3; now++) {
      Pacer.Turn turn = turn(pacer, now * 100);
      assertThat(turn.left(now * 100)).isZero();
      turn.end(now * 100 + 50);
    }

    assertThat(turn(pacer, 300).left(300)).isEqualTo(ofSeconds(1).minusNanos(250));
    assertThat(turn(pacer, 300).left(300)).isEqualTo(ofSeconds(1).minusNanos(150));
  }

  @Test
  void aTurnIsFreeAPeriodAfterItsRequestWasAnswered() {
    Pacer pacer = pacer(1, ofSeconds(1));
    Pacer.Turn first = turn(pacer, 0);
    first.left(0);
    Pacer.Turn second = turn(pacer, 0);
    assertThat(second.left(0)).isEqualTo(ofSeconds(1));

    first.end(ofMillis(400).toNanos());

    assertThat(second.left(ofSeconds(1).toNanos())).isEqualTo(ofMillis(400));
    assertThat(second.left(ofMillis(1_400).toNanos())).isZero();
  }

  @Test
  void aRequestThatIsNotAnsweredHoldsItsTurnForTwoPeriods() {
    Pacer pacer = pacer(1, ofSeconds(1));
    turn(pacer, 0).left(0);
    Pacer.Turn second = turn(pacer, 0);

    assertThat(second.left(ofSeconds(1).toNanos())).isEqualTo(ofSeconds(1));
    assertThat(second.left(ofSeconds(2).toNanos())).isZero();
  }

  @Test
  void aTurnThatComesTooLateIsNotTaken() {
    Pacer pacer = pacer(1, ofSeconds(1));
    Pacer.Turn first = turn(pacer, 0);
    first.left(0);
    first.end(0);

    assertThat(pacer.turn(0, ofMillis(999))).isNull();
    assertThat(pacer.untilNext(0)).isEqualTo(ofSeconds(1));
    assertThat(pacer.turn(0, ofSeconds(1))).isNotNull();
    assertThat(pacer.untilNext(0)).isEqualTo(ofSeconds(2));
  }

  @Test
  void aTurnThatIsNotUsedFreesNoOtherEarlier() {
    Pacer pacer = pacer(1, ofSeconds(1));
    turn(pacer, 0).left(0);
    turn(pacer, 0).end(1); // Its caller was interrupted, say.

    assertThat(pacer.untilNext(1)).isEqualTo(ofSeconds(2).minusNanos(1));
  }

  @Test
  void whatTheProviderAsksForHoldsUpAllForAPeriodAtMost() {
    Pacer pacer = pacer(2, ofSeconds(1));
    Pacer.Turn waiting = turn(pacer, 0);

    pacer.hold(0, ofMillis(300));
    assertThat(waiting.left(0)).isEqualTo(ofMillis(300));
    assertThat(turn(pacer, 0).left(0)).isEqualTo(ofMillis(300));

    pacer.hold(0, ofHours(1));
    pacer.hold(0, ofMillis(1));
    assertThat(waiting.left(0)).isEqualTo(ofSeconds(1));
  }

  /** Requests reach the provider at any moment between their beginning and their answer. */
  @Test
  void noWindowOfTheProviderSeesMoreThanTheLimit() {
    Random random = new Random(4711);
    for (int round = 0; round < 200; round++) {
      int limit = 1 + random.nextInt(8);
      Pacer pacer = pacer(limit, ofMillis(100));
      Requests requests = new Requests(pacer, random);
      List<Long> seen = requests.make(100);
      assertThat(seen).hasSize(100);
      for (int i = 0; i + limit < seen.size(); i++) {
        assertThat(seen.get(i + limit) - seen.get(i))
            .isGreaterThanOrEqualTo(ofMillis(100).toNanos());
      }
    }
  }

  /** Many requests at once, in a time of their own. */
  private static final class Requests {
    private record Step(long at, Runnable what) {}

    private final Pacer pacer;
    private final Random random;
    private final long start;
    private final PriorityQueue<Step> steps =
        new PriorityQueue<>(Comparator.comparingLong(Step::at));
    private final List<Long> seen = new ArrayList<>();

    Requests(Pacer pacer, Random random) {
      this.pacer = pacer;
      this.random = random;
      this.start = random.nextLong();
    }

    /** Returns when the provider counted each of them, in order. */
    List<Long> make(int count) {
      for (int i = 0; i < count; i++) {
        long at = random.nextLong(1_000_000_000);
        steps.add(new Step(at, () -> wait(turn(pacer, start + at), at)));
      }
      while (!steps.isEmpty()) {
        steps.remove().what().run();
      }
      Collections.sort(seen);
      return seen;
    }

    private void wait(Pacer.Turn turn, long at) {
      Duration left = turn.left(start + at);
      if (left.isZero()) {
        long took = 1 + random.nextLong(100_000_000);
        seen.add(at + random.nextLong(took));
        steps.add(new Step(at + took, () -> turn.end(start + at + took)));
      } else {
        // A thread may wake up late.
        long until = at + left.toNanos() + random.nextLong(1_000_000);
        steps.add(new Step(until, () -> wait(turn, until)));
      }
    }
  }

  @Test
  void threadsShareTheLimitOfTheirCredential() throws Exception {
    List<Long> arrivals = Collections.synchronizedList(new ArrayList<>());
    server.always(
        exchange -> {
          arrivals.add(System.nanoTime());
          Replies.note().to(exchange);
        });
    Notes notes = Notes.at(server).rateLimit(5, ofMillis(500)).build();
    ExecutorService pool = Executors.newFixedThreadPool(15);
    try {
      List<Future<Note>> creates = new ArrayList<>();
      for (int i = 0; i < 15; i++) {
        creates.add(pool.submit(notes::create));
      }
      for (Future<Note> create : creates) {
        create.get(20, TimeUnit.SECONDS);
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(server.requests()).hasSize(15);
    // Fifteen at five in half a second: the last five begin a second after the first five.
    assertThat(Collections.max(arrivals) - Collections.min(arrivals))
        .isGreaterThan(ofMillis(900).toNanos());
  }

  @Test
  void anotherCredentialHasALimitOfItsOwn() {
    Notes notes = Notes.at(server).rateLimit(1, ofHours(1)).build();
    CallOptions other = CallOptions.builder().credential("apiKey", "other-key").build();

    notes.create();
    notes.with(other).create();

    assertThatThrownBy(notes::create).isInstanceOf(RateLimitedException.class);
    assertThatThrownBy(notes.with(other)::create).isInstanceOf(RateLimitedException.class);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aTurnBeyondTheDeadlineFailsAtOnceAndSaysWhenItComes() {
    Notes notes = Notes.at(server).rateLimit(1, ofHours(1)).build();
    notes.create();
    Instant before = Instant.now();

    RateLimitedException e = catchThrowableOfType(RateLimitedException.class, notes::create);

    assertThat(e.status()).isNull();
    assertThat(e.retryAt())
        .isBetween(
            before.plus(ofHours(1)).minusSeconds(30), before.plus(ofHours(1)).plusSeconds(90));
    assertThat(e)
        .hasMessageStartingWith(
            "Notes notesCreate. Nothing was sent: our pace of 1 request in PT1H gives it its turn"
                + " at ");
    assertThat(e.attempts())
        .singleElement()
        .returns("its turn comes after the deadline", Attempt::outcome);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anAttemptThatIsMadeAgainTakesATurnTooAndItsWaitIsTold() {
    server.next(answer(429, ""));
    Notes notes = Notes.at(server).rateLimit(1, ofMillis(700)).build();

    ApiResponse<Note> answer = notes.withResponse().create("s1", Note.of("milk"));

    // The backoff alone is at most 200 ms.
    assertThat(answer.attempts().get(1).waited()).isGreaterThan(ofMillis(400));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aCallThatIsAskedToWaitHoldsUpTheOthers() {
    server.next(answer(429, "{}", "Retry-After: 3600"));
    Notes notes = Notes.at(server).rateLimit(50, ofHours(1)).build();
    assertThatThrownBy(notes::create).isInstanceOf(RateLimitedException.class);

    assertThatThrownBy(notes::create)
        .isInstanceOf(RateLimitedException.class)
        .hasMessageContaining(
            "Nothing was sent: our pace of 50 requests in PT1H gives it its turn");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void thePaceCanBeOff() {
    Notes notes = Notes.at(server).rateLimit(1, ofHours(1)).unlimitedRate().build();

    notes.create();
    notes.create();

    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aLimitThatIsNoneIsRefused() {
    assertThatThrownBy(Notes.at(server).rateLimit(0, ofSeconds(1))::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("rateLimit(0, ...) must be from 1 to 1000000");
    assertThatThrownBy(Notes.at(server).rateLimit(1, ofSeconds(0))::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("rateLimit(PT0S) must be longer than nothing");
  }
}
