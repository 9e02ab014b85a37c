package io.clientele.reliability;

import java.time.Duration;

/** Who creates, and how. */
enum Caller {
  /** Clientele. */
  PLAIN,
  /** Clientele, by a future. */
  FUTURE,
  /** The same interface by Feign as it comes. */
  STOCK_FEIGN;

  /** A busy machine may take this long to notice that a deadline has passed. */
  private static final Duration SLACK = Duration.ofSeconds(8);

  /** Five requests, each of which may take 60 s, and what lies between them. */
  private static final Duration FEIGN_AT_MOST = Duration.ofSeconds(330);

  /** Feign as it comes fetches no tokens. */
  boolean canMeet(Fault fault) {
    return this != STOCK_FEIGN || fault.subject() == Subject.Kind.CLOCKIFY;
  }

  /** How long a create can hold its caller before something is wrong. */
  Duration patience(Duration deadline) {
    return this == STOCK_FEIGN ? FEIGN_AT_MOST : deadline.plus(SLACK);
  }
}
