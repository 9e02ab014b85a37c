package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/** The root of all exceptions of Clientele. None of them shows a secret. */
public abstract class ClienteleException extends RuntimeException {
  private static final long serialVersionUID = 1;

  ClienteleException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
