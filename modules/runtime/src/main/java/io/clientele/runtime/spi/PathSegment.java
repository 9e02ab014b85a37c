package io.clientele.runtime.spi;

import feign.Param;
import io.clientele.runtime.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** Returns a value in the style of its parameter, as RFC 6570 expands a template's variables. */
  static String text(Parameter parameter, Object value) {
    return switch (parameter.style()) {
      case LABEL -> "." + joined(value, ",", ",");
      case LABEL_EXPLODED -> "." + joined(value, ".", "=");
      case MATRIX -> matrix(parameter.name(), joined(value, ",", ","));
      case MATRIX_EXPLODED ->
          parts(value, "=").stream()
              .map(part -> value instanceof Map ? ";" + part : matrix(parameter.name(), part))
              .collect(Collectors.joining());
      case PAIRS -> joined(value, ",", "=");
      case JSON -> encoded(JsonWriter.text(value));
      default -> joined(value, ",", ",");
    };
  }

  private static String matrix(String name, String text) {
    return ";" + name + (text.isEmpty() ? "" : "=" + text);
  }

  /** The parts of a value, one after the other; most are one part. */
  private static String joined(Object value, String separator, String between) {
    return value instanceof Map || value instanceof List
        ? String.join(separator, parts(value, between))
        : encoded(Pairs.text(value));
  }

  /** The items of a list, or the names and values of an object, with what stands between these. */
  private static List<String> parts(Object value, String between) {
    List<String> parts = new ArrayList<>(1);
    if (value instanceof Map<?, ?> properties) {
      properties.forEach(
          (key, property) -> parts.add(encoded(key) + between + encoded(Pairs.text(property))));
    } else if (value instanceof List<?> items) {
      for (Object item : items) {
        if (item != null) {
          parts.add(encoded(Pairs.text(item)));
        }
      }
    } else {
      parts.add(encoded(Pairs.text(value)));
    }
    return parts;
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
