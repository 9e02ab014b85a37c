package io.clientele.runtime;

import java.io.IOException;

/** What the application gave to send could not be read. */
final class UploadException extends IOException {
  private static final long serialVersionUID = 1;

  UploadException(Throwable cause) {
    super("what was to be sent cannot be read: " + cause.getMessage(), cause);
  }
}
