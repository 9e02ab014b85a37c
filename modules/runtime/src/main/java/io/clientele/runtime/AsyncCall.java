package io.clientele.runtime;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A call that is made by the thread that runs it, unless it has ended before. */
final class AsyncCall<T> extends CompletableFuture<T> implements Runnable {
  private final Supplier<T> work;

  // Both guarded by this.
  private @Nullable Thread runner;
  private boolean interrupted;

  AsyncCall(Supplier<T> work) {
    this.work = work;
  }

  @Override
  public void run() {
    if (!begin()) {
      return;
    }
    T value;
    try {
      value = work.get();
    } catch (Throwable e) {
      end();
      completeExceptionally(e);
      return;
    }
    end();
    if (!complete(value) && value instanceof Download unwanted) {
      giveUp(unwanted);
    }
  }

  private static void giveUp(Download unwanted) {
    try {
      unwanted.close();
    } catch (IOException e) {
      // Nobody waits for it any more.
    }
  }

  private synchronized boolean begin() {
    if (isDone()) {
      return false;
    }
    runner = Thread.currentThread();
    return true;
  }

  /** From here on nothing interrupts the thread, and it is as it was before. */
  @SuppressWarnings("ReturnValueIgnored")
  private synchronized void end() {
    runner = null;
    if (interrupted) {
      Thread.interrupted();
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    interrupt();
    return cancelled;
  }

  private synchronized void interrupt() {
    if (runner != null && isCancelled()) {
      interrupted = true;
      runner.interrupt();
    }
  }
}
