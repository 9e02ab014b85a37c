package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** The threads that creates run on. */
class ThreadsTest extends SandboxTest {
  private static final NewClient CLIENT = Samples.smallest().build();

  @Test
  void whatTheExecutorRejectsIsRefused() {
    RejectedExecutionException full = new RejectedExecutionException("full");
    Executor rejecting =
        task -> {
          throw full;
        };
    try (Clientele clientele =
        Accounts.clientele(Accounts.all(sandbox)).executor(rejecting).build()) {
      assertThat(clientele.create("clockify", CLIENT, Samples.REPORTING))
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.cause()).isSameAs(full))
          .hasToString(
              "Refused at clockify, nothing was created. Nothing was sent: there is no thread to do"
                  + " it, java.util.concurrent.RejectedExecutionException was thrown; see cause().");
    }
    assertThat(sandbox.provider("clockify").requests()).isEmpty();
  }

  @Test
  void anExecutorThatRunsATaskAndThenThrowsDoesNotHideWhatWasDone() {
    Executor odd =
        task -> {
          task.run();
          throw new RejectedExecutionException();
        };
    try (Clientele clientele = Accounts.clientele(Accounts.all(sandbox)).executor(odd).build()) {
      assertThat(clientele.create("clockify", CLIENT, Samples.REPORTING))
          .isExactlyInstanceOf(Outcome.Created.class);
    }
  }

  @Test
  void noThreadIsLeftBehindEvenWithoutClosing() throws Exception {
    List<Thread> workers = new CopyOnWriteArrayList<>();
    Account<?> account =
        Accounts.clockify(sandbox.provider("clockify"))
            .adjusting(request -> workers.add(Thread.currentThread()));

    Clientele.builder().add(account).build().create(CLIENT, Samples.REPORTING);

    assertThat(workers)
        .hasSize(1)
        .doesNotContain(Thread.currentThread())
        .allMatch(Thread::isDaemon);
    workers.get(0).join(20_000);
    assertThat(workers.get(0).isAlive()).isFalse();
  }

  @Test
  void threadsAreVirtualWhereTheJvmHasThem() {
    AtomicReference<String> worker = new AtomicReference<>("");
    Account<?> account =
        Accounts.clockify(sandbox.provider("clockify"))
            .adjusting(request -> worker.set(Thread.currentThread().toString()));

    try (Clientele clientele = Clientele.builder().add(account).build()) {
      clientele.create(CLIENT, Samples.REPORTING);
    }

    assertThat(worker.get())
        .startsWith(Runtime.version().feature() >= 21 ? "VirtualThread[#" : "Thread[clientele,");
  }
}
