package io.clientele.runtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider is asked too often, for longer than the deadline of the call allows: it said so
 * (HTTP 429), or the pace that keeps to its limit did (no status). Nothing was done.
 */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1;

  private final @Nullable Instant retryAt;

  RateLimitedException(CallReport report, @Nullable Instant retryAt, Duration left) {
    super(report, fact(retryAt, left), null);
    this.retryAt = retryAt;
  }

  RateLimitedException(CallReport report, RateLimit limit, Instant turn, Duration left) {
    super(
        report,
        "Nothing was sent: our pace of "
            + limit
            + " gives it its turn at "
            + turn
            + ", and "
            + left.toMillis()
            + " ms of the deadline are left.",
        null);
    this.retryAt = turn;
  }

  /** When the provider wants to be asked again, or null if it did not say. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }

  private static String fact(@Nullable Instant retryAt, Duration left) {
    return "Asked too often: nothing was done. "
        + (retryAt == null
            ? "The provider does not say when to ask again."
            : "The provider wants no request until "
                + retryAt
                + ", and "
                + left.toMillis()
                + " ms of the deadline are left.");
  }
}
