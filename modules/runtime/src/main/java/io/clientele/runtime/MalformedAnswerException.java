package io.clientele.runtime;

import java.io.IOException;

/** What came is no HTTP, or not the HTTP that can be understood in one way only. */
final class MalformedAnswerException extends IOException {
  private static final long serialVersionUID = 1;

  /** Says what is wrong, and nothing that the server wrote: that may echo a secret. */
  MalformedAnswerException(String fact) {
    super("the answer is no valid HTTP: " + fact);
  }
}
