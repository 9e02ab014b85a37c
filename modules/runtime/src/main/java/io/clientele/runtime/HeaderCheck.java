package io.clientele.runtime;

import io.clientele.runtime.spi.RequestParts.Pair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Refuses header values that would end their header, or arrive as others, without showing them. */
final class HeaderCheck {
  private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,256}");

  /** What says where a message ends, or whom it is for. */
  private static final Set<String> OF_THE_TRANSPORT =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  private HeaderCheck() {}

  /**
   * Looks at the headers that an application gave to a call.
   *
   * @throws ValidationException naming each header whose value cannot be sent
   */
  static void check(String operation, List<Pair> headers) {
    for (Pair header : headers) {
      if (problem(header.value()) != null) {
        throw new ValidationException(operation, violations(headers));
      }
    }
  }

  private static List<Violation> violations(List<Pair> headers) {
    List<Violation> violations = new ArrayList<>();
    for (Pair header : headers) {
      String problem = problem(header.value());
      if (problem != null) {
        violations.add(new Violation(header.name(), "is a header: " + problem, null));
      }
    }
    return violations;
  }

  /** Says what is wrong with a header that an application adds to all that is sent by itself. */
  static @Nullable String problem(String name, String value) {
    if (!TOKEN.matcher(name).matches()) {
      return "header(\"" + name + "\", ...) is no name of a header";
    }
    if (OF_THE_TRANSPORT.contains(name.toLowerCase(Locale.ROOT))) {
      return "header(\"" + name + "\", ...) is set by the transport alone";
    }
    String problem = problem(value);
    return problem == null ? null : "header(\"" + name + "\", ...): " + problem;
  }

  /** Says what is wrong with a value, without showing it; null if nothing is. */
  static @Nullable String problem(String value) {
    for (int i = 0; i < value.length(); i++) {
      String unfit = unfit(value.charAt(i));
      if (unfit != null) {
        return "its value (not shown) has "
            + unfit
            + ", at index "
            + i
            + " of "
            + value.length()
            + ": remove it";
      }
    }
    return null;
  }

  /** Why a character cannot stand in a header, which is ASCII; null if it can. */
  private static @Nullable String unfit(char c) {
    if (c < ' ' || c == 0x7f) {
      return "a control character, such as a line break";
    }
    return c > 0x7f ? "a character beyond ASCII, such as a typographic dash" : null;
  }
}
