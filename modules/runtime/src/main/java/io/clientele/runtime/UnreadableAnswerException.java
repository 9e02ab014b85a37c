package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/** The provider answered that all is well, with a body that is not what its document describes. */
public final class UnreadableAnswerException extends ApiException {
  private static final long serialVersionUID = 1;

  UnreadableAnswerException(CallReport report, String fact, @Nullable Throwable cause) {
    super(report, fact, cause);
  }
}
