package io.clientele.runtime;

import java.time.Duration;

/**
 * An access token. Its times are of {@link System#nanoTime}.
 *
 * @param freshUntil when another one is fetched
 * @param goodUntil when the provider would refuse it
 */
record Token(Credential credential, long freshUntil, long goodUntil) {
  /** No token is fresh in its last tenth, nor in its last minute if it lives that long. */
  private static final Duration LONGEST_MARGIN = Duration.ofMinutes(1);

  /** Makes one that was asked for at {@code start} and lives as long as this. */
  static Token of(Credential credential, long start, Duration life) {
    Duration tenth = life.dividedBy(10);
    Duration margin = tenth.compareTo(LONGEST_MARGIN) < 0 ? tenth : LONGEST_MARGIN;
    return new Token(credential, start + life.minus(margin).toNanos(), start + life.toNanos());
  }

  boolean isFresh() {
    return System.nanoTime() - freshUntil < 0;
  }

  boolean isGood() {
    return System.nanoTime() - goodUntil < 0;
  }

  /** The same, which counts as fresh for this long, if it is good for as long. */
  Token freshFor(Duration time) {
    long left = Math.min(time.toNanos(), goodUntil - System.nanoTime());
    return new Token(credential, System.nanoTime() + left, goodUntil);
  }
}
