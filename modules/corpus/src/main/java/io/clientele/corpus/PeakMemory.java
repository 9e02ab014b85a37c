package io.clientele.corpus;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * The most heap that was in use since this was made, garbage included: the sum of what the pools of
 * the heap held at their fullest. It is close to what was needed at once if the young generation is
 * small and the collector keeps the old one tight, as {@code mvn -Pcorpus} makes it.
 */
final class PeakMemory {
  private static final int BITS_OF_A_MEGABYTE = 20;

  private final List<MemoryPoolMXBean> heap =
      ManagementFactory.getMemoryPoolMXBeans().stream()
          .filter(pool -> pool.getType() == MemoryType.HEAP)
          .toList();

  PeakMemory() {
    System.gc(); // What the document before has left is not this one's.
    heap.forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  long megabytes() {
    return heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum()
        >> BITS_OF_A_MEGABYTE;
  }
}
