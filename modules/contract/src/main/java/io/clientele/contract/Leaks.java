package io.clientele.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ClienteleException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collection;
import java.util.List;

/** Looks for secrets wherever an exception could show them. */
final class Leaks {
  private Leaks() {}

  static void assertNone(ClienteleException exception, Collection<String> secrets) {
    assertThat(secrets).isNotEmpty().allSatisfy(secret -> assertThat(secret).isNotBlank());
    assertThat(shown(exception)).allSatisfy(text -> assertThat(text).doesNotContain(secrets));
  }

  private static List<String> shown(ClienteleException exception) {
    StringWriter trace = new StringWriter();
    // With the messages of all causes and suppressed exceptions.
    exception.printStackTrace(new PrintWriter(trace));
    return exception instanceof ApiException failure
        ? List.of(
            trace.toString(),
            exception.toString(),
            String.valueOf(failure.rawBody()),
            String.valueOf(failure.error()),
            String.valueOf(failure.requestId()),
            failure.headers().toString(),
            failure.attempts().toString())
        : List.of(trace.toString(), exception.toString());
  }
}
