package io.clientele.runtime.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON values that no document describes, as Java values: {@link String}, {@link Boolean}, {@link
 * Long} (or {@link BigInteger} beyond 64 bits), {@link BigDecimal}, unmodifiable {@link List} and
 * {@link Map}, and null.
 */
public final class JsonValues {
  private static final BigInteger LEAST_LONG = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger GREATEST_LONG = BigInteger.valueOf(Long.MAX_VALUE);

  private JsonValues() {}

  /**
   * Returns a deep, unmodifiable copy in which equal JSON values are equal.
   *
   * @throws IllegalArgumentException if something in it is no JSON value; names its place and type
   */
  public static @Nullable Object copyOf(@Nullable Object value) {
    return copy(value, "$");
  }

  /** Returns a deep, unmodifiable copy of a map of JSON values, in the same order. */
  public static Map<String, @Nullable Object> copyOf(Map<String, ? extends @Nullable Object> map) {
    return copy(map, "$");
  }

  static Number narrowed(BigInteger value) {
    boolean fits = value.compareTo(LEAST_LONG) >= 0 && value.compareTo(GREATEST_LONG) <= 0;
    return fits ? (Number) value.longValue() : value;
  }

  private static @Nullable Object copy(@Nullable Object value, String path) {
    if (value == null
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Map<?, ?> map) {
      return copy(map, path);
    }
    if (value instanceof Object[] items) {
      return copy(Arrays.asList(items), path);
    }
    if (value instanceof Iterable<?> items) {
      List<@Nullable Object> list = new ArrayList<>();
      for (Object item : items) {
        list.add(copy(item, path + "[" + list.size() + "]"));
      }
      return Collections.unmodifiableList(list);
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger integer) {
      return narrowed(integer);
    }
    if (value instanceof Double || value instanceof Float) {
      return decimal(value, path);
    }
    if (value instanceof Enum<?> || value instanceof CharSequence) {
      return value.toString();
    }
    throw refused(path, value.getClass().getName() + " is not a JSON value");
  }

  private static Map<String, @Nullable Object> copy(Map<?, ?> map, String path) {
    if (map.isEmpty()) {
      return Map.of();
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    map.forEach((key, value) -> copy.put(String.valueOf(key), copy(value, path + "." + key)));
    return Collections.unmodifiableMap(copy);
  }

  private static BigDecimal decimal(Object value, String path) {
    try {
      return new BigDecimal(value.toString());
    } catch (NumberFormatException e) {
      throw refused(path, value + " cannot be written in JSON");
    }
  }

  private static IllegalArgumentException refused(String path, String fact) {
    return new IllegalArgumentException(
        fact + " (at " + path + "); use text, numbers, booleans, lists, maps or null");
  }
}
