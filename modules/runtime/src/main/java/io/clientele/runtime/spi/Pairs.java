package io.clientele.runtime.spi;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a value as the pairs of a query or of a form, percent-encoded, in the style asked for. */
final class Pairs {
  private final List<RequestParts.Pair> pairs = new ArrayList<>();

  private Pairs() {}

  /** The pairs of one parameter; none for an empty list. */
  static List<RequestParts.Pair> of(Parameter parameter, Object value) {
    Pairs pairs = new Pairs();
    pairs.add(parameter, value);
    return pairs.pairs;
  }

  private void add(Parameter parameter, Object value) {
    String name = parameter.name();
    switch (parameter.style()) {
      case EXPLODED -> exploded(name, value);
      case DEEP_OBJECT -> deep(name, value);
      case SPACES -> joined(name, value, "%20");
      case PIPES -> joined(name, value, "%7C");
      case JSON -> pair(name, encoded(JsonWriter.text(value)));
      default -> joined(name, value, ",");
    }
  }

  private void exploded(String name, Object value) {
    if (value instanceof Map<?, ?> properties) {
      properties.forEach((key, property) -> exploded(String.valueOf(key), property));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> pair(name, encoded(text(item))));
    } else {
      pair(name, encoded(text(value)));
    }
  }

  private void deep(String name, @Nullable Object value) {
    if (value instanceof Map<?, ?> properties) {
      properties.forEach((key, property) -> deep(name + "[" + key + "]", property));
    } else if (value instanceof List<?> items) {
      items.forEach(item -> deep(name, item));
    } else {
      pair(name, encoded(text(value)));
    }
  }

  private void joined(String name, Object value, String separator) {
    String text = joined(value, separator, Pairs::encoded);
    if (!(text.isEmpty() && value instanceof List<?>)) {
      pair(name, text);
    }
  }

  private void pair(String name, String encodedValue) {
    pairs.add(new RequestParts.Pair(encoded(name), encodedValue));
  }

  /** The items of a list, or the names and values of an object, one after the other. */
  static String joined(Object value, String separator, UnaryOperator<String> encoding) {
    List<Object> items = new ArrayList<>();
    if (value instanceof Map<?, ?> properties) {
      properties.forEach((key, property) -> items.addAll(List.of(key, text(property))));
    } else if (value instanceof List<?> list) {
      items.addAll(list);
    } else {
      items.add(value);
    }
    return items.stream()
        .map(item -> encoding.apply(text(item)))
        .collect(Collectors.joining(separator));
  }

  /** A single value as text; what is none of these is written as JSON. */
  static String text(@Nullable Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      return JsonWriter.text(value);
    }
    return value instanceof BigDecimal number
        ? number.toPlainString()
        : Objects.toString(value, "");
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
