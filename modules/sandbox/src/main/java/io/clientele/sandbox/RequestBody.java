package io.clientele.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says about the body of a request.
 *
 * @param content by the media types that may be sent
 */
record RequestBody(boolean required, Map<String, Content> content) {

  // Numbers are echoed digit by digit, and a property sent twice is a mistake of the caller.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  /**
   * A body of one media type.
   *
   * @param schema perhaps a reference; null if it has none
   * @param rules what {@code schema} asks for
   * @param properties those of {@code schema}
   * @param partTypes the content types that parts of a form must have, as {@code image/*}
   */
  record Content(
      @Nullable JsonNode schema,
      @Nullable Rules rules,
      Map<String, JsonNode> properties,
      Map<String, String> partTypes) {

    /** What of the document {@code body} breaks. */
    List<Violation> violations(JsonNode body) {
      return rules == null ? List.of() : rules.violations(body);
    }
  }

  static boolean isJson(String mediaType) {
    String type = withoutParameters(mediaType);
    return type.equals("application/json") || type.endsWith("+json");
  }

  static boolean isForm(String mediaType) {
    return withoutParameters(mediaType).equals("application/x-www-form-urlencoded");
  }

  static boolean isMultipart(String mediaType) {
    return withoutParameters(mediaType).equals("multipart/form-data");
  }

  /** Whether a content type is one of {@code wanted}, a list with commas, perhaps with stars. */
  static boolean accepts(String wanted, String contentType) {
    String type = withoutParameters(contentType);
    return Stream.of(wanted.split(","))
        .map(RequestBody::withoutParameters)
        .anyMatch(
            each ->
                each.endsWith("*")
                    ? type.startsWith(each.substring(0, each.indexOf('*')))
                    : each.equals(type));
  }

  /** What is said of the media type of a {@code Content-Type}; null if it may not be sent. */
  @Nullable Content content(String contentType) {
    return content.entrySet().stream()
        .filter(each -> accepts(each.getKey(), contentType))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** The properties that can be set, with their schemas. */
  Map<String, JsonNode> properties() {
    return content.entrySet().stream()
        .filter(each -> isJson(each.getKey()) || isForm(each.getKey()))
        .map(each -> each.getValue().properties())
        .findFirst()
        .orElse(Map.of());
  }

  /**
   * Reads JSON.
   *
   * @throws JacksonException if it is none
   */
  static JsonNode readJson(String body) {
    return JSON.readTree(body);
  }

  private static String withoutParameters(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String type = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
