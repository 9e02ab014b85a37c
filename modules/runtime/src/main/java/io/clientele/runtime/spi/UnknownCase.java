package io.clientele.runtime.spi;

import io.clientele.runtime.JsonException;
import io.clientele.runtime.MissingPropertyException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is none of the documented alternatives of a union, kept as it is. */
public interface UnknownCase {
  /** Returns the JSON value, in the types that {@link JsonValues} names. */
  Object value();

  /**
   * Returns one of its properties, or null if it has none of this name.
   *
   * @throws JsonException if it is not of the codec's shape
   */
  default <V> @Nullable V property(String name, JsonCodec<V> codec) {
    Object found = value() instanceof Map<?, ?> object ? object.get(name) : null;
    return found == null ? null : Codecs.map(codec).fromValue(Map.of(name, found)).get(name);
  }

  /**
   * As {@link #property}, of one that is not left out.
   *
   * @throws MissingPropertyException if it is
   */
  default <V> V required(String name, JsonCodec<V> codec) {
    V found = property(name, codec);
    if (found == null) {
      throw new MissingPropertyException(getClass().getEnclosingClass().getSimpleName(), name);
    }
    return found;
  }
}
