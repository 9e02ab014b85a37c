package io.clientele.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a document says about the body of a request.
 *
 * @param mediaTypes those that may be sent
 * @param schema of the JSON body, perhaps a reference; null if the body is not JSON
 * @param rules what {@code schema} asks for
 */
record RequestBody(
    boolean required, Set<String> mediaTypes, @Nullable JsonNode schema, @Nullable Rules rules) {

  // Numbers are echoed digit by digit, and a property sent twice is a mistake of the caller.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  static boolean isJson(String mediaType) {
    String type = withoutParameters(mediaType);
    return type.equals("application/json") || type.endsWith("+json");
  }

  /** Whether a value of {@code Content-Type} names one of the media types. */
  boolean accepts(String contentType) {
    String type = withoutParameters(contentType);
    return mediaTypes.stream().anyMatch(accepted -> withoutParameters(accepted).equals(type));
  }

  /**
   * Reads JSON.
   *
   * @throws JacksonException if it is none
   */
  JsonNode read(String body) {
    return JSON.readTree(body);
  }

  /** What of the document {@code body} breaks. */
  List<Violation> violations(JsonNode body) {
    return rules == null ? List.of() : rules.violations(body);
  }

  private static String withoutParameters(String mediaType) {
    int semicolon = mediaType.indexOf(';');
    String type = semicolon < 0 ? mediaType : mediaType.substring(0, semicolon);
    return type.strip().toLowerCase(Locale.ROOT);
  }
}
