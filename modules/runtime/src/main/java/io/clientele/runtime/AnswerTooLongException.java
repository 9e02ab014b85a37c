package io.clientele.runtime;

import java.io.IOException;

/** An answer came that is longer than the application allows. */
final class AnswerTooLongException extends IOException {
  private static final long serialVersionUID = 1;

  AnswerTooLongException(int most) {
    super("the answer is longer than " + most + " bytes");
  }
}
