package io.clientele.runtime;

import feign.Request;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The moment by which a call has to be over. Immutable. */
record Deadline(long nanoTime) {
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** What is left of it; zero when it has passed. */
  Duration left() {
    return Duration.ofNanos(Math.max(0, nanoTime - System.nanoTime()));
  }

  boolean hasPassed() {
    return nanoTime - System.nanoTime() <= 0;
  }

  boolean allows(Duration time) {
    return left().compareTo(time) > 0;
  }

  /** Gives a transport all the time that is left: at least 1 ms, as 0 would be no limit. */
  Request.Options options() {
    // Feign hands it on as an int.
    long millis = Math.min(Integer.MAX_VALUE, Math.max(1, left().toMillis()));
    return new Request.Options(millis, TimeUnit.MILLISECONDS, millis, TimeUnit.MILLISECONDS, false);
  }
}
