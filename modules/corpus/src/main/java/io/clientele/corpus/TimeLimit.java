package io.clientele.corpus;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Lets a document take so many seconds and no more. */
record TimeLimit(long seconds) {
  /**
   * Returns what {@code task} returns, or nothing if it takes too long. Its thread is then left
   * behind, for Java cannot end it.
   */
  <T> Optional<T> call(String name, Supplier<T> task) {
    FutureTask<T> future = new FutureTask<>(task::get);
    Thread thread = new Thread(future, name);
    thread.setDaemon(true);
    thread.start();
    try {
      return Optional.of(future.get(seconds, TimeUnit.SECONDS));
    } catch (TimeoutException e) {
      future.cancel(true);
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public String toString() {
    return seconds + " s";
  }
}
