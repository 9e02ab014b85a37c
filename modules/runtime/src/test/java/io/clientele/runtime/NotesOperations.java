package io.clientele.runtime;

import io.clientele.runtime.spi.Calls;
import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Parameter;
import io.clientele.runtime.spi.RequestBody;
import io.clientele.runtime.spi.Success;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The operations of {@link NotesApi} as the generator writes them. */
record NotesOperations(
    Operation<Note> create,
    Operation<Note> replace,
    Operation<Note> read,
    Operation<@Nullable Void> delete) {

  /** Reads notes with {@code codec}. */
  static NotesOperations answeredAs(JsonCodec<Note> codec) {
    Success<Note> note = Success.json(codec);
    RequestBody<Note> body = RequestBody.json(Note.JSON);
    return new NotesOperations(
        operation("notesCreate", "POST /v1/spaces/{spaceId}/notes", RetryClass.NEVER)
            .parameter(Parameter.path("spaceId"), Codecs.STRING)
            .body(body)
            .errors(NoteError.JSON)
            .answers(note),
        operation("notesReplace", "PUT /v1/notes/{noteId}", RetryClass.IDEMPOTENT)
            .parameter(Parameter.path("noteId"), Codecs.STRING)
            .body(body)
            .errors(NoteError.JSON)
            .answers(note),
        operation("notesRead", "GET /v1/notes/{noteId}", RetryClass.SAFE)
            .parameter(Parameter.path("noteId"), Codecs.STRING)
            .optional(Parameter.header("X-Trace"), Codecs.STRING)
            .error(404, NoteError.JSON)
            .answers(note),
        operation("notesDelete", "DELETE /v1/notes/{noteId}", RetryClass.IDEMPOTENT)
            .parameter(Parameter.path("noteId"), Codecs.STRING)
            .answers());
  }

  private static Operation.Builder operation(String id, String requestLine, RetryClass retry) {
    return Operation.of(id, requestLine, retry)
        .security("apiKey")
        .security("clientCredentials")
        .security("queryKey")
        .security("cookieKey");
  }

  List<Operation<?>> all() {
    return List.of(create, replace, read, delete);
  }

  NotesApi notes(Calls calls) {
    return new NotesApi() {
      @Override
      public Note create(@Nullable String spaceId, Note note) {
        return calls.send(create, spaceId, note);
      }

      @Override
      public Note replace(String noteId, Note note) {
        return calls.send(replace, noteId, note);
      }

      @Override
      public Note read(String noteId, @Nullable String trace) {
        return calls.send(read, noteId, trace);
      }

      @Override
      public void delete(String noteId) {
        calls.send(delete, noteId);
      }
    };
  }

  NotesApi.WithResponse withResponse(Calls calls) {
    return new NotesApi.WithResponse() {
      @Override
      public ApiResponse<Note> create(String spaceId, Note note) {
        return calls.sendWithResponse(create, spaceId, note);
      }

      @Override
      public ApiResponse<Note> read(String noteId, @Nullable String trace) {
        return calls.sendWithResponse(read, noteId, trace);
      }
    };
  }

  NotesApi.Async async(Calls calls) {
    return new NotesApi.Async() {
      @Override
      public CompletableFuture<Note> create(@Nullable String spaceId, Note note) {
        return calls.sendAsync(create, spaceId, note);
      }

      @Override
      public CompletableFuture<Note> read(String noteId, @Nullable String trace) {
        return calls.sendAsync(read, noteId, trace);
      }

      @Override
      public CompletableFuture<@Nullable Void> delete(String noteId) {
        return calls.sendAsync(delete, noteId);
      }
    };
  }
}
