package io.clientele.runtime;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the calls of the interfaces that answer with futures. Thread-safe. */
final class AsyncCalls implements AutoCloseable {
  /** As many as there are connections to one host, if nothing else was set. */
  private static final int MOST_THREADS = 64;

  private final @Nullable Executor given;

  // Both guarded by this.
  private @Nullable ExecutorService own;
  private boolean closed;

  /** Makes them on {@code executor}, or if it is null on threads of its own. */
  AsyncCalls(@Nullable Executor executor) {
    this.given = executor;
  }

  /** Makes a call on another thread. */
  <T> CompletableFuture<T> start(Supplier<T> work) {
    AsyncCall<T> call = new AsyncCall<>(work);
    try {
      executor().execute(call);
    } catch (RuntimeException | Error e) {
      call.completeExceptionally(e); // Which keeps it from being sent, even if it was taken.
    }
    return call;
  }

  private synchronized Executor executor() {
    if (given != null) {
      return given;
    }
    if (closed) {
      return Runnable::run; // Nothing is sent by a provider that is closed: it fails at once.
    }
    if (own == null) {
      own = threads();
    }
    return own;
  }

  /** Virtual threads where the JVM has them, which is from Java 21; we compile for 17. */
  private static ExecutorService threads() {
    try {
      Method virtual = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      return (ExecutorService) virtual.invoke(null);
    } catch (ReflectiveOperationException e) {
      ThreadPoolExecutor pool =
          new ThreadPoolExecutor(
              MOST_THREADS,
              MOST_THREADS,
              10,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              AsyncCalls::thread);
      pool.allowCoreThreadTimeOut(true);
      return pool;
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "clientele-async");
    thread.setDaemon(true);
    return thread;
  }

  /** Lets what was begun end, and then the threads. */
  @Override
  public synchronized void close() {
    closed = true;
    if (own != null) {
      own.shutdown();
    }
  }
}
