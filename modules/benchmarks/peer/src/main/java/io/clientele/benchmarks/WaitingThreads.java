package io.clientele.benchmarks;

import java.io.RandomAccessFile;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A program of virtual threads that all wait, each with what a create is made of, and do nothing
 * else: what that costs whoever makes the creates. Argument: how many threads. It prints {@code
 * peakMegabytes}.
 */
public final class WaitingThreads {
  private WaitingThreads() {}

  private record NewClient(String name, String email, String address, String note) {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    CountDownLatch waiting = new CountDownLatch(count);
    CountDownLatch end = new CountDownLatch(1);
    ExecutorService executor = ManyCreates.executor(0);
    for (int i = 0; i < count; i++) {
      String name = "client " + i;
      executor.execute(
          () -> {
            NewClient client = new NewClient(name, Peer.EMAIL, Peer.ADDRESS, Peer.NOTE);
            waiting.countDown();
            try {
              end.await();
            } catch (InterruptedException e) {
              throw new IllegalStateException(client.name(), e);
            }
          });
    }
    waiting.await();
    try (RandomAccessFile status = new RandomAccessFile("/proc/self/status", "r")) {
      System.out.println(ManyCreates.peakMegabytes(status));
    }
    end.countDown();
    executor.shutdown();
    executor.awaitTermination(1, TimeUnit.MINUTES);
  }
}
