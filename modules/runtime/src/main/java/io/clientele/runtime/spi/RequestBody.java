package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import io.clientele.runtime.Upload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An argument that is the body of the request.
 *
 * @param <T> its type
 */
public final class RequestBody<T> implements Argument<T> {
  private final Function<T, Content> format;
  private final JsonCodec<T> codec;
  private final boolean optional;

  private RequestBody(Function<T, Content> format, JsonCodec<T> codec, boolean optional) {
    this.format = format;
    this.codec = codec;
    this.optional = optional;
  }

  /** A JSON document, as {@code application/json}. */
  public static <T> RequestBody<T> json(JsonCodec<T> codec) {
    return json("application/json", codec);
  }

  /** A JSON document of another media type. */
  public static <T> RequestBody<T> json(String mediaType, JsonCodec<T> codec) {
    return new RequestBody<>(
        value -> new Content.Bytes(mediaType, JsonWriter.write(value, codec)), codec, false);
  }

  /** A text in UTF-8. */
  public static RequestBody<String> text(String mediaType) {
    String type = mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
    return new RequestBody<>(
        value -> new Content.Bytes(type, value.getBytes(StandardCharsets.UTF_8)),
        Codecs.STRING,
        false);
  }

  /** A file as it is. */
  public static RequestBody<Upload> file(String mediaType) {
    return new RequestBody<>(value -> new UploadContent(value, mediaType), Codecs.UPLOAD, false);
  }

  /**
   * A form as HTML pages send it, {@code application/x-www-form-urlencoded}.
   *
   * @param styles the fields whose lists and objects are not just repeated
   */
  public static <T> RequestBody<T> form(JsonCodec<T> codec, Parameter... styles) {
    return new RequestBody<>(value -> form(value, codec, styles), codec, false);
  }

  private static <T> Content form(T value, JsonCodec<T> codec, Parameter... styles) {
    List<RequestParts.Pair> pairs = new ArrayList<>();
    Map<?, ?> fields = (Map<?, ?>) JsonWriter.tree(value, codec).value();
    fields.forEach(
        (name, field) -> {
          if (field != null) {
            pairs.addAll(Pairs.of(style((String) name, styles), field));
          }
        });
    String text = pairs.stream().map(RequestParts.Pair::toString).collect(Collectors.joining("&"));
    return new Content.Bytes(
        "application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Parameter style(String name, Parameter... styles) {
    for (Parameter style : styles) {
      if (style.name().equals(name)) {
        return style;
      }
    }
    return Parameter.query(name);
  }

  /**
   * A form with files, {@code multipart/form-data}.
   *
   * @param contentTypes those that the document sets, by field
   */
  public static <T> RequestBody<T> multipart(JsonCodec<T> codec, Map<String, String> contentTypes) {
    return new RequestBody<>(
        value -> Multipart.of(JsonWriter.tree(value, codec), contentTypes), codec, false);
  }

  /** The same, if it may be left out. */
  public RequestBody<T> optional() {
    return new RequestBody<>(format, codec, true);
  }

  @Override
  public String name() {
    return "the body";
  }

  @Override
  public boolean isOptional() {
    return optional;
  }

  @Override
  public void write(T value, RequestParts out) {
    out.content(format.apply(value));
  }

  @Override
  public List<Secret> secrets(T value) {
    return JsonWriter.tree(value, codec).secrets();
  }
}
