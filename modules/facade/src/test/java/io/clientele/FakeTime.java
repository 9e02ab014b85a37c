package io.clientele;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that stands still until something waits, which then takes no time. */
final class FakeTime implements Time {
  static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  final List<Duration> waits = new ArrayList<>();
  private final Runnable whileWaiting;
  private Instant now;

  FakeTime(Instant now, Runnable whileWaiting) {
    this.now = now;
    this.whileWaiting = whileWaiting;
  }

  FakeTime() {
    this(START, () -> {});
  }

  @Override
  public Instant now() {
    return now;
  }

  @Override
  public void pass(Duration duration) throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    waits.add(duration);
    now = now.plus(duration);
    whileWaiting.run();
  }
}
