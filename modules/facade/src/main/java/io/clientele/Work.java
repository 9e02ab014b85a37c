package io.clientele;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A task that some thread runs. It can be interrupted without being lost: it then ends with the
 * result that is true. Thread-safe.
 */
final class Work<T> implements Runnable {
  private final Task<T> task;
  private final CompletableFuture<T> result = new CompletableFuture<>();

  // Guarded by this.
  private boolean begun;
  private boolean interrupted;
  private @Nullable Thread runner;

  Work(Task<T> task) {
    this.task = task;
  }

  @Override
  public void run() {
    synchronized (this) {
      if (begun) {
        return;
      }
      begun = true;
      runner = Thread.currentThread();
      if (interrupted) {
        runner.interrupt();
      }
    }
    T done = task.run();
    synchronized (this) {
      runner = null;
      if (interrupted) {
        Thread.interrupted(); // It was meant for this task, not for what the thread does next.
      }
    }
    result.complete(done);
  }

  /** Ends it with nothing done, unless it was begun. */
  void refuse(String reason, @Nullable Throwable cause) {
    synchronized (this) {
      if (begun) {
        return;
      }
      begun = true;
    }
    result.complete(task.notBegun(reason, cause));
  }

  /** Makes it end soon. */
  synchronized void interrupt() {
    interrupted = true;
    if (runner != null) {
      runner.interrupt();
    }
  }

  /** Makes it end soon, as the deadline of all has passed. */
  void expire() {
    task.expire();
    interrupt();
  }

  /** Gives it a result if it has none; what its thread still does is not waited for. */
  void abandon() {
    if (!result.isDone()) {
      result.complete(task.abandoned());
    }
  }

  /**
   * Waits for the result.
   *
   * @throws TimeoutException if there is none in time
   */
  T result(long nanos) throws InterruptedException, TimeoutException {
    try {
      return result.get(nanos, NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // It is only ever completed with a result.
    }
  }
}
