package io.clientele.runtime;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The request was sent, and no answer says what became of it. It may have been done. It is not sent
 * again by itself: look whether what it asked for is there before sending it again.
 */
public final class OutcomeUnknownException extends ApiException {
  private static final long serialVersionUID = 1;

  private final String request;
  private final @Nullable Instant retryAt;

  OutcomeUnknownException(
      CallReport report,
      String fact,
      String request,
      @Nullable Instant retryAt,
      @Nullable Throwable cause) {
    super(
        report,
        fact
            + " It may have been done, and was not sent again: look at the provider whether it is"
            + " there before you send it again."
            + (retryAt == null ? "" : " The provider wants no request until " + retryAt + "."),
        cause);
    this.request = request;
    this.retryAt = retryAt;
  }

  /**
   * What to look for: the request's method, URL and body, at most 4,096 characters of it, without
   * secrets.
   */
  public String request() {
    return request;
  }

  /** When the provider wants to be asked again, or null if it did not say. */
  public @Nullable Instant retryAt() {
    return retryAt;
  }
}
