package io.clientele.runtime;

import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The moment by which a call has to be over. Immutable.
 *
 * @param nanoTime the moment, in {@link System#nanoTime}
 * @param least what has to be left of it when an attempt starts
 */
record Deadline(long nanoTime, Duration least) {
  /**
   * A create that starts with less time left would hardly hear what became of it: 100 ms, or a
   * tenth of a deadline that is shorter than a second.
   */
  private static final Duration LEAST_FOR_A_CREATE = Duration.ofMillis(100);

  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos(), Duration.ZERO);
  }

  static Deadline in(Duration time, RetryClass retry) {
    Duration tenth = time.dividedBy(10);
    Duration least = tenth.compareTo(LEAST_FOR_A_CREATE) < 0 ? tenth : LEAST_FOR_A_CREATE;
    return new Deadline(
        System.nanoTime() + time.toNanos(), retry == RetryClass.NEVER ? least : Duration.ZERO);
  }

  /** What is left of it; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  /** How long an attempt can wait before it is too late to start it; zero when it is. */
  Duration leftToStart() {
    Duration time = left().minus(least);
    return time.isNegative() ? Duration.ZERO : time;
  }

  boolean hasPassed() {
    return nanoTime - System.nanoTime() <= 0;
  }

  boolean allowsAnAttempt() {
    return !leftToStart().isZero();
  }

  /** Whether an attempt can start after this wait. */
  boolean allows(Duration wait) {
    return leftToStart().compareTo(wait) > 0;
  }

  /**
   * Gives a transport all the time that is left, and so much of it to connect that the request does
   * not start too late: at least 1 ms, as 0 would be no limit.
   */
  Request.Options options() {
    return new Request.Options(
        millis(leftToStart()), TimeUnit.MILLISECONDS, millis(left()), TimeUnit.MILLISECONDS, false);
  }

  private static long millis(Duration time) {
    // Rounded up: who gives up a moment early would have time for one more attempt. At most what an
    // int holds, as which Feign hands it on.
    return Math.min(Integer.MAX_VALUE, Math.max(1, time.plusNanos(999_999).toMillis()));
  }
}
