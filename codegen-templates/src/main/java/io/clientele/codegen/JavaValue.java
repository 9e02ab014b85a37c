package io.clientele.codegen;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a value that stands in a document as Java. */
final class JavaValue {
  private JavaValue() {}

  /** Returns an expression of {@code type}, or null if the value is none of that type. */
  static @Nullable String of(String type, @Nullable Object value) {
    if (value == null || value instanceof Collection) {
      return null;
    }
    String text = text(value);
    try {
      return switch (type) {
        case "String" -> literal(text);
        case "Secret" -> "Secret.of(" + literal(text) + ")";
        case "Boolean" -> text.matches("true|false") ? text : null;
        case "Integer" -> "" + new BigDecimal(text).intValueExact();
        case "Long" -> new BigDecimal(text).longValueExact() + "L";
        case "BigInteger" -> "new BigInteger(\"" + new BigDecimal(text).toBigIntegerExact() + "\")";
        case "Double" -> floating(new BigDecimal(text).doubleValue());
        case "BigDecimal" -> "new BigDecimal(\"" + new BigDecimal(text) + "\")";
        case "LocalDate" -> "LocalDate.parse(\"" + LocalDate.parse(text) + "\")";
        case "Instant" -> "Instant.parse(\"" + instant(text) + "\")";
        default -> null;
      };
    } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
      return null; // The document says what does not fit its own type.
    }
  }

  /** The value as it stands in JSON; the parser makes dates of what looks like one. */
  static String text(Object value) {
    if (value instanceof Date date) {
      return date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }
    return value instanceof OffsetDateTime time
        ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
        : value.toString();
  }

  static String literal(String text) {
    return '"' + escaped(text) + '"';
  }

  /** What stands between the quotes of a literal. */
  static String escaped(String text) {
    return text.chars().mapToObj(JavaValue::escaped).collect(Collectors.joining());
  }

  private static String escaped(int character) {
    return switch (character) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default ->
          Character.isISOControl(character)
              ? String.format(Locale.ROOT, "\\%03o", character)
              : String.valueOf((char) character);
    };
  }

  private static @Nullable String floating(double value) {
    return Double.isFinite(value) ? value + "d" : null;
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
