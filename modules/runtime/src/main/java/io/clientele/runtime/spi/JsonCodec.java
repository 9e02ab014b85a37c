package io.clientele.runtime.spi;

import io.clientele.runtime.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads, writes and checks one type as JSON, by streaming and without reflection. Every generated
 * type has one, as its constant {@code JSON}. Implementations are stateless and thread-safe.
 *
 * <p>JSON {@code null} never reaches a codec: {@link JsonReader#value} and {@link
 * JsonWriter#property} take care of it.
 *
 * @param <T> the Java type
 */
public interface JsonCodec<T> {
  /** Returns the value at which {@code in} stands, and leaves {@code in} at its last token. */
  T read(JsonReader in);

  /** Writes {@code value} as one JSON value. */
  void write(T value, JsonWriter out);

  /** Reports to {@code checks} each rule of the document that {@code value} breaks. */
  default void check(T value, Checks checks) {}

  /** Returns {@code value} as JSON text. Secrets are in it. */
  default String toJson(T value) {
    return new String(JsonWriter.write(value, this), StandardCharsets.UTF_8);
  }

  /**
   * Returns the value that {@code json} holds. Properties that the type does not have are kept, and
   * so are those that are null.
   *
   * @throws JsonException if it is not JSON, or not of this shape
   */
  default T fromJson(String json) {
    return JsonReader.read(json.getBytes(StandardCharsets.UTF_8), this);
  }

  /** Returns {@code value} in the types that {@link JsonValues} names. Secrets are in it. */
  default Object toValue(T value) {
    return JsonReader.read(JsonWriter.write(value, this), Codecs.ANY);
  }

  /**
   * Returns the value that {@code json} holds.
   *
   * @throws JsonException if it is not of this shape
   * @throws IllegalArgumentException if something in it is no JSON value
   */
  default T fromValue(Object json) {
    Object copy = Objects.requireNonNull(JsonValues.copyOf(json));
    return JsonReader.read(JsonWriter.write(copy, Codecs.ANY), this);
  }

  /** As {@link #toValue}, of what is an object in JSON. */
  default Map<String, @Nullable Object> toMap(T value) {
    return JsonReader.read(JsonWriter.write(value, this), Codecs.mapWithNulls(Codecs.ANY));
  }

  /** As {@link #fromValue}, of an object. */
  default T fromMap(Map<String, ? extends @Nullable Object> json) {
    return fromValue(json);
  }
}
