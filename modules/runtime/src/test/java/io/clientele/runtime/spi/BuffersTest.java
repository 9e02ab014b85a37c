package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.core.util.BufferRecycler;

class BuffersTest {
  private final Buffers pool = new Buffers();

  @Test
  void whatIsGivenBackIsUsedAgain() {
    BufferRecycler buffers = pool.acquireAndLinkPooled();
    buffers.releaseToPool();

    assertThat(pool.acquireAndLinkPooled()).isSameAs(buffers);
  }

  @Test
  void whatIsInUseIsGivenToNobodyElse() {
    BufferRecycler outer = pool.acquireAndLinkPooled();
    BufferRecycler inner = pool.acquireAndLinkPooled();

    assertThat(inner).isNotSameAs(outer);
    outer.releaseToPool();
    inner.releaseToPool();
    assertThat(pool.acquireAndLinkPooled()).isSameAs(inner);
    assertThat(pool.acquireAndLinkPooled()).isNotSameAs(outer);
  }
}
