package io.clientele.runtime;

import io.clientele.runtime.spi.Calls;
import io.clientele.runtime.spi.Operation;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Makes calls without Feign's templates, which take longer than all else here. Thread-safe. */
final class DirectCalls implements Calls {
  private final Engine engine;
  private final String baseUrl;
  private final CallOptions options;
  private final AsyncCalls threads;

  DirectCalls(Engine engine, String baseUrl, CallOptions options, AsyncCalls threads) {
    this.engine = engine;
    this.baseUrl = baseUrl;
    this.options = options;
    this.threads = threads;
  }

  @Override
  public <T> T send(Operation<T> operation, @Nullable Object... arguments) {
    return answered(operation, arguments).value(operation);
  }

  @Override
  public <T> ApiResponse<T> sendWithResponse(
      Operation<T> operation, @Nullable Object... arguments) {
    return answered(operation, arguments).response(operation);
  }

  @Override
  public <T> CompletableFuture<T> sendAsync(Operation<T> operation, @Nullable Object... arguments) {
    return threads.start(() -> send(operation, arguments));
  }

  private Answered answered(Operation<?> operation, @Nullable Object... arguments) {
    return engine.execute(Draft.of(baseUrl, new Arguments(operation, arguments)), options);
  }

  @Override
  public String toString() {
    return "Calls of " + engine.provider() + " with " + options;
  }
}
