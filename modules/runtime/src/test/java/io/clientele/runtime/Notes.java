package io.clientele.runtime;

import io.clientele.runtime.spi.JsonCodec;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An entry class as the generator writes them. */
final class Notes extends Provider {
  static final String KEY = "key-0f1e2d3c4b5a";

  private final NotesOperations operations;

  private Notes(Builder builder, NotesOperations operations) {
    super(builder, List.of(operations.all()));
    this.operations = operations;
  }

  private Notes(Notes shared, CallOptions options) {
    super(shared, options);
    this.operations = shared.operations;
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
    return operations.notes(calls());
  }

  NotesApi.WithResponse withResponse() {
    return operations.withResponse(calls());
  }

  NotesApi.Async async() {
    return operations.async(calls());
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
      return clientCredentials(fixed("clientId", clientId), fixed("clientSecret", clientSecret));
    }

    Builder clientCredentials(Supplier<String> clientId, Supplier<String> clientSecret) {
      return clientCredentials(
          "clientCredentials", URI.create("https://notes.invalid/token"), clientId, clientSecret);
    }

    Builder basicAuth(Supplier<String> user, Supplier<String> password) {
      return basic("apiKey", user, password);
    }

    Builder fromEnvironment() {
      environment("NOTES_BASE_URL", url -> baseUrl(URI.create(url)));
      environment("NOTES_API_KEY", this::apiKey);
      environment("NOTES_CLIENT_ID", "NOTES_CLIENT_SECRET", this::clientCredentials);
      environment("NOTES_TOKEN_URL", url -> tokenUrl(URI.create(url)));
      return this;
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
      return new Notes(this, NotesOperations.answeredAs(answer));
    }

    @SuppressWarnings("NullAway") // What an application without NullAway may do.
    private static String given(@Nullable String value) {
      return value;
    }
  }
}
