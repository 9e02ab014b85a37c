package io.clientele.runtime.spi;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads and writes a value of a list that may grow: what is not listed is read all the same, and
 * refused in a request. Thread-safe.
 *
 * @param <T> a record of that value
 * @param <V> what it is in JSON
 */
public final class EnumCodec<T, V> implements JsonCodec<T> {
  private static final int LONGEST_LIST = 2_000;

  private final JsonCodec<V> codec;
  private final Function<V, T> reader;
  private final Function<T, V> writer;
  private final List<T> listed;

  /**
   * Makes the codec of an enum.
   *
   * @param listed all that the document lists; if there are none here, none is refused
   */
  public EnumCodec(
      JsonCodec<V> codec, Function<V, T> reader, Function<T, V> writer, List<T> listed) {
    this.codec = codec;
    this.reader = reader;
    this.writer = writer;
    this.listed = List.copyOf(listed);
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
    V sought = writer.apply(value);
    for (T each : listed) {
      if (isSame(writer.apply(each), sought)) {
        return;
      }
    }
    if (!listed.isEmpty()) {
      checks.unlisted(value, values());
    }
  }

  private static boolean isSame(Object one, Object other) {
    if (one instanceof BigDecimal number && other instanceof BigDecimal found) {
      return number.compareTo(found) == 0;
    }
    return one.equals(other);
  }

  private String values() {
    String all =
        listed.stream()
            .map(each -> writer.apply(each).toString())
            .collect(Collectors.joining(", "));
    return all.length() <= LONGEST_LIST
        ? all
        : all.substring(0, LONGEST_LIST) + "... (" + listed.size() + " in all)";
  }
}
