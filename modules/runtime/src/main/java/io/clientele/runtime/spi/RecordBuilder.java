package io.clientele.runtime.spi;

import io.clientele.runtime.ValidationException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of all records have. Null stands for unset, unless the setter takes null. Lists
 * and maps are copied when the record is made. Not thread-safe.
 *
 * @param <T> the record
 * @param <B> its builder
 */
public abstract class RecordBuilder<T, B extends RecordBuilder<T, B>> implements Cloneable {
  /** Where the value of one property comes from. */
  public interface PropertySource {
    /** Returns the value. If it is null, {@code to} keeps that it was given as null. */
    <V> @Nullable V property(JsonCodec<V> codec, RecordBuilder<?, ?> to);

    /**
     * As {@link #property}, where the document has no such property: {@code to} keeps the value.
     */
    void additionalProperty(RecordBuilder<?, ?> to);
  }

  /** Where the values of all properties go. */
  public interface PropertySink {
    /** Takes a property, unless its value is null. */
    <V> void property(String name, @Nullable V value, JsonCodec<V> codec);

    /** Takes the properties that no component of a record holds: unknown ones, and nulls. */
    void properties(Map<String, ? extends @Nullable Object> values);
  }

  private @Nullable RecordCodec<T, B> codec;
  private @Nullable Map<String, @Nullable Object> others;

  /** Called by {@link RecordCodec} alone. */
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

  /** Takes the value of one property. */
  protected abstract void read(String name, PropertySource in);

  /** Hands all properties of {@code value} over. */
  protected abstract void write(T value, PropertySink out);

  /** Reports what {@code value} breaks of the rules for a request. */
  protected void check(T value, Checks checks) {}

  /** Returns the properties that no component holds: unknown ones, and those that are null. */
  protected final Map<String, @Nullable Object> others() {
    return others == null ? Map.of() : others;
  }

  /** Returns {@code value}, which takes the place of a null that was set on purpose. */
  protected final <V> V set(String name, V value) {
    if (others != null) {
      others.remove(name);
    }
    return value;
  }

  /**
   * As {@link #set}, but keeps a null, which a component alone cannot tell from what is not set.
   */
  protected final <V> @Nullable V setOrNull(String name, @Nullable V value) {
    if (value == null) {
      other(name, null);
      return null;
    }
    return set(name, value);
  }

  /** Keeps a property that no component holds. */
  final void other(String name, @Nullable Object value) {
    if (others == null) {
      others = new LinkedHashMap<>();
    }
    others.put(name, value);
  }

  final void madeBy(RecordCodec<T, B> codec) {
    this.codec = codec;
  }

  /** Returns one that has what this one has; only one that has nothing may be copied. */
  @SuppressWarnings("unchecked") // A builder is its own B.
  final B copy() {
    try {
      return (B) clone();
    } catch (CloneNotSupportedException e) {
      throw new AssertionError(e);
    }
  }

  private RecordCodec<T, B> codec() {
    return Objects.requireNonNull(codec);
  }
}
