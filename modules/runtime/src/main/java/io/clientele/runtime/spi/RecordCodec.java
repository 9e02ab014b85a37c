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
public final class RecordCodec<T, B extends RecordBuilder<T, B>> implements JsonCodec<T> {
  /** Has nothing set, and is never changed. */
  private final B empty;

  /**
   * Makes the codec of a record.
   *
   * @param empty a builder with nothing set, from which others are made
   */
  public RecordCodec(B empty) {
    this.empty = empty;
    empty.madeBy(this);
  }

  /** Starts a record with nothing set. */
  public B builder() {
    return empty.copy();
  }

  /** Starts a record with all that {@code value} has. */
  public B toBuilder(T value) {
    B copy = builder();
    empty.write(value, new Copying(copy));
    return copy;
  }

  /**
   * Returns {@code value}, which is that of a property of {@code record}.
   *
   * @throws MissingPropertyException if it is null
   */
  public <V> V required(T record, String property, @Nullable V value) {
    if (value == null) {
      throw new MissingPropertyException(record.getClass().getSimpleName(), property);
    }
    return value;
  }

  @Override
  public T read(JsonReader in) {
    B builder = builder();
    for (String name = in.beginObject(); name != null; name = in.nextName()) {
      builder.read(name, in);
    }
    return builder.unchecked();
  }

  @Override
  public void write(T value, JsonWriter out) {
    out.beginObject();
    empty.write(value, out);
    out.endObject();
  }

  @Override
  public void check(T value, Checks checks) {
    empty.check(value, checks);
  }

  /** Whether {@code value} has properties, and none of them is one that the document names. */
  public boolean isForeign(T value) {
    Counting counting = new Counting();
    empty.write(value, counting);
    return counting.others > 0 && counting.own == 0;
  }

  /** Whether the record has a component for the property {@code name}. */
  final boolean knows(String name) {
    Counting counting = new Counting();
    builder().read(name, counting);
    return counting.own > 0;
  }

  /** Takes from a record what it puts into a builder. */
  private final class Copying implements RecordBuilder.PropertySink, RecordBuilder.PropertySource {
    private final B copy;
    private @Nullable Object value;

    private Copying(B copy) {
      this.copy = copy;
    }

    @Override
    public <V> void property(String name, @Nullable V value, JsonCodec<V> codec) {
      if (value != null) {
        this.value = value;
        copy.read(name, this);
      }
    }

    @Override
    public void properties(Map<String, ? extends @Nullable Object> values) {
      values.forEach(copy::other);
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

  /** Counts what a record has, or reads. */
  private static final class Counting
      implements RecordBuilder.PropertySink, RecordBuilder.PropertySource {
    private int own;
    private int others;

    @Override
    public <V> void property(String name, @Nullable V value, JsonCodec<V> codec) {
      own += value == null ? 0 : 1;
    }

    @Override
    public void properties(Map<String, ? extends @Nullable Object> values) {
      others += values.size();
    }

    @Override
    public <V> @Nullable V property(JsonCodec<V> codec, RecordBuilder<?, ?> to) {
      own++;
      return null;
    }

    @Override
    public void additionalProperty(RecordBuilder<?, ?> to) {
      others++;
    }
  }
}
