package io.clientele.runtime;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Refuses path parameters that would make the request one to another path: the empty text, {@code
 * .} and {@code ..}, and percent-encoded forms of these, which a proxy may decode.
 */
final class PathCheck {
  private PathCheck() {}

  /**
   * Compares the path of {@code url} with the template that it was made from.
   *
   * @throws ValidationException naming each parameter that would leave its segment
   */
  static void check(String operation, String template, String url) {
    String[] expected = template.split("/", -1);
    String[] sent = URI.create(url).getRawPath().split("/", -1);
    int prefix = sent.length - expected.length;
    List<Violation> violations = new ArrayList<>(0);
    for (int i = 0; i < expected.length; i++) {
      if (expected[i].indexOf('{') < 0) {
        continue;
      }
      String value = URLDecoder.decode(sent[prefix + i], StandardCharsets.UTF_8);
      if (leavesItsSegment(value)) {
        violations.add(
            new Violation(
                expected[i].replaceAll("[{}]", ""),
                "is a path parameter and must name one segment; give the id as the provider gave it",
                value));
      }
    }
    if (!violations.isEmpty()) {
      throw new ValidationException(operation, violations);
    }
  }

  /** Whether a look at a parameter shows that it stays in its segment. */
  static boolean isPlain(String parameter) {
    return parameter.indexOf('%') < 0 && !isDots(parameter);
  }

  /** Whether there is nothing else; so of the empty text too. */
  private static boolean isDots(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != '.') {
        return false;
      }
    }
    return true;
  }

  /** Whether a segment of {@code path} is {@code .} or {@code ..}, encoded or not. */
  static boolean hasDots(String path) {
    for (String segment : path.split("/", -1)) {
      if (!segment.isEmpty() && leavesItsSegment(segment)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leavesItsSegment(String value) {
    String text = value;
    // Each round undoes one encoding; text that is not encoded any more stays as it is.
    for (String decoded = decode(text); !decoded.equals(text); decoded = decode(text)) {
      text = decoded;
    }
    return text.isEmpty() || text.equals(".") || text.equals("..");
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text; // A percent sign that encodes nothing.
    }
  }
}
