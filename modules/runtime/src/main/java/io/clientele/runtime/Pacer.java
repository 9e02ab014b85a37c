package io.clientele.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests within a provider's limit, whatever kind of window the provider counts in: no
 * {@code limit.period()} of any start sees more than {@code limit.requests()} of them begin. A
 * burst up to the limit goes at once. Turns are given in the order in which they are asked for.
 * Thread-safe.
 */
final class Pacer {
  /** A request may take longer to arrive than the one after it: a little is added to the period. */
  private static final int MARGIN = 100;

  private final RateLimit limit;
  private final long period;

  /** When the last requests began, in {@link System#nanoTime}; a ring whose oldest is next. */
  private final long[] began;

  private int next;
  private int given;

  Pacer(RateLimit limit) {
    this.limit = limit;
    this.period = limit.period().plus(limit.period().dividedBy(MARGIN)).toNanos();
    this.began = new long[limit.requests()];
  }

  /**
   * Takes a turn and returns how long to wait for it, or returns null and takes none if it comes
   * later than in {@code most}.
   */
  synchronized @Nullable Duration turn(long now, Duration most) {
    long wait = given < began.length ? 0 : Math.max(0, began[next] + period - now);
    if (wait > most.toNanos()) {
      return null;
    }
    began[next] = now + wait;
    next = (next + 1) % began.length;
    given = Math.min(given + 1, began.length);
    return Duration.ofNanos(wait);
  }

  RateLimit limit() {
    return limit;
  }

  /** How long it would take until the next turn comes. */
  synchronized Duration untilNext(long now) {
    return Duration.ofNanos(given < began.length ? 0 : Math.max(0, began[next] + period - now));
  }
}
