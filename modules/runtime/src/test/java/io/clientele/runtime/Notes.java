package io.clientele.runtime;

import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Parameter;
import io.clientele.runtime.spi.RequestBody;
import io.clientele.runtime.spi.Success;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entry class as the generator writes them. */
final class Notes extends Provider {
  static final String KEY = "key-0f1e2d3c4b5a";

  private static List<Operation> operations(JsonCodec<Note> answer) {
    Success note = Success.json("application/json", answer);
    RequestBody<Note> body = RequestBody.json("application/json", Note.JSON);
    return List.of(
        operation("notesCreate", "POST /v1/spaces/{spaceId}/notes", RetryClass.NEVER)
            .parameter(Parameter.path("spaceId"), Codecs.STRING)
            .body(body)
            .answers(note)
            .errors(Map.of(0, NoteError.JSON))
            .build(),
        operation("notesReplace", "PUT /v1/notes/{noteId}", RetryClass.IDEMPOTENT)
            .parameter(Parameter.path("noteId"), Codecs.STRING)
            .body(body)
            .answers(note)
            .errors(Map.of(0, NoteError.JSON))
            .build(),
        operation("notesRead", "GET /v1/notes/{noteId}", RetryClass.SAFE)
            .parameter(Parameter.path("noteId"), Codecs.STRING)
            .optional(Parameter.header("X-Trace"), Codecs.STRING)
            .answers(note)
            .errors(Map.of(404, NoteError.JSON))
            .build(),
        operation("notesDelete", "DELETE /v1/notes/{noteId}", RetryClass.IDEMPOTENT)
            .parameter(Parameter.path("noteId"), Codecs.STRING)
            .build());
  }

  private static Operation.Builder operation(String id, String requestLine, RetryClass retry) {
    return Operation.of(id, requestLine, retry)
        .security("apiKey")
        .security("clientCredentials")
        .security("queryKey")
        .security("cookieKey");
  }

  private Notes(Builder builder) {
    super(builder, List.of(operations(builder.answer)));
  }

  private Notes(Notes shared, CallOptions options) {
    super(shared, options);
  }

  Notes with(CallOptions options) {
    return new Notes(this, options);
  }

  static Builder builder() {
    return new Builder();
  }

  /** A provider at a server, with a key that it takes. */
  static Builder at(FaultServer server) {
    return builder().baseUrl(server.url()).apiKey(KEY);
  }

  /** A provider at a server that also gives its tokens. */
  static Builder withTokensOf(FaultServer server) {
    return builder()
        .baseUrl(server.url())
        .clientCredentials("client-1", "s3cret/of+client")
        .tokenUrl(server.url().resolve("/token"));
  }

  NotesApi notes() {
    return api(NotesApi.class);
  }

  NotesApi.WithResponse withResponse() {
    return api(NotesApi.WithResponse.class);
  }

  NotesApi.Async async() {
    return async(NotesApi.Async.class, notes());
  }

  /** Creates a note, as most tests do. */
  Note create() {
    return notes().create("s1", Note.of("milk"));
  }

  static final class Builder extends ProviderBuilder<Builder> {
    private JsonCodec<Note> answer = Note.JSON;

    private Builder() {
      super("Notes", null);
      requireHeader("Org-Id", "orgId");
      tokenHeader("Org-Id", fixed("orgId", "org-1"));
    }

    Builder apiKey(@Nullable String key) {
      return apiKey(fixed("apiKey", given(key)));
    }

    Builder apiKey(Supplier<String> key) {
      return header("apiKey", "X-Api-Key", "", key);
    }

    Builder queryKey(String key) {
      return query("queryKey", "api_key", fixed("queryKey", key));
    }

    Builder cookieKey(String key) {
      return cookie("cookieKey", "session", fixed("cookieKey", key));
    }

    Builder clientCredentials(String clientId, String clientSecret) {
      return clientCredentials(
          "clientCredentials",
          URI.create("https://notes.invalid/token"),
          fixed("clientId", clientId),
          fixed("clientSecret", clientSecret));
    }

    Builder tokenUrl(URI tokenUrl) {
      return tokenEndpoint(tokenUrl);
    }

    Builder orgId(@Nullable String value) {
      return tokenHeader("Org-Id", fixed("orgId", given(value)));
    }

    /** Reads the answers in another way. */
    Builder answeredAs(JsonCodec<Note> codec) {
      answer = codec;
      return this;
    }

    Notes build() {
      return new Notes(this);
    }

    @SuppressWarnings("NullAway") // What an application without NullAway may do.
    private static String given(@Nullable String value) {
      return value;
    }
  }
}
