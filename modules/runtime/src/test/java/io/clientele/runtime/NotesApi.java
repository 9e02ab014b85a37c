package io.clientele.runtime;

import feign.Headers;
import feign.Param;
import feign.RequestLine;
import io.clientele.runtime.spi.PathSegment;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A Feign interface as the generator writes them, with an operation of each retry class. */
@Headers("Accept: application/json")
interface NotesApi {
  /** Must not be sent twice. */
  @RequestLine(value = "POST /v1/spaces/{spaceId}/notes", decodeSlash = false)
  @Headers("Content-Type: application/json")
  Note create(
      @Param(value = "spaceId", expander = PathSegment.class) @Nullable String spaceId, Note note);

  /** Idempotent. */
  @RequestLine(value = "PUT /v1/notes/{noteId}", decodeSlash = false)
  @Headers("Content-Type: application/json")
  Note replace(@Param(value = "noteId", expander = PathSegment.class) String noteId, Note note);

  /** Safe. */
  @RequestLine(value = "GET /v1/notes/{noteId}", decodeSlash = false)
  @Headers("X-Trace: {trace}")
  Note read(
      @Param(value = "noteId", expander = PathSegment.class) String noteId,
      @Param("trace") @Nullable String trace);

  /** Idempotent, and without a body on either side. */
  @RequestLine(value = "DELETE /v1/notes/{noteId}", decodeSlash = false)
  void delete(@Param(value = "noteId", expander = PathSegment.class) String noteId);

  /** The same, with status, headers and attempts. */
  @Headers("Accept: application/json")
  interface WithResponse {
    @RequestLine(value = "POST /v1/spaces/{spaceId}/notes", decodeSlash = false)
    @Headers("Content-Type: application/json")
    ApiResponse<Note> create(
        @Param(value = "spaceId", expander = PathSegment.class) String spaceId, Note note);

    @RequestLine(value = "GET /v1/notes/{noteId}", decodeSlash = false)
    @Headers("X-Trace: {trace}")
    ApiResponse<Note> read(
        @Param(value = "noteId", expander = PathSegment.class) String noteId,
        @Param("trace") @Nullable String trace);
  }

  /** The same, with futures. */
  interface Async {
    CompletableFuture<Note> create(@Nullable String spaceId, Note note);

    CompletableFuture<Note> read(String noteId, @Nullable String trace);

    CompletableFuture<@Nullable Void> delete(String noteId);
  }
}
