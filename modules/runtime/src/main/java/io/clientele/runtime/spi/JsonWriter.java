package io.clientele.runtime.spi;

import io.clientele.runtime.JsonException;
import io.clientele.runtime.Secret;
import io.clientele.runtime.Upload;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.StreamConstraintsException;

/** Writes one JSON document. Not thread-safe. */
public final class JsonWriter implements RecordBuilder.PropertySink {
  private final JsonGenerator generator;
  private final boolean isTree;

  // What stands beside a tree.
  private final List<Secret> secrets;
  private final List<Upload> uploads;

  private JsonWriter(JsonGenerator generator, boolean isTree) {
    this.generator = generator;
    this.isTree = isTree;
    this.secrets = isTree ? new ArrayList<>(0) : List.of();
    this.uploads = isTree ? new ArrayList<>(0) : List.of();
  }

  /**
   * Returns {@code value} as a JSON document in UTF-8.
   *
   * @throws JsonException if it is nested deeper than is read, or holds a NaN or an infinity
   */
  public static <T> byte[] write(T value, JsonCodec<T> codec) {
    Document bytes = new Document();
    writeTo(bytes, value, codec, false);
    return bytes.toByteArray();
  }

  /** Returns the secrets that are written with {@code value}. */
  public static <T> List<Secret> secretsOf(T value, JsonCodec<T> codec) {
    return tree(value, codec).secrets();
  }

  /** Returns {@code value} as it is written, but with its files beside it. */
  static <T> JsonTree tree(T value, JsonCodec<T> codec) {
    Document bytes = new Document();
    JsonWriter out = writeTo(bytes, value, codec, true);
    return new JsonTree(JsonReader.read(bytes.toByteArray(), Codecs.ANY), out.secrets, out.uploads);
  }

  /** Returns a part of a tree as JSON text. */
  static String text(Object value) {
    return Codecs.ANY.toJson(value);
  }

  private static <T> JsonWriter writeTo(
      Document bytes, T value, JsonCodec<T> codec, boolean isTree) {
    try (JsonGenerator generator =
        JsonReader.JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      JsonWriter out = new JsonWriter(generator, isTree);
      codec.write(value, out);
      return out;
    } catch (StreamConstraintsException e) {
      throw new JsonException("cannot be written as JSON: it is nested too deeply");
    }
  }

  /** Opens an object. */
  public void beginObject() {
    generator.writeStartObject();
  }

  /** Closes an object. */
  public void endObject() {
    generator.writeEndObject();
  }

  @Override
  public <T> void property(String name, @Nullable T value, JsonCodec<T> codec) {
    if (value != null) {
      generator.writeName(name);
      codec.write(value, this);
    }
  }

  @Override
  public void properties(Map<String, ? extends @Nullable Object> values) {
    if (values.isEmpty()) {
      return; // As of most records, and then there need not be an iterator.
    }
    for (Map.Entry<String, ? extends @Nullable Object> entry : values.entrySet()) {
      generator.writeName(entry.getKey());
      anyOrNull(entry.getValue());
    }
  }

  void name(String name) {
    generator.writeName(name);
  }

  <T> void value(@Nullable T value, JsonCodec<T> codec) {
    if (value == null) {
      generator.writeNull();
    } else {
      codec.write(value, this);
    }
  }

  void beginArray() {
    generator.writeStartArray();
  }

  void endArray() {
    generator.writeEndArray();
  }

  void string(String value) {
    generator.writeString(value);
  }

  void secret(Secret value) {
    if (isTree) {
      secrets.add(value);
    }
    generator.writeString(value.reveal());
  }

  void upload(Upload value) {
    if (isTree) {
      uploads.add(value);
      generator.writeString(JsonTree.reference(uploads.size() - 1));
    } else {
      try (InputStream in = value.open()) {
        generator.writeString(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new JsonException("cannot be written as JSON: " + e.getMessage());
      }
    }
  }

  void number(long value) {
    generator.writeNumber(value);
  }

  void number(BigDecimal value) {
    generator.writeNumber(value);
  }

  void floating(Number value) {
    if (!Double.isFinite(value.doubleValue())) {
      throw new JsonException("cannot be written as JSON: it holds " + value);
    }
    generator.writeNumber(new BigDecimal(value.toString()));
  }

  void bool(boolean value) {
    generator.writeBoolean(value);
  }

  void any(Object value) {
    if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      map.forEach(
          (key, item) -> {
            generator.writeName(String.valueOf(key));
            anyOrNull(item);
          });
      generator.writeEndObject();
    } else if (value instanceof Object[] items) {
      any(Arrays.asList(items));
    } else if (value instanceof Iterable<?> items) {
      generator.writeStartArray();
      items.forEach(this::anyOrNull);
      generator.writeEndArray();
    } else if (value instanceof Boolean bool) {
      generator.writeBoolean(bool);
    } else if (value instanceof Long number) {
      generator.writeNumber(number);
    } else if (value instanceof Double || value instanceof Float) {
      floating((Number) value);
    } else if (value instanceof Number number) {
      generator.writeNumber(number.toString());
    } else if (value instanceof Secret secret) {
      secret(secret);
    } else if (value instanceof CharSequence || value instanceof Enum<?>) {
      generator.writeString(value.toString());
    } else {
      throw new JsonException(
          "cannot be written as JSON: "
              + value.getClass().getName()
              + " at "
              + JsonReader.path(generator.streamWriteContext(), 1)
              + "; use text, numbers, booleans, lists, maps or null");
    }
  }

  private void anyOrNull(@Nullable Object value) {
    if (value == null) {
      generator.writeNull();
    } else {
      any(value);
    }
  }

  /** What was written. Most of the time that came at once, and is then not copied again. */
  private static final class Document extends OutputStream {
    private static final byte[] NOTHING = {};

    private byte[] bytes = NOTHING;
    private int count;

    @Override
    public void write(int b) {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int start, int length) {
      int needed = Math.addExact(count, length);
      if (needed > bytes.length) {
        bytes = Arrays.copyOf(bytes, count == 0 ? needed : Math.max(needed, 2 * count));
      }
      System.arraycopy(more, start, bytes, count, length);
      count = needed;
    }

    byte[] toByteArray() {
      return count == bytes.length ? bytes : Arrays.copyOf(bytes, count);
    }
  }
}
