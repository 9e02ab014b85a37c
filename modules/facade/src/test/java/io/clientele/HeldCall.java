package io.clientele;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import java.util.concurrent.CountDownLatch;

/** The next call at a provider, which is answered when the test says so. */
final class HeldCall implements AutoCloseable {
  private final CountDownLatch received = new CountDownLatch(1);
  private final CountDownLatch answered = new CountDownLatch(1);

  HeldCall(SandboxProvider provider) {
    provider.next(
        Fault.held(
            () -> {
              received.countDown();
              await(answered);
            }));
  }

  /** Waits until the request is there. */
  void awaitRequest() {
    await(received);
  }

  void answer() {
    answered.countDown();
  }

  @Override
  public void close() {
    answer();
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(20, SECONDS)) {
        throw new IllegalStateException("nothing came");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
