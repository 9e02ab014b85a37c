package io.clientele.runtime.spi;

import io.clientele.runtime.ValidationException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all records have. Not thread-safe.
 *
 * @param <T> the record
 * @param <B> its builder
 */
public abstract class RecordBuilder<T, B extends RecordBuilder<T, B>> {
  private final JsonCodec<T> codec;
  private final Map<String, @Nullable Object> others;

  /** Starts with the properties that no component of the record holds. */
  protected RecordBuilder(JsonCodec<T> codec, Map<String, @Nullable Object> others) {
    this.codec = codec;
    this.others = new LinkedHashMap<>(others);
  }

  /**
   * Adds a property that the document does not name.
   *
   * @param value text, a number, a boolean, a list, a map or null
   * @throws IllegalArgumentException if the document does name it, or the value is none of these
   */
  @SuppressWarnings("unchecked") // A builder is its own B.
  public final B additionalProperty(String name, @Nullable Object value) {
    if (JsonReader.knows(codec, name)) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is a property that the document names: set it by its own method");
    }
    others.put(name, JsonValues.copyOf(value));
    return (B) this;
  }

  /**
   * Returns what was set.
   *
   * @throws ValidationException naming all that the document does not allow in a request
   */
  public final T build() {
    T value = unchecked();
    return Checks.checked(value.getClass().getSimpleName(), value, codec);
  }

  /** Returns what was set or read, whatever the document says of it. */
  protected abstract T unchecked();

  /** Returns the properties that no component holds: unknown ones, and those that are null. */
  protected final Map<String, @Nullable Object> others() {
    return JsonValues.copyOf(others);
  }

  /** Returns {@code value}, which takes the place of a null that was set on purpose. */
  protected final <V> V set(String name, V value) {
    others.remove(name);
    return value;
  }

  /**
   * Returns {@code value}, and keeps it if it is null: a component alone cannot tell it from unset.
   */
  protected final <V> @Nullable V setOrNull(String name, @Nullable V value) {
    if (value == null) {
      others.put(name, null);
    } else {
      others.remove(name);
    }
    return value;
  }

  void other(String name, @Nullable Object value) {
    others.put(name, value);
  }
}
