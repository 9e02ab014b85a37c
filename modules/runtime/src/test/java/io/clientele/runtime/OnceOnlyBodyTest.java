package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class OnceOnlyBodyTest {
  private final OnceOnlyBody body =
      new OnceOnlyBody(HttpRequest.BodyPublishers.ofString("{\"text\":\"milk\"}"));

  @Test
  void aRequestLeavesOnce() {
    assertThat(body.contentLength()).isEqualTo(15);

    assertThatThrownBy(body::contentLength).isInstanceOf(UncheckedIOException.class);
    assertThat(body.withdraw()).isFalse();
  }

  @Test
  void aRequestThatWasWithdrawnDoesNotLeave() {
    assertThat(body.withdraw()).isTrue();

    assertThatThrownBy(body::contentLength).isInstanceOf(UncheckedIOException.class);
    assertThat(body.withdraw()).isTrue();
  }

  @Test
  void whoeverComesFirstDecides() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 2_000; i++) {
        OnceOnlyBody contested = new OnceOnlyBody(HttpRequest.BodyPublishers.noBody());
        CyclicBarrier together = new CyclicBarrier(2);
        Callable<Boolean> leave =
            () -> {
              together.await();
              try {
                return contested.contentLength() == 0;
              } catch (UncheckedIOException e) {
                return false;
              }
            };
        Callable<Boolean> withdraw =
            () -> {
              together.await();
              return contested.withdraw();
            };
        List<Future<Boolean>> ends = pool.invokeAll(List.of(leave, withdraw));
        assertThat(ends.get(0).get()).isNotEqualTo(ends.get(1).get());
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
