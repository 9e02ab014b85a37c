package io.clientele.contract;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many threads that do the same at the same moment. */
public final class Concurrently {
  private Concurrently() {}

  /** Returns what {@code task} came to in each of {@code count} threads. */
  public static <T> List<Future<T>> call(int count, Callable<T> task) throws InterruptedException {
    CyclicBarrier start = new CyclicBarrier(count);
    Callable<T> together =
        () -> {
          start.await();
          return task.call();
        };
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      return threads.invokeAll(Collections.nCopies(count, together));
    } finally {
      threads.shutdownNow();
    }
  }
}
