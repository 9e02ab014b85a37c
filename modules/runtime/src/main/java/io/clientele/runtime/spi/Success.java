package io.clientele.runtime.spi;

import io.clientele.runtime.Download;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the document says of an answer that is no error.
 *
 * @param status its status, or 0 for any from 200 to 299 that has no entry of its own
 * @param form what its body is
 * @param mediaType what is asked for; empty if there is no body
 * @param codec how a JSON body is read, else null
 * @param as makes what the method returns of what was read, or null if that is it
 * @param <T> what the method returns
 */
public record Success<T>(
    int status,
    Form form,
    String mediaType,
    @Nullable JsonCodec<?> codec,
    @Nullable Function<@Nullable Object, ? extends T> as) {

  /** What a body is. */
  public enum Form {
    NOTHING,
    JSON,
    TEXT,
    FILE
  }

  /** No body; the method returns null. */
  public static <T> Success<T> nothing() {
    return nothing(0);
  }

  /** The same for one status. */
  public static <T> Success<T> nothing(int status) {
    return new Success<>(status, Form.NOTHING, "", null, null);
  }

  /** A JSON document, as {@code application/json}. */
  public static <T> Success<T> json(JsonCodec<T> codec) {
    return json("application/json", codec);
  }

  /** A JSON document of another media type. */
  public static <T> Success<T> json(String mediaType, JsonCodec<T> codec) {
    return new Success<>(0, Form.JSON, mediaType, codec, null);
  }

  /** A text. */
  public static Success<String> text(String mediaType) {
    return new Success<>(0, Form.TEXT, mediaType, null, null);
  }

  /** Bytes, read as they come. */
  public static Success<Download> file(String mediaType) {
    return new Success<>(0, Form.FILE, mediaType, null, null);
  }

  /** The same, for one status. */
  public Success<T> at(int only) {
    return new Success<>(only, form, mediaType, codec, as);
  }

  /** The same, made into another type; of {@code null} if there is no body. */
  @SuppressWarnings("unchecked") // What is read is a T.
  public <R> Success<R> as(Function<? super T, ? extends R> made) {
    Function<@Nullable Object, ? extends R> of = (Function<@Nullable Object, ? extends R>) made;
    return new Success<>(status, form, mediaType, codec, of);
  }

  /** Returns what the method returns, of what was read. */
  @SuppressWarnings({"unchecked", "NullAway"}) // Without a body, null is the only value of a T.
  public T result(@Nullable Object read) {
    return as == null ? (T) read : as.apply(read);
  }
}
