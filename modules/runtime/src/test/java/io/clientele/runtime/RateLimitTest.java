package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second row of the rule of creation: 429 says that nothing was done. */
class RateLimitTest {
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
  void aCreateThatCameTooEarlyIsSentAgainWhenTheProviderSaid() {
    server.next(answer(429, "{\"message\":\"slow down\"}", "Retry-After: 1"));

    ApiResponse<Note> answer =
        Notes.at(server).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.attempts()).extracting(Attempt::status).containsExactly(429, 201);
    assertThat(answer.attempts().get(1).waited()).isBetween(ofMillis(900), ofSeconds(1));
    assertThat(between(answer.attempts())).isGreaterThanOrEqualTo(ofMillis(990));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void theTimeMayBeADate() {
    // A date has whole seconds: the one after next is one to two seconds away.
    server.next(answer(429, "", "Retry-After: " + date(Instant.now().plusSeconds(2))));

    ApiResponse<Note> answer =
        Notes.at(server).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.attempts().get(1).waited()).isBetween(ofMillis(800), ofSeconds(2));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void theTimeMayBeThatOfTheResetOfTheLimit() {
    server.next(answer(429, "", "RateLimit-Reset: 1"));

    ApiResponse<Note> answer =
        Notes.at(server).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.attempts().get(1).waited()).isBetween(ofMillis(900), ofSeconds(1));
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aTimeBeyondTheDeadlineFailsAtOnceAndIsTold() {
    server.always(answer(429, "{\"message\":\"slow down\"}", "Retry-After: 3600"));
    Instant before = Instant.now();

    RateLimitedException e =
        catchThrowableOfType(RateLimitedException.class, Notes.at(server).build()::create);

    assertThat(e.retryAt()).isBetween(before.plusSeconds(3600), Instant.now().plusSeconds(3600));
    assertThat(e.getMessage())
        .startsWith(
            "Notes notesCreate: HTTP 429: \"slow down\". Asked too often: nothing was done. The"
                + " provider wants no request until "
                + e.retryAt()
                + ", and ")
        .endsWith(" ms of the deadline are left.");
    assertThat(Duration.between(before, Instant.now())).isLessThan(ofSeconds(5));
    assertThat(e.attempts()).hasSize(1);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aDateBeyondTheDeadlineFailsAtOnceToo() {
    Instant then = Instant.now().plusSeconds(3600);
    server.always(answer(429, "", "Retry-After: " + date(then)));

    RateLimitedException e =
        catchThrowableOfType(RateLimitedException.class, Notes.at(server).build()::create);

    assertThat(e.retryAt()).isEqualTo(Instant.ofEpochSecond(then.getEpochSecond()));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void moreSecondsThanTimeHasAreBeyondAnyDeadline() {
    server.always(answer(429, "", "Retry-After: 99999999999999999999"));

    RateLimitedException e =
        catchThrowableOfType(RateLimitedException.class, Notes.at(server).build()::create);

    assertThat(e.retryAt()).isAfter(Instant.now().plus(Duration.ofDays(36_000)));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void withoutATimeToWaitForItBacksOffAndEndsAfterFourAttempts() {
    server.next(answer(429, "")).always(answer(429, "", "Retry-After: 0"));

    RateLimitedException e =
        catchThrowableOfType(RateLimitedException.class, Notes.at(server).build()::create);

    assertThat(e.retryAt()).isNull();
    assertThat(e.getMessage()).contains("The provider does not say when to ask again.");
    assertThat(e.attempts()).extracting(Attempt::status).containsExactly(429, 429, 429, 429);
    assertThat(e.attempts().get(1).waited()).isLessThanOrEqualTo(ofMillis(200));
    assertThat(e.attempts().get(2).waited()).isLessThanOrEqualTo(ofMillis(400));
    assertThat(e.attempts().get(3).waited()).isLessThanOrEqualTo(ofMillis(800));
    assertThat(server.requests()).hasSize(4);
  }

  @Test
  void anAnswerThatDidNotComeWholeIsNoRateLimit() {
    server.next(Replies.rawThenClose("HTTP/1.1 429 Slow\r\nContent-Length: 20\r\n\r\n{"));

    assertThatThrownBy(Notes.at(server).build()::create)
        .isInstanceOf(OutcomeUnknownException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aSecondCreateAfterA429MayStillEndUnknown() {
    server.next(answer(429, ""), Replies.close());

    OutcomeUnknownException e =
        catchThrowableOfType(OutcomeUnknownException.class, Notes.at(server).build()::create);

    assertThat(e.attempts()).extracting(Attempt::status).containsExactly(429, null);
    assertThat(server.requests()).hasSize(2);
  }

  private static Duration between(List<Attempt> attempts) {
    Attempt first = attempts.get(0);
    return Duration.between(first.start().plus(first.took()), attempts.get(1).start());
  }

  private static String date(Instant time) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
  }
}
