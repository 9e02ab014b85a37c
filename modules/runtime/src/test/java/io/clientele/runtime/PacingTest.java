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
import java.util.List;
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

  @Test
  void aBurstUpToTheLimitGoesAtOnceAndTheNextWaitsForTheFirstToLeaveTheWindow() {
    Pacer pacer = pacer(3, ofSeconds(1));

    assertThat(pacer.turn(0, ofHours(1))).isZero();
    assertThat(pacer.turn(100_000_000, ofHours(1))).isZero();
    assertThat(pacer.turn(200_000_000, ofHours(1))).isZero();
    assertThat(pacer.turn(300_000_000, ofHours(1))).isEqualTo(ofMillis(710));
    assertThat(pacer.turn(300_000_000, ofHours(1))).isEqualTo(ofMillis(810));
  }

  @Test
  void aTurnThatComesTooLateIsNotTaken() {
    Pacer pacer = pacer(1, ofSeconds(1));
    pacer.turn(0, ofHours(1));

    assertThat(pacer.turn(0, ofMillis(1_009))).isNull();
    assertThat(pacer.untilNext(0)).isEqualTo(ofMillis(1_010));
    assertThat(pacer.turn(0, ofMillis(1_010))).isEqualTo(ofMillis(1_010));
  }

  @Test
  void noWindowOfAnyStartSeesMoreThanTheLimit() {
    Random random = new Random(4711);
    for (int round = 0; round < 200; round++) {
      int limit = 1 + random.nextInt(8);
      Pacer pacer = pacer(limit, ofMillis(100));
      List<Long> begins = new ArrayList<>();
      long now = random.nextLong();
      for (int i = 0; i < 200; i++) {
        now += random.nextInt(40_000_000);
        Duration wait = pacer.turn(now, ofHours(1));
        begins.add(now + java.util.Objects.requireNonNull(wait).toNanos());
      }
      for (int i = 0; i + limit < begins.size(); i++) {
        assertThat(begins.get(i + limit) - begins.get(i)).isGreaterThanOrEqualTo(100_000_000);
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
