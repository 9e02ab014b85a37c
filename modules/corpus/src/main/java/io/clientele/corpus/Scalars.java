package io.clientele.corpus;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Samples of text and numbers: such as show what is cut, rounded, escaped or read as another. */
final class Scalars {
  private static final String TEXT = "\"quoted\", back\\slash, tab\t, \u00e9, \ud83d\ude00";

  private static final Map<String, Object> TEXT_BY_FORMAT =
      Map.ofEntries(
          Map.entry("base64url", "-_8"),
          Map.entry("byte", "+/8="),
          Map.entry("date", "2024-02-29"),
          Map.entry("date-time", new Json.DateTime("2024-02-29T23:59:59.123456+02:00")),
          Map.entry("decimal", "12.50"),
          Map.entry("duration", "P1DT12H"),
          Map.entry("email", "someone@example.com"),
          Map.entry("hostname", "example.com"),
          Map.entry("int32", "12"),
          Map.entry("int64", "12"),
          Map.entry("ipv4", "192.0.2.1"),
          Map.entry("ipv6", "2001:db8::1"),
          Map.entry("number", "12.50"),
          Map.entry("partial-time", "10:15:00"),
          Map.entry("time", "10:15:00Z"),
          Map.entry("uri", "https://example.com/a%20b?c=d&e#f"),
          Map.entry("url", "https://example.com/a%20b?c=d&e#f"),
          Map.entry("uuid", "01234567-89AB-cdef-0123-456789abcdef"));

  private static final Map<String, BigDecimal> WHOLE_BY_FORMAT =
      Map.of(
          "int8", new BigDecimal(Byte.MIN_VALUE),
          "int16", new BigDecimal(Short.MIN_VALUE),
          "int32", new BigDecimal(Integer.MIN_VALUE),
          "uint8", new BigDecimal("255"),
          "uint16", new BigDecimal("65535"),
          "uint32", new BigDecimal("4294967295"),
          "uint64", new BigDecimal("18446744073709551615"));

  private static final Map<String, BigDecimal> NUMBER_BY_FORMAT =
      Map.of(
          "double", new BigDecimal("0.1"),
          "float", new BigDecimal("0.1"),
          "int32", new BigDecimal(Integer.MIN_VALUE),
          "int64", new BigDecimal(Long.MIN_VALUE));

  private Scalars() {}

  static Object text(@Nullable String format) {
    return format == null ? TEXT : TEXT_BY_FORMAT.getOrDefault(format, TEXT);
  }

  /** Of no format it has 64 bits, which is what people mean by it. */
  static Object wholeNumber(Schema<?> schema) {
    BigDecimal least = new BigDecimal(Long.MIN_VALUE);
    String format = schema.getFormat();
    return bounded(format == null ? least : WHOLE_BY_FORMAT.getOrDefault(format, least), schema)
        .setScale(0, RoundingMode.CEILING); // Some say "minimum: 1.0".
  }

  /** Of no format it has any number of digits. */
  static Object number(Schema<?> schema) {
    BigDecimal digits = new BigDecimal("12345678901234567890.12345678901234567890");
    String format = schema.getFormat();
    return bounded(format == null ? digits : NUMBER_BY_FORMAT.getOrDefault(format, digits), schema);
  }

  private static BigDecimal bounded(BigDecimal value, Schema<?> schema) {
    BigDecimal least = schema.getMinimum();
    BigDecimal most = schema.getMaximum();
    if (most != null && value.compareTo(most) > 0) {
      return most;
    }
    return least != null && value.compareTo(least) < 0 ? least : value;
  }
}
