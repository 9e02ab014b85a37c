package io.clientele.runtime.spi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of lists and maps that nobody can change. */
public final class Immutable {
  private Immutable() {}

  /** Returns an unmodifiable copy of the properties that no component of a record holds. */
  public static Map<String, @Nullable Object> properties(
      Map<String, ? extends @Nullable Object> values) {
    return JsonValues.copyOf(values);
  }

  /**
   * Returns an unmodifiable copy of a list or a map, and of the lists and maps in it, in the same
   * order and with all that is null; anything else as it is.
   */
  @SuppressWarnings("unchecked") // What is a List or a Map by its type is copied as one.
  public static <V> @Nullable V copyOf(@Nullable V value) {
    if (value instanceof List<?> items) {
      List<@Nullable Object> copy = new ArrayList<>(items.size());
      for (Object item : items) {
        copy.add(copyOf(item));
      }
      return (V) Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> entries) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      entries.forEach((key, entry) -> copy.put(key, copyOf(entry)));
      return (V) Collections.unmodifiableMap(copy);
    }
    return value;
  }
}
