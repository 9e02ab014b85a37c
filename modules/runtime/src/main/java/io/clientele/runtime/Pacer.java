package io.clientele.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests within a provider's limit, whatever kind of window the provider counts in. A burst
 * up to the limit goes at once; turns are given in the order in which they are asked for.
 *
 * <p>The provider counts a request at some moment between its beginning and its answer, and nobody
 * here knows when. So a turn is free for another request a period after the answer, and not before:
 * then no window of the provider's sees more than the limit, however unevenly requests arrive. One
 * that is not answered within a period is taken to be counted by then; else requests that hang
 * would hold up all others. All times are of {@link System#nanoTime}. Thread-safe.
 */
final class Pacer {
  private final RateLimit limit;
  private final long period;

  /** The last turns, as many as a period may see; the oldest is next. */
  private final @Nullable Turn[] turns;

  private int next;
  private @Nullable Long heldUntil;

  Pacer(RateLimit limit) {
    this.limit = limit;
    this.period = limit.period().toNanos();
    this.turns = new Turn[limit.requests()];
  }

  /** The turn of one request. */
  final class Turn {
    /** Whose turn this one takes over. */
    private @Nullable Turn before;

    private long begin;
    private long end;
    private boolean isOver;

    private Turn(@Nullable Turn before, long begin) {
      this.before = before;
      this.begin = begin;
    }

    /** How long its request has to wait yet; ask again after that. If zero, it begins now. */
    Duration left(long now) {
      synchronized (Pacer.this) {
        begin = earliest(before, now);
        if (begin == now) {
          before = null;
        }
        return Duration.ofNanos(begin - now);
      }
    }

    /** Its request was answered, or is not made after all. */
    void end(long now) {
      synchronized (Pacer.this) {
        // What did not begin leaves its time unused: others may have been told of it.
        end = later(begin, now);
        isOver = true;
        before = null;
      }
    }

    /** When another request can take this turn, as far as is known now. */
    private long free(long now) {
      long counted = begin + period;
      if (isOver) {
        return (counted - end < 0 ? counted : end) + period;
      }
      return now - counted < 0 ? counted : counted + period;
    }
  }

  /** Takes a turn; returns null and takes none if it comes later than in {@code most}. */
  synchronized @Nullable Turn turn(long now, Duration most) {
    Turn before = turns[next];
    long begin = earliest(before, now);
    if (begin - now > most.toNanos()) {
      return null;
    }
    Turn turn = new Turn(before, begin);
    turns[next] = turn;
    next = (next + 1) % turns.length;
    return turn;
  }

  /**
   * Hears that the provider wants no request for this long, as its own count may differ from ours.
   * What is longer than a period is about another limit, and not of our pace.
   */
  synchronized void hold(long now, Duration asked) {
    long until = now + Math.min(asked.toNanos(), period);
    heldUntil = heldUntil == null ? until : later(heldUntil, until);
  }

  RateLimit limit() {
    return limit;
  }

  /** How long it would take until the next turn comes. */
  synchronized Duration untilNext(long now) {
    return Duration.ofNanos(earliest(turns[next], now) - now);
  }

  private long earliest(@Nullable Turn before, long now) {
    long earliest = before == null ? now : later(now, before.free(now));
    return heldUntil == null ? earliest : later(earliest, heldUntil);
  }

  private static long later(long one, long other) {
    return one - other < 0 ? other : one;
  }
}
