package io.clientele.reliability;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the JVM holds.
 *
 * @param descriptors how many files and sockets are open; 0 where nobody knows
 * @param heap in bytes, after a garbage collection
 */
record Resources(Set<Thread> threads, long descriptors, long heap) {
  private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

  static Resources now() throws IOException {
    System.gc();
    return new Resources(
        threadsNow(),
        openDescriptors(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }

  /** Those that programs start, and not the JVM. */
  private static Set<Thread> threadsNow() {
    ThreadGroup programs = Thread.currentThread().getThreadGroup();
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> programs.equals(thread.getThreadGroup()))
        .collect(toSet());
  }

  private static long openDescriptors() throws IOException {
    if (!Files.isDirectory(DESCRIPTORS)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(DESCRIPTORS)) {
      return open.count();
    }
  }

  /** The threads that are new since these were seen, and do not end. */
  List<String> newThreads() throws InterruptedException {
    Set<Thread> fresh = threadsNow();
    fresh.removeAll(threads);
    for (Thread thread : fresh) {
      thread.join(10_000);
    }
    return fresh.stream().filter(Thread::isAlive).map(Thread::getName).toList();
  }

  @Override
  public String toString() {
    return threads.size() + " threads, " + descriptors + " descriptors, " + heap / 1024 + " KiB";
  }
}
