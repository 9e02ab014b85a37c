package io.clientele;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A create that some thread runs. It can be interrupted without being lost: it then ends with the
 * outcome that is true. Thread-safe.
 */
final class Work implements Runnable {
  private final CreateAt<?> create;
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();

  // Guarded by this.
  private boolean begun;
  private boolean interrupted;
  private @Nullable Thread runner;

  Work(CreateAt<?> create) {
    this.create = create;
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
    Outcome result = create.run();
    synchronized (this) {
      runner = null;
      if (interrupted) {
        Thread.interrupted(); // It was meant for this create, not for what the thread does next.
      }
    }
    outcome.complete(result);
  }

  /** Ends it with nothing sent, unless it was begun. */
  void refuse(String reason, Throwable cause) {
    synchronized (this) {
      if (begun) {
        return;
      }
      begun = true;
    }
    outcome.complete(create.notSent(reason, cause));
  }

  /** Makes it end soon. */
  synchronized void interrupt() {
    interrupted = true;
    if (runner != null) {
      runner.interrupt();
    }
  }

  /** Waits for the outcome. */
  Outcome outcome() throws InterruptedException {
    try {
      return outcome.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e); // It is only ever completed with an outcome.
    }
  }
}
