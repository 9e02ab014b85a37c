package io.clientele.runtime;

import java.io.IOException;

/** The token endpoint does not accept the client's credentials. Trying again would not help. */
final class TokenRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Answer answer;

  TokenRefusedException(String message, Answer answer) {
    super(message);
    this.answer = answer;
  }

  Answer answer() {
    return answer;
  }
}
