package io.clientele.benchmarks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A program that creates many clients, after a warm-up. Arguments: the class of the peer, the base
 * URL, how many to warm up with, how many to measure, on how many threads, or 0 for a virtual
 * thread each, all started at once. It prints {@code created seconds cpuSeconds peakMegabytes}, and
 * the first failure on the error stream. What is not done after a minute is given up.
 */
public final class ManyCreates {
  private ManyCreates() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int warmUp = Integer.parseInt(args[2]);
    int count = Integer.parseInt(args[3]);
    int threads = Integer.parseInt(args[4]);
    // Opened now: a peer may leave no file descriptor in the end.
    try (RandomAccessFile status = new RandomAccessFile("/proc/self/status", "r")) {
      Peer peer = Peers.connect(args[0], args[1]);
      run(peer, "warm-up ", warmUp, threads);
      long cpu = cpuNanos();
      long start = System.nanoTime();
      int created = run(peer, "client ", count, threads);
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (cpuNanos() - cpu) / 1e9;
      System.out.println(created + " " + seconds + " " + cpuSeconds + " " + peakMegabytes(status));
    }
    Runtime.getRuntime().halt(0); // How long it takes to leave is measured elsewhere.
  }

  private static int run(Peer peer, String prefix, int count, int threads) throws Exception {
    AtomicInteger created = new AtomicInteger();
    AtomicInteger failed = new AtomicInteger();
    ExecutorService executor = executor(threads);
    for (int i = 0; i < count; i++) {
      String name = prefix + i;
      executor.execute(
          () -> {
            try {
              peer.create(name);
              created.incrementAndGet();
            } catch (Throwable e) {
              if (failed.getAndIncrement() == 0) {
                e.printStackTrace();
              }
            }
          });
    }
    executor.shutdown();
    if (!executor.awaitTermination(1, TimeUnit.MINUTES)) {
      System.err.println("not done after a minute");
    }
    return created.get();
  }

  /** Virtual threads exist since Java 21, and this is compiled for 17. */
  static ExecutorService executor(int threads) throws ReflectiveOperationException {
    return threads > 0
        ? Executors.newFixedThreadPool(threads)
        : (ExecutorService)
            Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The most memory that this process has had resident, as Linux counts it. */
  static long peakMegabytes(RandomAccessFile status) throws IOException {
    status.seek(0);
    String line = status.readLine();
    while (!line.startsWith("VmHWM:")) {
      line = status.readLine();
    }
    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
  }
}
