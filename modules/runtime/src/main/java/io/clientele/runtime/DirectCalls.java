package io.clientele.runtime;

import io.clientele.runtime.spi.Calls;
import io.clientele.runtime.spi.Operation;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
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
    return call(operation, arguments, deadline(operation)).run().value(operation);
  }

  @Override
  public <T> ApiResponse<T> sendWithResponse(
      Operation<T> operation, @Nullable Object... arguments) {
    return call(operation, arguments, deadline(operation)).run().response(operation);
  }

  @Override
  public <T> CompletableFuture<T> sendAsync(Operation<T> operation, @Nullable Object... arguments) {
    return sendAsync(operation, arguments, answered -> answered.value(operation));
  }

  /** Makes a call on another thread; its deadline covers the time that it waits for one. */
  <T> CompletableFuture<T> sendAsync(
      Operation<?> operation, @Nullable Object[] arguments, Function<Answered, T> result) {
    Deadline deadline = deadline(operation);
    return threads.start(() -> result.apply(call(operation, arguments, deadline).run()));
  }

  private Deadline deadline(Operation<?> operation) {
    return engine.deadline(operation, options);
  }

  private Call call(Operation<?> operation, @Nullable Object[] arguments, Deadline deadline) {
    Draft draft = Draft.of(baseUrl, new Arguments(operation, arguments));
    return new Call(engine, draft, options, deadline);
  }

  @Override
  public String toString() {
    return "Calls of " + engine.provider() + " with " + options;
  }
}
