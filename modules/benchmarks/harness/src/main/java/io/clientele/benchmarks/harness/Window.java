package io.clientele.benchmarks.harness;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A limit of the strictest kind: in no period, whenever it begins, are more requests admitted.
 * Thread-safe.
 */
final class Window {
  private final Deque<Long> admitted = new ArrayDeque<>();
  private final int requests;
  private final Duration period;

  Window(int requests, Duration period) {
    this.requests = requests;
    this.period = period;
  }

  /**
   * @param now as {@link System#nanoTime} counts
   */
  synchronized boolean admits(long now) {
    while (!admitted.isEmpty() && now - admitted.getFirst() >= period.toNanos()) {
      admitted.removeFirst();
    }
    if (admitted.size() == requests) {
      return false;
    }
    admitted.addLast(now);
    return true;
  }
}
