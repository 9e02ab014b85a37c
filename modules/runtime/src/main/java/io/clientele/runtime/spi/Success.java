package io.clientele.runtime.spi;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of an answer that is no error.
 *
 * @param status its status, or 0 for any from 200 to 299 that has no entry of its own
 * @param form what its body is
 * @param mediaType what is asked for; empty if there is no body
 * @param codec how a JSON body is read, else null
 * @param as makes what the method returns of what was read
 */
public record Success(
    int status, Form form, String mediaType, @Nullable JsonCodec<?> codec, Function<Object, ?> as) {

  /** What a body is. */
  public enum Form {
    NOTHING,
    JSON,
    TEXT,
    FILE
  }

  /** No body. */
  public static Success nothing() {
    return new Success(0, Form.NOTHING, "", null, Function.identity());
  }

  /** A JSON document. */
  public static Success json(String mediaType, JsonCodec<?> codec) {
    return new Success(0, Form.JSON, mediaType, codec, Function.identity());
  }

  /** A text. */
  public static Success text(String mediaType) {
    return new Success(0, Form.TEXT, mediaType, null, Function.identity());
  }

  /** Bytes, read as they come. */
  public static Success file(String mediaType) {
    return new Success(0, Form.FILE, mediaType, null, Function.identity());
  }

  /** The same for one status. */
  public Success at(int only) {
    return new Success(only, form, mediaType, codec, as);
  }

  /** The same, made into another type; {@code null} if there is no body. */
  @SuppressWarnings("unchecked") // The codec reads what the function takes.
  public <T> Success as(Function<T, ?> made) {
    return new Success(status, form, mediaType, codec, (Function<Object, ?>) made);
  }
}
