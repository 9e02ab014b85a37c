package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
  @Test
  void whatIsDoneInTimeIsReturned() {
    assertThat(new TimeLimit(60).call("document", () -> "done")).contains("done");
  }

  @Test
  void whatDoesNotEndIsLeftBehind() {
    CountDownLatch never = new CountDownLatch(1);
    assertThat(new TimeLimit(0).call("document", () -> await(never))).isEmpty();
  }

  private static String await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return "done";
  }
}
