package io.clientele.runtime.spi;

import io.clientele.runtime.ValidationException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all records have. Null stands for unset, unless the setter takes null. Not
 * thread-safe.
 *
 * @param <T> the record
 * @param <B> its builder
 */
public abstract class RecordBuilder<T, B extends RecordBuilder<T, B>> {
  private @Nullable RecordCodec<T, B> codec;
  private @Nullable Map<String, @Nullable Object> others;

  /** Called by {@link RecordCodec#newBuilder} alone. */
  protected RecordBuilder() {}

  /**
   * Adds a property that the document does not name.
   *
   * @param value text, a number, a boolean, a list, a map or null
   * @throws IllegalArgumentException if the document does name it, or the value is none of these
   */
  @SuppressWarnings("unchecked") // A builder is its own B.
  public final B additionalProperty(String name, @Nullable Object value) {
    if (codec().knows(name)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is a property that the document names: set it by its own method");
    }
    other(name, JsonValues.copyOf(value));
    return (B) this;
  }

  /**
   * Returns what was set.
   *
   * @throws ValidationException naming all that the document does not allow in a request
   */
  public final T build() {
    T value = unchecked();
    return Checks.checked(value.getClass().getSimpleName(), value, codec());
  }

  /** Returns what was set or read, whatever the document says of it. */
  protected abstract T unchecked();

  /** Returns the properties that no component holds: unknown ones, and those that are null. */
  protected final Map<String, @Nullable Object> others() {
    return others == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(others));
  }

  /**
   * Returns {@code value}, or a copy if it is a list or a map. It takes the place of a null that
   * was set on purpose.
   */
  protected final <V> V set(String name, V value) {
    if (others != null) {
      others.remove(name);
    }
    return copyOf(value);
  }

  /**
   * As {@link #set}, but keeps a null, which a component alone cannot tell from what is not set.
   */
  protected final <V> @Nullable V setOrNull(String name, @Nullable V value) {
    given(name, value);
    return value == null ? null : copyOf(value);
  }

  /** Returns {@code value} as it is, and keeps a null. */
  final <V> @Nullable V given(String name, @Nullable V value) {
    if (value == null) {
      other(name, null);
    } else if (others != null) {
      others.remove(name);
    }
    return value;
  }

  /** Keeps a property that no component holds; what is in it does not change any more. */
  final void other(String name, @Nullable Object value) {
    if (others == null) {
      others = new LinkedHashMap<>();
    }
    others.put(name, value);
  }

  final void madeBy(RecordCodec<T, B> codec) {
    this.codec = codec;
  }

  private RecordCodec<T, B> codec() {
    return Objects.requireNonNull(codec);
  }

  @SuppressWarnings("unchecked") // A setter takes a List or a Map, and so is the copy.
  private static <V> V copyOf(V value) {
    if (value instanceof List<?> items) {
      List<@Nullable Object> copy = new ArrayList<>(items.size());
      items.forEach(item -> copy.add(item == null ? null : copyOf(item)));
      return (V) Collections.unmodifiableList(copy);
    }
    if (value instanceof Map<?, ?> entries) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      entries.forEach((key, entry) -> copy.put(key, entry == null ? null : copyOf(entry)));
      return (V) Collections.unmodifiableMap(copy);
    }
    return value;
  }
}
