package io.clientele.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;

/** The threads of MockServer in this JVM. */
final class ServerThreads {
  private final Set<Thread> before = alive();

  /** Those that started since this object was made and have not ended. */
  Set<Thread> started() {
    Set<Thread> started = alive();
    started.removeAll(before);
    return started;
  }

  /** A thread that a closed server leaves to end by itself gets the time to do so. */
  static void assertEnd(Set<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join(SECONDS.toMillis(20));
      assertThat(thread.isAlive()).as(thread.getName()).isFalse();
    }
  }

  private static Set<Thread> alive() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("MockServer-"))
        .collect(Collectors.toSet());
  }
}
