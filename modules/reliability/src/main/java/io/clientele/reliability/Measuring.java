package io.clientele.reliability;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs one task on a thread of its own, and counts what it allocates. */
final class Measuring implements Executor {
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile long allocated;
  private volatile @Nullable Thread thread;

  @Override
  public void execute(Runnable task) {
    Thread caller =
        new Thread(
            () -> {
              long before = THREADS.getCurrentThreadAllocatedBytes();
              try {
                task.run();
              } finally {
                allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
                ended.countDown();
              }
            },
            "caller");
    caller.setDaemon(true);
    thread = caller;
    caller.start();
  }

  void interrupt() {
    Thread caller = thread;
    if (caller != null) {
      caller.interrupt();
    }
  }

  /** In bytes, by the one task, for the end of which this waits. */
  long allocated() throws InterruptedException {
    ended.await();
    return allocated;
  }
}
