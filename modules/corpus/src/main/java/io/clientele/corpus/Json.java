package io.clientele.corpus;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as maps, lists, strings, numbers, booleans and null; with Jackson's mapper, which has
 * nothing in common with the streaming code that is tried. Thread-safe.
 */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
          .build();

  /** A date and time: another text is as good if it names the same instant. */
  record DateTime(@JsonValue String text) {
    boolean isSameInstant(@Nullable Object other) {
      try {
        return other instanceof String string
            && OffsetDateTime.parse(text).isEqual(OffsetDateTime.parse(string));
      } catch (DateTimeParseException e) {
        return false;
      }
    }
  }

  private Json() {}

  /** Returns what the parser has read for a constant of the document. */
  static @Nullable Object of(@Nullable Object constant) {
    if (constant instanceof Date date) {
      return date.toInstant().atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }
    if (constant instanceof JsonNode node) {
      return read(node.toString());
    }
    boolean isJson =
        constant instanceof Number
            || constant instanceof Boolean
            || constant instanceof Map
            || constant instanceof List;
    return constant == null || isJson ? constant : constant.toString();
  }

  static String write(@Nullable Object json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static @Nullable Object read(String json) {
    try {
      return MAPPER.readValue(json, Object.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number that a text says, or {@code other} if it says none. */
  static Number numberOr(String text, Number other) {
    return text.matches("-?\\d{1,18}") ? new BigDecimal(text) : other;
  }

  static BigDecimal decimal(Number number) {
    return new BigDecimal(number.toString());
  }
}
