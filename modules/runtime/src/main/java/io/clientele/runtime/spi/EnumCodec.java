package io.clientele.runtime.spi;

import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Reads and writes a value of a list that may grow: what is not listed is read all the same, and
 * refused in a request. Thread-safe.
 *
 * @param <T> a record of that value
 * @param <V> what it is in JSON
 */
public final class EnumCodec<T, V> implements JsonCodec<T> {
  private final JsonCodec<V> codec;
  private final Function<V, T> reader;
  private final Function<T, V> writer;
  private final Predicate<T> listed;
  private final String values;

  /**
   * With values that the document lists.
   *
   * @param values all of them, for a message
   */
  public EnumCodec(
      JsonCodec<V> codec,
      Function<V, T> reader,
      Function<T, V> writer,
      Predicate<T> listed,
      String values) {
    this.codec = codec;
    this.reader = reader;
    this.writer = writer;
    this.listed = listed;
    this.values = values;
  }

  /** With more values than can be told apart here: none is refused. */
  public EnumCodec(JsonCodec<V> codec, Function<V, T> reader, Function<T, V> writer) {
    this(codec, reader, writer, value -> true, "");
  }

  @Override
  public T read(JsonReader in) {
    return reader.apply(codec.read(in));
  }

  @Override
  public void write(T value, JsonWriter out) {
    codec.write(writer.apply(value), out);
  }

  @Override
  public void check(T value, Checks checks) {
    checks.known(value, listed.test(value), values);
  }
}
