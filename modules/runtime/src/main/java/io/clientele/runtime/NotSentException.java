package io.clientele.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Not a byte of the request was written, for certain. */
final class NotSentException extends IOException {
  private static final long serialVersionUID = 1;

  NotSentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
