package io.clientele;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Tells the time and lets it pass, for {@link Clientele.Builder#time}. Thread-safe. */
public interface Time {
  /** What time it is. */
  Instant now();

  /** Returns when this much time has passed. */
  void pass(Duration duration) throws InterruptedException;

  /** The time of this machine. */
  static Time ofThisMachine() {
    return new Time() {
      @Override
      public Instant now() {
        return Instant.now();
      }

      @Override
      public void pass(Duration duration) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(duration.toNanos());
      }
    };
  }
}
