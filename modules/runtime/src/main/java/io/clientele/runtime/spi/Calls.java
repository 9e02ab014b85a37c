package io.clientele.runtime.spi;

import io.clientele.runtime.ApiResponse;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of one provider, with options that are the same for all of them. The arguments
 * are those of the operation's method, in their order. Thread-safe.
 */
public interface Calls {
  /** Makes a call, and returns what it answers: null if that has no body. */
  <T> T send(Operation<T> operation, @Nullable Object... arguments);

  /** The same with status, headers and attempts. */
  <T> ApiResponse<T> sendWithResponse(Operation<T> operation, @Nullable Object... arguments);

  /** Makes a call on another thread. */
  <T> CompletableFuture<T> sendAsync(Operation<T> operation, @Nullable Object... arguments);
}
