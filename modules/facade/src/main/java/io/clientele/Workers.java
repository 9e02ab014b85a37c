package io.clientele;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Runs creates at once, and waits for all of them. Thread-safe. */
final class Workers implements AutoCloseable {
  private final Executor executor;

  // Both guarded by underWay.
  private final Set<Work> underWay = new HashSet<>();
  private boolean closed;

  /** Uses {@code executor}, or if it is null a thread of its own for each create. */
  Workers(@Nullable Executor executor) {
    this.executor = executor == null ? threadPerTask() : executor;
  }

  /**
   * Runs {@code creates} and returns their outcomes in the same order. If the calling thread is
   * interrupted, so are they; each then ends soon, with the outcome that is true.
   *
   * @throws IllegalStateException if this is closed
   */
  List<Outcome> run(List<CreateAt<?>> creates) {
    List<Work> works = new ArrayList<>();
    creates.forEach(create -> works.add(new Work(create)));
    synchronized (underWay) {
      if (closed) {
        throw new IllegalStateException("This Clientele is closed: nothing was sent");
      }
      underWay.addAll(works);
    }
    try {
      works.forEach(this::start);
      return outcomes(works);
    } finally {
      synchronized (underWay) {
        works.forEach(underWay::remove);
      }
    }
  }

  /** Lets nothing more begin, and waits until what has begun has ended. */
  @Override
  public void close() {
    List<Work> left;
    synchronized (underWay) {
      closed = true;
      left = List.copyOf(underWay);
    }
    outcomes(left);
  }

  private void start(Work work) {
    try {
      executor.execute(work);
    } catch (RuntimeException | Error e) {
      work.refuse("Nothing was sent: there is no thread to do it, " + Words.reason(e), e);
    }
  }

  private static List<Outcome> outcomes(List<Work> works) {
    List<Outcome> outcomes = new ArrayList<>();
    boolean interrupted = false;
    while (outcomes.size() < works.size()) {
      try {
        outcomes.add(works.get(outcomes.size()).outcome());
      } catch (InterruptedException e) {
        interrupted = true;
        works.forEach(Work::interrupt);
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return outcomes;
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
