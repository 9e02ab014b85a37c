package io.clientele.runtime.spi;

import feign.Param;
import io.clientele.runtime.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;

/**
 * Writes a path parameter so that it stays in its own segment: all but letters, digits and {@code
 * -._} is percent-encoded, percent signs too. Feign alone would let through what looks encoded
 * already, {@code %2F} for one.
 */
public final class PathSegment implements Param.Expander {
  /** Called by Feign. */
  public PathSegment() {}

  @Override
  public String expand(Object value) {
    return encoded(value);
  }

  /** Returns the same of a list too, which Feign takes apart. */
  static String text(Object value) {
    if (value instanceof String || !(value instanceof Iterable<?> items)) {
      return encoded(value);
    }
    StringJoiner joined = new StringJoiner(",");
    for (Object item : items) {
      if (item != null) {
        joined.add(encoded(item));
      }
    }
    return joined.toString();
  }

  private static String encoded(Object value) {
    String text = value instanceof Secret secret ? secret.reveal() : value.toString();
    return isPlain(text)
        ? text
        : URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("*", "%2A");
  }

  /** As most ids are. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isIn('a', c, 'z') && !isIn('A', c, 'Z') && !isIn('0', c, '9') && "-._".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(char first, char c, char last) {
    return first <= c && c <= last;
  }
}
