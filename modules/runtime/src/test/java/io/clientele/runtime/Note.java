package io.clientele.runtime;

import io.clientele.runtime.spi.Checks;
import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonValues;
import io.clientele.runtime.spi.JsonWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record as the generator writes them, so that the runtime's tests need no generated module. */
record Note(
    @Nullable String id,
    @Nullable String text,
    @Nullable Secret password,
    Map<String, @Nullable Object> additionalProperties) {

  static final JsonCodec<Note> JSON = new Codec();

  static Note of(String text) {
    return new Note(null, text, null, Map.of());
  }

  static Note of(String text, String password) {
    return new Note(null, text, Secret.of(password), Map.of());
  }

  Note with(String property, @Nullable Object value) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>(additionalProperties);
    more.put(property, JsonValues.copyOf(value));
    return new Note(id, text, password, more);
  }

  private static final class Codec implements JsonCodec<Note> {
    @Override
    public Note read(JsonReader in) {
      String id = null;
      String text = null;
      Secret password = null;
      Map<String, @Nullable Object> more = new LinkedHashMap<>();
      for (String name = in.beginObject(); name != null; name = in.nextName()) {
        switch (name) {
          case "id" -> id = in.value(Codecs.STRING);
          case "text" -> text = in.value(Codecs.STRING);
          case "password" -> password = in.value(Codecs.SECRET);
          default -> more.put(name, in.value(Codecs.ANY));
        }
      }
      return new Note(id, text, password, JsonValues.copyOf(more));
    }

    @Override
    public void write(Note value, JsonWriter out) {
      out.beginObject();
      out.property("id", value.id, Codecs.STRING);
      out.property("text", value.text, Codecs.STRING);
      out.property("password", value.password, Codecs.SECRET);
      out.properties(value.additionalProperties);
      out.endObject();
    }

    @Override
    public void check(Note value, Checks checks) {
      checks.required("text", value.text);
      checks.length("text", value.text, 1, 10);
      checks.length("password", value.password, 8, 20);
    }
  }
}
