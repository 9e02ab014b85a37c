package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/**
 * The provider could not be reached. For an operation that must not be sent twice this also says
 * that nothing was done: not a byte of the request left.
 */
public final class ConnectionException extends ApiException {
  private static final long serialVersionUID = 1;

  ConnectionException(CallReport report, String fact, @Nullable Throwable cause) {
    super(report, fact, cause);
  }
}
