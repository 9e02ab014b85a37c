package io.clientele.runtime.spi;

import io.clientele.runtime.JsonException;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Walks through one JSON document. Each error names what was expected, what was found and where, as
 * in {@code expected a string, but found an object at $.client.name}; never the value found, which
 * may be a secret. Not thread-safe.
 */
public final class JsonReader implements RecordBuilder.PropertySource {
  private static final int LONGEST_NUMBER = 1_000;

  /** Deeper, or with longer numbers, is no record of a client but an attack; none is written. */
  static final JsonFactory JSON =
      JsonFactory.builder()
          .recyclerPool(new Buffers())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(200)
                  .maxNumberLength(LONGEST_NUMBER)
                  .build())
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(200).build())
          .build();

  private final JsonParser parser;

  private JsonReader(JsonParser parser) {
    this.parser = parser;
  }

  /**
   * Reads a whole document.
   *
   * @throws JsonException if it is empty, not JSON, not of the codec's shape, or followed by more
   */
  public static <T> T read(byte[] json, JsonCodec<T> codec) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      JsonReader in = new JsonReader(parser);
      T value = in.value(codec);
      if (value == null) {
        throw in.expected("a value");
      }
      if (parser.nextToken() != null) {
        throw in.expected("the end of the document");
      }
      return value;
    } catch (JacksonException e) {
      // Jackson's message quotes what it read, which may be a secret; its place is enough.
      TokenStreamLocation at = e.getLocation();
      String place =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new JsonException("malformed JSON" + place);
    }
  }

  /** Enters an object and returns its first property's name, or null if it has none. */
  public @Nullable String beginObject() {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw expected("an object");
    }
    return parser.nextName();
  }

  /** Returns the next property's name, or null at the end of the object. */
  public @Nullable String nextName() {
    return parser.nextName();
  }

  /** Moves to the next value and reads it, or returns null if it is JSON {@code null}. */
  public <T> @Nullable T value(JsonCodec<T> codec) {
    JsonToken token = parser.nextToken();
    if (token == null) {
      throw new JsonException("expected a value, but found nothing: the document is empty");
    }
    return token == JsonToken.VALUE_NULL ? null : codec.read(this);
  }

  /** Moves to the value of the property whose name was just returned, and reads it. */
  @Override
  public <T> @Nullable T property(JsonCodec<T> codec, RecordBuilder<?, ?> to) {
    return to.setOrNull(parser.currentName(), value(codec));
  }

  @Override
  public void additionalProperty(RecordBuilder<?, ?> to) {
    to.other(parser.currentName(), value(Codecs.ANY));
  }

  /**
   * Moves to the end of the value at which this stands, and returns it as a document of its own.
   */
  byte[] copy() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      copy.copyCurrentStructureExact(parser);
    }
    return bytes.toByteArray();
  }

  /** Says what should have been where the reader stands. */
  public JsonException expected(String what) {
    return new JsonException("expected " + what + ", but found " + found() + " at " + path());
  }

  String string() {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isScalarValue()) {
      throw expected("a string");
    }
    return parser.getString();
  }

  int integer() {
    return wholeNumber(Integer.MIN_VALUE, Integer.MAX_VALUE).intValue();
  }

  long longInteger() {
    return wholeNumber(Long.MIN_VALUE, Long.MAX_VALUE).longValue();
  }

  BigDecimal decimal() {
    JsonToken token = parser.currentToken();
    if (token == null || !token.isNumeric()) {
      throw expected("a number");
    }
    return parser.getDecimalValue();
  }

  boolean bool() {
    JsonToken token = parser.currentToken();
    if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
      throw expected("true or false");
    }
    return token == JsonToken.VALUE_TRUE;
  }

  @SuppressWarnings("NullAway") // A null in a list is kept: dropping it would lose what was sent.
  <T> List<T> list(JsonCodec<T> items) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return List.of(items.read(this));
    }
    List<T> list = new ArrayList<>(1); // Most lists in a record are short.
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(parser.currentToken() == JsonToken.VALUE_NULL ? null : items.read(this));
    }
    return Collections.unmodifiableList(list);
  }

  Object any() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_START_OBJECT -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = beginObject(); name != null; name = nextName()) {
          map.put(name, value(Codecs.ANY));
        }
        yield Collections.unmodifiableMap(map);
      }
      case JsonTokenId.ID_START_ARRAY -> list(Codecs.ANY);
      case JsonTokenId.ID_TRUE -> true;
      case JsonTokenId.ID_FALSE -> false;
      case JsonTokenId.ID_NUMBER_INT -> JsonValues.narrowed(parser.getBigIntegerValue());
      case JsonTokenId.ID_NUMBER_FLOAT -> parser.getDecimalValue();
      default -> string();
    };
  }

  BigInteger bigInteger() {
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return whole(parser.getDecimalValue());
    }
    if (parser.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw expected("a whole number");
    }
    return parser.getBigIntegerValue();
  }

  /** 1.0 and 1e2 are whole numbers too, as JSON Schema has it. */
  private BigInteger whole(BigDecimal value) {
    // To write out 1e999999999 would take all memory.
    if (Math.abs((long) value.scale()) > LONGEST_NUMBER) {
      throw expected("a whole number");
    }
    try {
      return value.toBigIntegerExact();
    } catch (ArithmeticException e) {
      throw expected("a whole number");
    }
  }

  private BigInteger wholeNumber(long least, long greatest) {
    BigInteger value = bigInteger();
    if (value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(greatest)) > 0) {
      throw expected("a whole number from " + least + " to " + greatest);
    }
    return value;
  }

  private String found() {
    return switch (parser.currentTokenId()) {
      case JsonTokenId.ID_NO_TOKEN -> "nothing";
      case JsonTokenId.ID_START_OBJECT -> "an object";
      case JsonTokenId.ID_START_ARRAY -> "a list";
      case JsonTokenId.ID_STRING -> "a string";
      case JsonTokenId.ID_NUMBER_INT, JsonTokenId.ID_NUMBER_FLOAT -> "a number";
      case JsonTokenId.ID_TRUE, JsonTokenId.ID_FALSE -> "a boolean";
      case JsonTokenId.ID_NULL -> "null";
      default -> "something else";
    };
  }

  private String path() {
    TokenStreamContext start = parser.streamReadContext();
    // The list itself is meant, not its first item.
    boolean isList = parser.currentToken() == JsonToken.START_ARRAY;
    return path(isList ? start.getParent() : start, 0);
  }

  /**
   * As in {@code $.client.names[0]}.
   *
   * @param ahead how far beyond the last item of a list
   */
  static String path(TokenStreamContext start, int ahead) {
    StringBuilder path = new StringBuilder();
    for (TokenStreamContext at = start; at != null; at = at.getParent()) {
      if (at.inArray()) {
        path.insert(0, "[" + (at.getCurrentIndex() + (at == start ? ahead : 0)) + "]");
      } else if (at.inObject() && at.currentName() != null) {
        path.insert(0, "." + at.currentName());
      }
    }
    return path.insert(0, "$").toString();
  }
}
