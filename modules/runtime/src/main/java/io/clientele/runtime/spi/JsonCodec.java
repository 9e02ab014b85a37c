package io.clientele.runtime.spi;

import io.clientele.runtime.JsonException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
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

  /**
   * Returns {@code value}, which is an object in JSON, in the types that {@link JsonValues} names.
   * Secrets are in it.
   */
  default Map<String, @Nullable Object> toMap(T value) {
    return JsonReader.read(JsonWriter.write(value, this), Codecs.map(Codecs.ANY));
  }

  /**
   * Returns the value that {@code json} holds.
   *
   * @throws JsonException if it is not of this shape
   * @throws IllegalArgumentException if something in it is no JSON value
   */
  default T fromMap(Map<String, ? extends @Nullable Object> json) {
    return JsonReader.read(JsonWriter.write(JsonValues.copyOf(json), Codecs.map(Codecs.ANY)), this);
  }
}
