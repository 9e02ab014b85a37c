package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Java type of what is no object and no list, such that no digit is lost. */
final class ScalarTypes {
  /** By the names that OpenAPI Generator has for types and formats. */
  static final Map<String, String> NAMED =
      Map.of(
          "binary", "Upload",
          "ByteArray", "String",
          "file", "Upload",
          "float", "Double",
          "decimal", "String",
          "set", "List",
          "URI", "String",
          "UUID", "String",
          "password", "Secret");

  /** Formats that fit into 32 bits. */
  private static final Set<String> SMALL = Set.of("int8", "int16", "int32", "uint8", "uint16");

  /** Formats of no known size. */
  private static final Set<String> LARGE =
      Set.of("uint64", "int128", "uint128", "bigint", "big-integer", "biginteger");

  private static final BigDecimal LEAST_INT = new BigDecimal(Integer.MIN_VALUE);
  private static final BigDecimal MOST_INT = new BigDecimal(Integer.MAX_VALUE);

  private ScalarTypes() {}

  /** Returns the type, or null if OpenAPI Generator's own choice is right. */
  static @Nullable String of(Schema<?> schema) {
    String type = schema.getType();
    if (type == null && schema.getTypes() != null) {
      type =
          schema.getTypes().stream().filter(each -> !each.equals("null")).findFirst().orElse(null);
    }
    if (schema.getEnum() != null && "string".equals(type)) {
      return "String"; // Whatever its format: an enum keeps what it does not know as it came.
    }
    return "integer".equals(type) ? whole(schema) : null;
  }

  /** Without a format a whole number may have any size: 32 bits would overflow. */
  private static String whole(Schema<?> schema) {
    if (schema.getEnum() != null && schema.getEnum().stream().allMatch(ScalarTypes::isInt)) {
      return "int64".equals(schema.getFormat()) ? "Long" : "Integer";
    }
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    if (SMALL.contains(format)) {
      return "Integer";
    }
    return LARGE.contains(format) ? "BigInteger" : "Long";
  }

  private static boolean isInt(@Nullable Object value) {
    return value == null
        || (value instanceof Number number
            && new BigDecimal(number.toString()).compareTo(LEAST_INT) >= 0
            && new BigDecimal(number.toString()).compareTo(MOST_INT) <= 0);
  }
}
