package io.clientele;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Runs tasks at once or in order, and waits for all of them. Thread-safe. */
final class Workers implements AutoCloseable {
  /** How long one may take to end once it is interrupted, before it is left alone. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Executor executor;

  // Both guarded by underWay.
  private final Set<Work<?>> underWay = new HashSet<>();
  private boolean closed;

  /** Uses {@code executor}, or if it is null a thread of its own for each task. */
  Workers(@Nullable Executor executor) {
    this.executor = executor == null ? threadPerTask() : executor;
  }

  /** Runs all at once; each takes the time that it takes. */
  <T> List<T> run(List<? extends Task<T>> tasks) {
    return run(tasks, false, null);
  }

  /**
   * Runs {@code tasks} and returns their results in the same order. If the calling thread is
   * interrupted, so are they; each then ends soon, with the result that is true.
   *
   * @param inOrder whether each waits for the end of the one before
   * @param time what all of them have; those that are not done then are interrupted too
   * @throws IllegalStateException if this is closed
   */
  <T> List<T> run(List<? extends Task<T>> tasks, boolean inOrder, @Nullable Duration time) {
    List<Work<T>> works = new ArrayList<>();
    tasks.forEach(task -> works.add(new Work<>(task)));
    Deadline deadline = Deadline.in(time);
    Thread caller = Thread.currentThread();
    synchronized (underWay) {
      checkOpen();
      underWay.addAll(works);
    }
    try {
      if (inOrder) {
        start(() -> works.forEach(work -> begin(work, deadline, caller)), works);
      } else {
        works.forEach(work -> start(() -> begin(work, deadline, caller), List.of(work)));
      }
      return results(works, deadline);
    } finally {
      synchronized (underWay) {
        works.forEach(underWay::remove);
      }
    }
  }

  /**
   * Nothing is sent by one that is closed.
   *
   * @throws IllegalStateException if this is
   */
  void checkOpen() {
    synchronized (underWay) {
      if (closed) {
        throw new IllegalStateException("This Clientele is closed: nothing was sent");
      }
    }
  }

  /** Lets nothing more begin, and waits until what has begun has ended. */
  @Override
  public void close() {
    List<Work<?>> left;
    synchronized (underWay) {
      closed = true;
      left = List.copyOf(underWay);
    }
    results(left, Deadline.in(null));
  }

  private void start(Runnable runnable, List<? extends Work<?>> works) {
    try {
      executor.execute(runnable);
    } catch (RuntimeException | Error e) {
      String reason = "Nothing was sent: there is no thread to do it, " + Words.reason(e);
      works.forEach(work -> work.refuse(reason, e));
    }
  }

  /** What runs in the very thread that would wait for it has nobody to say that it is too late. */
  private static void begin(Work<?> work, Deadline deadline, Thread caller) {
    if (Thread.currentThread() == caller && deadline.left() == 0) {
      work.refuse(CreateAt.TOO_LATE, null);
    }
    work.run();
  }

  private static <T> List<T> results(List<? extends Work<? extends T>> works, Deadline deadline) {
    List<T> results = new ArrayList<>();
    boolean interrupted = false;
    while (results.size() < works.size()) {
      try {
        results.add(works.get(results.size()).result(deadline.left()));
      } catch (InterruptedException e) {
        interrupted = true;
        works.forEach(Work::interrupt);
      } catch (TimeoutException e) {
        if (deadline.isLast()) {
          works.forEach(Work::abandon);
        }
        works.forEach(work -> work.refuse(CreateAt.TOO_LATE, null));
        works.forEach(Work::expire);
        deadline = Deadline.last(GRACE);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return results;
  }

  /** Until when results are waited for; the last one is that of those who were interrupted. */
  private record Deadline(long nanoTime, boolean isEndless, boolean isLast) {
    static Deadline in(@Nullable Duration time) {
      return time == null
          ? new Deadline(0, true, false)
          : new Deadline(System.nanoTime() + time.toNanos(), false, false);
    }

    static Deadline last(Duration time) {
      return new Deadline(System.nanoTime() + time.toNanos(), false, true);
    }

    long left() {
      return isEndless ? Long.MAX_VALUE : Math.max(0, nanoTime - System.nanoTime());
    }
  }

  /** Virtual threads where the JVM has them, which is from Java 21; we compile for 17. */
  private static Executor threadPerTask() {
    try {
      Method method = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
      return (Executor) method.invoke(null);
    } catch (ReflectiveOperationException e) {
      return Workers::startThread;
    }
  }

  private static void startThread(Runnable task) {
    Thread thread = new Thread(task, "clientele");
    thread.setDaemon(true);
    thread.start();
  }
}
