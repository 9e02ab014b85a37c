package io.clientele.runtime;

import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonWriter;
import org.jspecify.annotations.Nullable;

/** The error that {@link Notes} documents. */
record NoteError(@Nullable String errorMessage, @Nullable String errorCode)
    implements ProviderError {
  static final JsonCodec<NoteError> JSON = new Codec();

  private static final class Codec implements JsonCodec<NoteError> {
    @Override
    public NoteError read(JsonReader in) {
      String message = null;
      String code = null;
      for (String name = in.beginObject(); name != null; name = in.nextName()) {
        switch (name) {
          case "message" -> message = in.value(Codecs.STRING);
          case "code" -> code = in.value(Codecs.STRING);
          default -> in.value(Codecs.ANY);
        }
      }
      return new NoteError(message, code);
    }

    @Override
    public void write(NoteError value, JsonWriter out) {
      out.beginObject();
      out.property("message", value.errorMessage, Codecs.STRING);
      out.property("code", value.errorCode, Codecs.STRING);
      out.endObject();
    }
  }
}
