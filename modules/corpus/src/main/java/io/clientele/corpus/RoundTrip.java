package io.clientele.corpus;

import io.clientele.runtime.spi.JsonCodec;
import java.util.List;

/** Reads a value from JSON, writes it back, and says what is not as it was. */
final class RoundTrip {
  private RoundTrip() {}

  static <T> List<String> of(JsonCodec<T> codec, Object json) {
    T value;
    try {
      value = codec.fromJson(Json.write(json));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of("cannot be read: " + Failure.line(e));
    }
    try {
      return JsonDifference.between(json, Json.read(codec.toJson(value)));
    } catch (RuntimeException | StackOverflowError e) {
      return List.of("cannot be written: " + Failure.line(e));
    }
  }
}
