package io.clientele;

import java.time.Duration;

/**
 * How an unknown outcome is looked into. Immutable.
 *
 * @param settling how long a client that was created may take until it is listed; looking ends then
 * @param every how long to wait between two looks, each of which reads the provider's list
 */
public record ResolveOptions(Duration settling, Duration every) {
  /** Settling may be zero, which is one look; neither is more than a day. */
  public ResolveOptions {
    if (!settling.isZero()) {
      Words.checkTime("settling", settling);
    }
    Words.checkTime("every", every);
  }

  /**
   * What holds if nothing is said: a look every 5 seconds for 30 seconds. No provider documents how
   * long it takes.
   */
  public static ResolveOptions defaults() {
    return new ResolveOptions(Duration.ofSeconds(30), Duration.ofSeconds(5));
  }

  /** The same options with another settling time. */
  public ResolveOptions settling(Duration time) {
    return new ResolveOptions(time, every);
  }

  /** The same options with another wait between two looks. */
  public ResolveOptions every(Duration wait) {
    return new ResolveOptions(settling, wait);
  }
}
