package io.clientele.runtime;

import java.time.Duration;

/** How many requests a provider may see in any period of this length. */
record RateLimit(int requests, Duration period) {
  /** The turns of that many requests are kept. */
  static final int MOST_REQUESTS = 1_000_000;

  @Override
  public String toString() {
    return requests + (requests == 1 ? " request in " : " requests in ") + period;
  }
}
