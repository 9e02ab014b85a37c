package io.clientele.runtime.spi;

import io.clientele.runtime.MissingPropertyException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes a record, property by property. What no component of the record holds is kept
 * beside them: properties that the document does not name, and those that are null.
 *
 * @param <T> the record
 * @param <B> its builder
 */
public abstract class RecordCodec<T, B extends RecordBuilder<T, B>> implements JsonCodec<T> {
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

  /** Called by the codec of each record. */
  protected RecordCodec() {}

  /** Returns a builder with nothing set. */
  protected abstract B newBuilder();

  /** Puts one property into {@code to}. */
  protected abstract void readProperty(String name, PropertySource in, B to);

  /** Hands all properties to {@code out}. */
  protected abstract void writeProperties(T value, PropertySink out);

  /** Starts a record with nothing set. */
  public final B builder() {
    B builder = newBuilder();
    builder.madeBy(this);
    return builder;
  }

  /** Starts a record with all that {@code value} has. */
  public final B toBuilder(T value) {
    B copy = builder();
    writeProperties(value, new Copying(copy));
    return copy;
  }

  /**
   * Returns {@code value}, which is that of a property of {@code record}.
   *
   * @throws MissingPropertyException if it is null
   */
  public final <V> V required(T record, String property, @Nullable V value) {
    if (value == null) {
      throw new MissingPropertyException(record.getClass().getSimpleName(), property);
    }
    return value;
  }

  @Override
  public final T read(JsonReader in) {
    B builder = newBuilder();
    for (String name = in.beginObject(); name != null; name = in.nextName()) {
      readProperty(name, in, builder);
    }
    return builder.unchecked();
  }

  @Override
  public final void write(T value, JsonWriter out) {
    out.beginObject();
    writeProperties(value, out);
    out.endObject();
  }

  /** Whether the record has a component for the property {@code name}. */
  final boolean knows(String name) {
    Asking asking = new Asking();
    readProperty(name, asking, newBuilder());
    return asking.known;
  }

  /** Takes from a record what it puts into a builder. */
  private final class Copying implements PropertySink, PropertySource {
    private final B copy;
    private @Nullable Object value;

    private Copying(B copy) {
      this.copy = copy;
    }

    @Override
    public <V> void property(String name, @Nullable V value, JsonCodec<V> codec) {
      if (value != null) {
        this.value = value;
        readProperty(name, this, copy);
      }
    }

    @Override
    public void properties(Map<String, ? extends @Nullable Object> values) {
      values.forEach((name, other) -> copy.other(name, JsonValues.copyOf(other)));
    }

    @Override
    @SuppressWarnings("unchecked") // The component that holds it is the one that it came from.
    public <V> @Nullable V property(JsonCodec<V> codec, RecordBuilder<?, ?> to) {
      return (V) value;
    }

    @Override
    public void additionalProperty(RecordBuilder<?, ?> to) {
      throw new IllegalStateException("a record wrote a property that it does not read");
    }
  }

  /** Hears whether a record reads a property. */
  private static final class Asking implements PropertySource {
    private boolean known;

    @Override
    public <V> @Nullable V property(JsonCodec<V> codec, RecordBuilder<?, ?> to) {
      known = true;
      return null;
    }

    @Override
    public void additionalProperty(RecordBuilder<?, ?> to) {}
  }
}
