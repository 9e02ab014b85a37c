package io.clientele;

import io.clientele.runtime.ClienteleException;
import java.time.Duration;
import java.util.List;

/** How the facade puts things. */
final class Words {
  private static final Duration LONGEST = Duration.ofDays(1);

  private Words() {}

  /** As in {@code a, b and c}. */
  static String listed(List<String> words, String last) {
    if (words.size() < 2) {
      return String.join("", words);
    }
    int end = words.size() - 1;
    return String.join(", ", words.subList(0, end)) + " " + last + " " + words.get(end);
  }

  /**
   * What went wrong. Our own exceptions show no secret; the message of any other one may hold
   * whatever it was thrown over, and is left to those who ask for it.
   */
  static String reason(Throwable cause) {
    return cause instanceof ClienteleException
        ? String.valueOf(cause.getMessage())
        : cause.getClass().getName() + " was thrown; see cause().";
  }

  /**
   * Checks a time that somebody will wait for.
   *
   * @throws IllegalArgumentException if it is not positive, or more than a day
   */
  static void checkTime(String option, Duration time) {
    if (time.isNegative() || time.isZero() || time.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          option + " must be positive and a day at most, not " + time);
    }
  }

  /** A provider's text must not break a table, nor command a terminal. */
  static String onOneLine(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }

  /** How many characters wide a text is, as far as it is in letters that are one wide. */
  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
