package io.clientele.runtime;

import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The moment by which a call has to be over. Immutable.
 *
 * @param time how long that was from when it was set
 * @param nanoTime the moment, in {@link System#nanoTime}
 * @param leastNanos what has to be left of it when an attempt starts
 */
record Deadline(Duration time, long nanoTime, long leastNanos) {
  /**
   * A create that starts with less time left would hardly hear what became of it: 100 ms, or a
   * tenth of a deadline that is shorter than a second.
   */
  private static final long LEAST_FOR_A_CREATE = TimeUnit.MILLISECONDS.toNanos(100);

  /** What the last request got: most have as much time as the one before, and share it. */
  private static volatile Request.Options last =
      new Request.Options(0, TimeUnit.MILLISECONDS, 0, TimeUnit.MILLISECONDS, false);

  static Deadline in(Duration time) {
    return in(time, 0);
  }

  static Deadline in(Duration time, RetryClass retry) {
    long least = Math.min(time.toNanos() / 10, LEAST_FOR_A_CREATE);
    return in(time, retry == RetryClass.NEVER ? least : 0);
  }

  private static Deadline in(Duration time, long leastNanos) {
    return new Deadline(time, System.nanoTime() + time.toNanos(), leastNanos);
  }

  /** What Feign gives a transport: time for all, and how much of it to connect. */
  static Deadline of(Request.Options options) {
    Duration time = Duration.ofMillis(options.readTimeoutMillis());
    Duration toConnect = Duration.ofMillis(options.connectTimeoutMillis());
    return in(time, Math.max(0, time.minus(toConnect).toNanos()));
  }

  /** What is left of it; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(nanos());
  }

  /** How long an attempt can wait before it is too late to start it; zero when it is. */
  Duration leftToStart() {
    return Duration.ofNanos(nanosToStart());
  }

  /** The moment by which an attempt has to start, in {@link System#nanoTime}. */
  long startNanoTime() {
    return nanoTime - leastNanos;
  }

  private long nanos() {
    return Math.max(0, nanoTime - System.nanoTime());
  }

  private long nanosToStart() {
    return Math.max(0, nanos() - leastNanos);
  }

  boolean hasPassed() {
    return nanoTime - System.nanoTime() <= 0;
  }

  boolean allowsAnAttempt() {
    return allowsAnAttempt(System.nanoTime());
  }

  boolean allowsAnAttempt(long now) {
    return nanoTime - leastNanos - now > 0;
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
    long left = nanos();
    long connect = millis(Math.max(0, left - leastNanos));
    long all = millis(left);
    Request.Options options = last;
    if (options.connectTimeout() != connect || options.readTimeout() != all) {
      options =
          new Request.Options(connect, TimeUnit.MILLISECONDS, all, TimeUnit.MILLISECONDS, false);
      last = options;
    }
    return options;
  }

  private static long millis(long nanos) {
    // Rounded up: who gives up a moment early would have time for one more attempt. At most what an
    // int holds, as which Feign hands it on.
    long millis = TimeUnit.NANOSECONDS.toMillis(nanos + 999_999);
    return Math.min(Integer.MAX_VALUE, Math.max(1, millis));
  }
}
