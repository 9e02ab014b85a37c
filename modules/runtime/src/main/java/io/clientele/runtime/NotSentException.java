package io.clientele.runtime;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Not a byte of the request was written, for certain. */
final class NotSentException extends IOException {
  private static final long serialVersionUID = 1;

  private final @Nullable Instant retryAt;

  NotSentException(String message, @Nullable Throwable cause) {
    this(message, null, cause);
  }

  NotSentException(String message, @Nullable Instant retryAt, @Nullable Throwable cause) {
    super(message, cause);
    this.retryAt = retryAt;
  }

  /** When it may be tried again, or null if nobody said. */
  @Nullable Instant retryAt() {
    return retryAt;
  }

  /** Says why no request was written to a connection that failed. */
  static NotSentException after(Exception failure, boolean overdue, boolean closed) {
    if (Thread.currentThread().isInterrupted()) {
      return new NotSentException("interrupted", failure);
    }
    if (overdue) {
      return new NotSentException("no connection in time", failure);
    }
    if (closed) {
      IOException why = new TransportClosedException();
      return new NotSentException(String.valueOf(why.getMessage()), why);
    }
    if (failure instanceof NotSentException known) {
      return known;
    }
    IOException io = failure instanceof IOException e ? e : new IOException(failure);
    return new NotSentException(Failures.describe(io), io);
  }
}
