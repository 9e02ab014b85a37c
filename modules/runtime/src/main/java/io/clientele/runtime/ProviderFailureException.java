package io.clientele.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider failed (HTTP 5xx) or sent the request elsewhere (3xx, never followed), for an
 * operation that can be sent again without harm. For one that cannot, see {@link
 * OutcomeUnknownException}.
 */
public final class ProviderFailureException extends ApiException {
  private static final long serialVersionUID = 1;

  private final @Nullable Instant retryAt;

  ProviderFailureException(CallReport report, String fact, @Nullable Instant retryAt) {
    super(
        report,
        fact + (retryAt == null ? "" : " The provider wants no request until " + retryAt + "."),
        null);
    this.retryAt = retryAt;
  }

  /** When the provider wants to be asked again, or null if it did not say. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
