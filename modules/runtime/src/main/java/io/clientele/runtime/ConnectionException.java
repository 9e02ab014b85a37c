package io.clientele.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The provider was not reached: there was no connection, a credential could not be had, or the call
 * was ended before. For an operation that must not be sent twice this also says that nothing was
 * done: not a byte of the request left.
 */
public final class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1;

  private final @Nullable Instant retryAt;

  ConnectionException(
      CallReport report, String fact, @Nullable Instant retryAt, @Nullable Throwable cause) {
    super(
        report,
        fact + (retryAt == null ? "" : " No request is wanted until " + retryAt + "."),
        cause);
    this.retryAt = retryAt;
  }

  /** When to come back, if whoever gives the tokens said so; else null. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
