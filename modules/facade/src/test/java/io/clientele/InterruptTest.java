package io.clientele;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.OutcomeUnknownException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** What ends a create that is under way: an interrupt, and closing. */
class InterruptTest extends SandboxTest {
  private static final NewClient CLIENT = Samples.smallest().build();

  @Test
  void anInterruptEndsWhatIsUnderWayWithTheOutcomeThatIsTrue() throws Exception {
    CountDownLatch preparing = new CountDownLatch(1);
    Account<?> unsent =
        Accounts.placio(sandbox.provider("placio"))
            .adjusting(request -> sleepUntilInterrupted(preparing));
    try (HeldCall held = new HeldCall(sandbox.provider("clockify"));
        Clientele clientele =
            Clientele.builder()
                .add(Accounts.clockify(sandbox.provider("clockify")))
                .add(unsent)
                .build()) {
      AtomicReference<Boolean> interrupted = new AtomicReference<>();
      FutureTask<Outcomes> create =
          new FutureTask<>(
              () -> {
                Outcomes outcomes = clientele.create(CLIENT, Samples.REPORTING);
                interrupted.set(Thread.currentThread().isInterrupted());
                return outcomes;
              });
      Thread caller = start(create);
      held.awaitRequest();
      preparing.await();

      caller.interrupt();

      Outcomes outcomes = create.get(20, SECONDS);
      assertThat(outcomes.unknown())
          .singleElement()
          .satisfies(
              unknown -> {
                assertThat(unknown.account()).isEqualTo("clockify");
                assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
              });
      assertThat(outcomes.at("placio"))
          .hasToString(
              "Refused at placio, nothing was created. Interrupted before anything was sent.");
      assertThat(interrupted.get()).isTrue();
      assertThat(sandbox.provider("placio").requests()).isEmpty();
    }
  }

  @Test
  void closingWaitsForWhatIsUnderWay() throws Exception {
    try (HeldCall held = new HeldCall(sandbox.provider("clockify"))) {
      Clientele clientele = atClockify();
      FutureTask<Outcomes> create =
          new FutureTask<>(() -> clientele.create(CLIENT, Samples.REPORTING));
      start(create);
      held.awaitRequest();
      Thread closing = start(clientele::close);

      assertThat(waitsOrEnds(closing)).isEqualTo(Thread.State.TIMED_WAITING);
      assertThatThrownBy(() -> clientele.create(CLIENT)).isInstanceOf(IllegalStateException.class);
      held.answer();

      closing.join(20_000);
      assertThat(closing.isAlive()).isFalse();
      assertThat(create.get(20, SECONDS).created()).hasSize(1);
    }
  }

  @Test
  void closingThatIsInterruptedEndsWhatIsUnderWay() throws Exception {
    try (HeldCall held = new HeldCall(sandbox.provider("clockify"))) {
      Clientele clientele = atClockify();
      FutureTask<Outcomes> create =
          new FutureTask<>(() -> clientele.create(CLIENT, Samples.REPORTING));
      start(create);
      held.awaitRequest();
      FutureTask<Boolean> close =
          new FutureTask<>(
              () -> {
                clientele.close();
                return Thread.currentThread().isInterrupted();
              });
      start(close).interrupt();

      assertThat(create.get(20, SECONDS).unknown()).hasSize(1);
      assertThat(close.get(20, SECONDS)).isTrue();
    }
  }

  private static Clientele atClockify() {
    return Clientele.builder().add(Accounts.clockify(sandbox.provider("clockify"))).build();
  }

  /** Waits for a thread to wait, or to end, whichever comes first. */
  private static Thread.State waitsOrEnds(Thread thread) {
    while (true) {
      Thread.State state = thread.getState();
      if (state == Thread.State.TIMED_WAITING || state == Thread.State.TERMINATED) {
        return state;
      }
      Thread.onSpinWait();
    }
  }

  private static Thread start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void sleepUntilInterrupted(CountDownLatch asleep) {
    asleep.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
