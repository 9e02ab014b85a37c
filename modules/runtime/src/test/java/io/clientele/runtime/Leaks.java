package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/** Looks for secrets in all that an exception shows. */
final class Leaks {
  private Leaks() {}

  /**
   * All text that can be had of an exception: what a log would print, and what accessors return.
   */
  static String textOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    text.append(thrown.getMessage()).append('\n').append(thrown.toString()).append('\n');
    if (thrown instanceof ApiException e) {
      text.append(e.rawBody()).append('\n');
      text.append(e.requestId()).append('\n');
      text.append(String.valueOf(e.headers())).append('\n');
      text.append(String.valueOf(e.error())).append('\n');
      text.append(String.valueOf(e.attempts())).append('\n');
    }
    return text.toString();
  }

  static void assertNone(Throwable thrown, String... secrets) {
    assertThat(textOf(thrown)).doesNotContain(List.of(secrets));
  }
}
