package io.clientele.runtime.spi;

import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool;

/**
 * The buffers that documents are read and written with. Each thread looks for them in one place, so
 * that none waits for another; where two threads share a place, one makes new ones. Thread-safe.
 */
final class Buffers implements RecyclerPool<BufferRecycler> {
  private static final long serialVersionUID = 1;
  private static final int PLACES = 64;

  private final AtomicReferenceArray<@Nullable BufferRecycler> free =
      new AtomicReferenceArray<>(PLACES);

  @Override
  public BufferRecycler acquirePooled() {
    BufferRecycler buffers = free.getAndSet(place(), null);
    return buffers == null ? new BufferRecycler() : buffers;
  }

  @Override
  public void releasePooled(BufferRecycler buffers) {
    free.set(place(), buffers);
  }

  private static int place() {
    return (int) Thread.currentThread().getId() & (PLACES - 1);
  }
}
