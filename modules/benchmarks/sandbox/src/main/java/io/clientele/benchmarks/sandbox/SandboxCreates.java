package io.clientele.benchmarks.sandbox;

import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program that starts a sandbox with all providers and creates clients at it, as a soak test in
 * one JVM does. Arguments: how many, and on how many threads. It prints {@code startMillis
 * sinceJvmMillis seconds cpuSeconds peakHeapMegabytes}, and fails if one of them is not there in
 * the end, or there twice.
 */
public final class SandboxCreates {
  private SandboxCreates() {}

  /** See the class. */
  public static void main(String[] args) throws Exception {
    int count = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    long before = System.nanoTime();
    try (Sandbox sandbox = Sandbox.start()) {
      long started = System.nanoTime();
      long sinceJvm =
          System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
      SandboxProvider local = sandbox.provider("clockify");
      long cpu = cpuNanos();
      long start = System.nanoTime();
      create(local, count, threads);
      double seconds = (System.nanoTime() - start) / 1e9;
      double cpuSeconds = (cpuNanos() - cpu) / 1e9;
      int stored = local.stored().size();
      if (stored != count) {
        throw new IllegalStateException(stored + " clients are there, not " + count);
      }
      System.out.printf(
          "%f %d %f %f %d%n",
          (started - before) / 1e6, sinceJvm, seconds, cpuSeconds, peakHeapMegabytes());
    }
  }

  private static void create(SandboxProvider local, int count, int threads) throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try (Clockify clockify =
        Clockify.builder()
            .baseUrl(local.baseUrl())
            .apiKey(local.key("apiKey"))
            .unlimitedRate()
            .build()) {
      List<Future<?>> creates = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        ClientCreateRequest request = ClientCreateRequest.builder().name("Client " + i).build();
        creates.add(executor.submit(() -> clockify.clients().create("workspace-1", request)));
      }
      for (Future<?> create : creates) {
        create.get();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  /** The most that was used at a time, garbage too. */
  private static long peakHeapMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum()
        >> 20;
  }
}
