package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import io.clientele.runtime.Upload;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The codecs of all that is not a type of its own. Thread-safe. */
public final class Codecs {
  /** Any text. A number or boolean found instead is read as its text. */
  public static final JsonCodec<String> STRING = new Text();

  /** A whole number of 32 bits. */
  public static final JsonCodec<Integer> INTEGER = new Int32();

  /** A whole number of 64 bits. */
  public static final JsonCodec<Long> LONG = new Int64();

  /** A whole number of any size. */
  public static final JsonCodec<BigInteger> BIG_INTEGER = new Whole();

  /** A number with all its digits. */
  public static final JsonCodec<BigDecimal> DECIMAL = new Decimal();

  /** A binary floating-point number of 64 bits. */
  public static final JsonCodec<Double> DOUBLE = new Float64();

  /** A truth value. */
  public static final JsonCodec<Boolean> BOOLEAN = new Bool();

  /** A date and time. One without an offset is read as UTC. */
  public static final JsonCodec<Instant> INSTANT = new DateTime();

  /** A date. */
  public static final JsonCodec<LocalDate> DATE = new Date();

  /** A text that is never shown. */
  public static final JsonCodec<Secret> SECRET = new Hidden();

  /** A file. In JSON, where it has no place of its own, it is a text in UTF-8. */
  public static final JsonCodec<Upload> UPLOAD = new File();

  /** Any JSON value, in the types that {@link JsonValues} names. */
  public static final JsonCodec<Object> ANY = new Any();

  private Codecs() {}

  /** A list. A single value found instead of a list is read as a list of one. */
  public static <T> JsonCodec<List<T>> list(JsonCodec<T> items) {
    return new ListCodec<>(items, false);
  }

  /** As {@link #list}, for a request whose list may hold nulls. */
  public static <T> JsonCodec<List<@Nullable T>> listWithNulls(JsonCodec<T> items) {
    return new ListCodec<>(items, true);
  }

  /** An object with any property names. */
  public static <T> JsonCodec<Map<String, T>> map(JsonCodec<T> values) {
    return new MapCodec<>(values, false);
  }

  /** As {@link #map}, for a request whose object may hold nulls. */
  public static <T> JsonCodec<Map<String, @Nullable T>> mapWithNulls(JsonCodec<T> values) {
    return new MapCodec<>(values, true);
  }

  private static final class Text implements JsonCodec<String> {
    @Override
    public String read(JsonReader in) {
      return in.string();
    }

    @Override
    public void write(String value, JsonWriter out) {
      out.string(value);
    }
  }

  private static final class Hidden implements JsonCodec<Secret> {
    @Override
    public Secret read(JsonReader in) {
      return Secret.of(in.string());
    }

    @Override
    public void write(Secret value, JsonWriter out) {
      out.secret(value);
    }
  }

  private static final class Int32 implements JsonCodec<Integer> {
    @Override
    public Integer read(JsonReader in) {
      return in.integer();
    }

    @Override
    public void write(Integer value, JsonWriter out) {
      out.number(value);
    }
  }

  private static final class Int64 implements JsonCodec<Long> {
    @Override
    public Long read(JsonReader in) {
      return in.longInteger();
    }

    @Override
    public void write(Long value, JsonWriter out) {
      out.number(value);
    }
  }

  private static final class Whole implements JsonCodec<BigInteger> {
    @Override
    public BigInteger read(JsonReader in) {
      return in.bigInteger();
    }

    @Override
    public void write(BigInteger value, JsonWriter out) {
      out.number(new BigDecimal(value));
    }
  }

  private static final class Decimal implements JsonCodec<BigDecimal> {
    @Override
    public BigDecimal read(JsonReader in) {
      return in.decimal();
    }

    @Override
    public void write(BigDecimal value, JsonWriter out) {
      out.number(value);
    }
  }

  private static final class Float64 implements JsonCodec<Double> {
    @Override
    public Double read(JsonReader in) {
      return in.decimal().doubleValue();
    }

    @Override
    public void write(Double value, JsonWriter out) {
      out.floating(value);
    }
  }

  private static final class Bool implements JsonCodec<Boolean> {
    @Override
    public Boolean read(JsonReader in) {
      return in.bool();
    }

    @Override
    public void write(Boolean value, JsonWriter out) {
      out.bool(value);
    }
  }

  private static final class DateTime implements JsonCodec<Instant> {
    private static final int DATE_LENGTH = "2024-01-15".length();
    private static final DateTimeFormatter EXTENDED = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** With an offset as in {@code +0100}, which is none of ISO 8601 beside colons, but is met. */
    private static final DateTimeFormatter BASIC =
        new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HHMM", "Z")
            .toFormatter(Locale.ROOT);

    @Override
    public Instant read(JsonReader in) {
      String text = in.string();
      try {
        if (text.endsWith("Z")) {
          return Instant.parse(text);
        }
        boolean hasOffset = text.indexOf('+') > 0 || text.lastIndexOf('-') > DATE_LENGTH;
        return hasOffset
            ? OffsetDateTime.parse(text, text.matches(".*[+-]\\d{4}") ? BASIC : EXTENDED)
                .toInstant()
            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
      } catch (DateTimeParseException e) {
        throw in.expected("a date and time such as 2024-01-15T10:00:00Z");
      }
    }

    @Override
    public void write(Instant value, JsonWriter out) {
      out.string(value.toString());
    }
  }

  private static final class Date implements JsonCodec<LocalDate> {
    @Override
    public LocalDate read(JsonReader in) {
      try {
        return LocalDate.parse(in.string());
      } catch (DateTimeParseException e) {
        throw in.expected("a date such as 2024-01-15");
      }
    }

    @Override
    public void write(LocalDate value, JsonWriter out) {
      out.string(value.toString());
    }
  }

  private static final class File implements JsonCodec<Upload> {
    @Override
    public Upload read(JsonReader in) {
      return Upload.of(in.string().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(Upload value, JsonWriter out) {
      out.upload(value);
    }
  }

  private static final class Any implements JsonCodec<Object> {
    @Override
    public Object read(JsonReader in) {
      return in.any();
    }

    @Override
    public void write(Object value, JsonWriter out) {
      out.any(value);
    }
  }
}
