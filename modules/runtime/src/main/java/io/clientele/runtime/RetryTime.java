package io.clientele.runtime;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When a request may be sent again. */
final class RetryTime {
  private static final Duration FIRST = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(5);

  /** A hundred years: more seconds than that are as good as never, and may be no date at all. */
  private static final BigInteger LONGEST_ASKED =
      BigInteger.valueOf(Duration.ofDays(36_525).toSeconds());

  /** More than a day is no window of a limit: some write a Unix time there. */
  private static final BigInteger LONGEST_RESET =
      BigInteger.valueOf(Duration.ofDays(1).toSeconds());

  private static final int TOO_MANY_REQUESTS = 429;

  private RetryTime() {}

  /**
   * What the provider asks for in {@code Retry-After} (seconds, or a date), or null if that is not
   * ahead of us: who may come back at once backs off as if nothing had been said. A date is one of
   * the provider's clock, which the answer's {@code Date} shows.
   *
   * <p>A 429 without it may say so in {@code RateLimit-Reset}, in seconds, as in the IETF's
   * draft-ietf-httpapi-ratelimit-headers-06. {@code X-RateLimit-Reset} is not read: it is seconds
   * at some providers and a Unix time at others.
   */
  static @Nullable Instant asked(Answer answer, Instant now) {
    String value = answer.header("retry-after").strip();
    if (value.isEmpty()) {
      return answer.status() == TOO_MANY_REQUESTS ? reset(answer, now) : null;
    }
    try {
      Instant asked =
          isNumber(value)
              ? now.plusSeconds(new BigInteger(value).min(LONGEST_ASKED).longValue())
              : now.plus(Duration.between(clock(answer, now), date(value)));
      return asked.isAfter(now) ? asked : null;
    } catch (DateTimeException e) {
      return null; // Neither of the two forms: as if nothing was asked for.
    }
  }

  private static @Nullable Instant reset(Answer answer, Instant now) {
    String value = answer.header("ratelimit-reset").strip();
    if (value.isEmpty() || !isNumber(value)) {
      return null;
    }
    BigInteger seconds = new BigInteger(value);
    boolean isAhead = seconds.signum() > 0 && seconds.compareTo(LONGEST_RESET) <= 0;
    return isAhead ? now.plusSeconds(seconds.longValue()) : null;
  }

  private static boolean isNumber(String value) {
    return value.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static Instant clock(Answer answer, Instant now) {
    try {
      return date(answer.header("date").strip());
    } catch (DateTimeException e) {
      return now;
    }
  }

  private static Instant date(String value) {
    return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }

  /** The time to wait: what the provider asked for, else a backoff. Never negative. */
  static Duration wait(@Nullable Instant asked, int attempts) {
    if (asked == null) {
      return backoff(attempts);
    }
    Duration wait = Duration.between(Instant.now(), asked);
    return wait.isNegative() ? Duration.ZERO : wait;
  }

  /**
   * A random time up to a bound that doubles with each attempt ("full jitter"): many clients that
   * failed at once do not come back at once.
   */
  static Duration backoff(int attempts) {
    long bound = FIRST.toMillis() << Math.min(attempts - 1, 10);
    long most = Math.min(bound, LONGEST.toMillis());
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most + 1));
  }
}
