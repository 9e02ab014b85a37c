package io.clientele;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Creates at several accounts, and the threads that they run on. */
class AtOnceTest {
  private static final Sandbox sandbox = Sandbox.start();
  private static final NewClient CLIENT = Samples.smallest().build();
  private static final CreateOptions REPORTING =
      CreateOptions.defaults().unstorable(Unstorable.REPORT);

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void reset() {
    sandbox.providers().values().forEach(SandboxProvider::reset);
  }

  @Test
  void allAccountsAreAtWorkAtTheSameTime() {
    List<Account<?>> accounts = Accounts.all(sandbox);
    CyclicBarrier all = new CyclicBarrier(accounts.size());
    List<Account<?>> meeting = new ArrayList<>();
    for (Account<?> account : accounts) {
      meeting.add(account.adjusting(request -> meet(all)));
    }

    try (Clientele clientele = Accounts.clientele(meeting).build()) {
      assertThat(clientele.create(CLIENT, REPORTING).created()).hasSize(accounts.size());
    }
  }

  @Test
  void aProviderThatHangsDelaysNoOther() throws IOException {
    CountDownLatch others = new CountDownLatch(4);
    List<Account<?>> accounts = new ArrayList<>(Accounts.all(sandbox));
    try (HangingServer server = new HangingServer()) {
      accounts.set(0, Accounts.clockify(sandbox.provider("clockify"), server.url()).named("slow"));
      Thread releasing = new Thread(() -> await(others, server::answer));
      releasing.start();
      Executor counting =
          task ->
              new Thread(
                      () -> {
                        task.run();
                        others.countDown();
                      })
                  .start();

      try (Clientele clientele = Accounts.clientele(accounts).executor(counting).build()) {
        Outcomes outcomes = clientele.create(CLIENT, REPORTING);

        assertThat(outcomes.created())
            .extracting(Outcome::account)
            .containsExactly("slow", "plusvibe", "chatdash", "clockify", "placio");
        assertThat(outcomes.created().get(0).id()).isEqualTo("late");
      }
    }
  }

  @Test
  void aProviderThatFailsSpoilsNoOther() {
    sandbox.provider("plusvibe").next(Fault.closeAfterStoring());
    sandbox.provider("clockify").next(Fault.answer(400));
    try (Clientele clientele = Accounts.clientele(Accounts.all(sandbox)).build()) {
      Outcomes outcomes = clientele.create(CLIENT, REPORTING);

      assertThat(outcomes)
          .hasToString(
              "Created at missionx, chatdash and placio; refused at clockify; unknown at plusvibe.");
      assertThat(outcomes.all())
          .extracting(Outcome::account)
          .containsExactly("missionx", "plusvibe", "chatdash", "clockify", "placio");
    }
    assertThat(sandbox.provider("plusvibe").requests()).hasSize(1);
  }

  @Test
  void anExecutorThatRunsInTheCallerCreatesInOrder() {
    List<String> order = new ArrayList<>();
    List<Account<?>> accounts = new ArrayList<>();
    for (Account<?> account : Accounts.all(sandbox)) {
      accounts.add(account.adjusting(request -> order.add(account.name())));
    }
    try (Clientele clientele = Accounts.clientele(accounts).executor(Runnable::run).build()) {
      assertThat(clientele.create(CLIENT, REPORTING).created()).hasSize(5);
    }
    assertThat(order).containsExactly("missionx", "plusvibe", "chatdash", "clockify", "placio");
  }

  @Test
  void whatTheExecutorRejectsIsRefused() {
    RejectedExecutionException full = new RejectedExecutionException("full");
    Executor rejecting =
        task -> {
          throw full;
        };
    try (Clientele clientele =
        Accounts.clientele(Accounts.all(sandbox)).executor(rejecting).build()) {
      assertThat(clientele.create("clockify", CLIENT, REPORTING))
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
      assertThat(clientele.create("clockify", CLIENT, REPORTING))
          .isExactlyInstanceOf(Outcome.Created.class);
    }
  }

  @Test
  void anInterruptEndsWhatIsUnderWayWithTheOutcomeThatIsTrue() throws Exception {
    CountDownLatch preparing = new CountDownLatch(1);
    Account<?> unsent =
        Accounts.placio(sandbox.provider("placio"))
            .adjusting(request -> sleepUntilInterrupted(preparing));
    try (HangingServer server = new HangingServer();
        Clientele clientele =
            Clientele.builder()
                .add(Accounts.clockify(sandbox.provider("clockify"), server.url()))
                .add(unsent)
                .build()) {
      AtomicReference<Boolean> interrupted = new AtomicReference<>();
      FutureTask<Outcomes> create =
          new FutureTask<>(
              () -> {
                Outcomes outcomes = clientele.create(CLIENT, REPORTING);
                interrupted.set(Thread.currentThread().isInterrupted());
                return outcomes;
              });
      Thread caller = start(create);
      server.awaitRequest();
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
    try (HangingServer server = new HangingServer()) {
      Clientele clientele = hangingAt(server);
      FutureTask<Outcomes> create = new FutureTask<>(() -> clientele.create(CLIENT, REPORTING));
      start(create);
      server.awaitRequest();
      Thread closing = start(clientele::close);

      assertThat(waitsOrEnds(closing)).isEqualTo(Thread.State.WAITING);
      assertThatThrownBy(() -> clientele.create(CLIENT)).isInstanceOf(IllegalStateException.class);
      server.answer();

      closing.join(20_000);
      assertThat(closing.isAlive()).isFalse();
      assertThat(create.get(20, SECONDS).created()).hasSize(1);
    }
  }

  @Test
  void closingThatIsInterruptedEndsWhatIsUnderWay() throws Exception {
    try (HangingServer server = new HangingServer()) {
      Clientele clientele = hangingAt(server);
      FutureTask<Outcomes> create = new FutureTask<>(() -> clientele.create(CLIENT, REPORTING));
      start(create);
      server.awaitRequest();
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

  @Test
  void noThreadIsLeftBehindEvenWithoutClosing() throws Exception {
    List<Thread> workers = new CopyOnWriteArrayList<>();
    Account<?> account =
        Accounts.clockify(sandbox.provider("clockify"))
            .adjusting(request -> workers.add(Thread.currentThread()));

    Clientele.builder().add(account).build().create(CLIENT, REPORTING);

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
      clientele.create(CLIENT, REPORTING);
    }

    assertThat(worker.get())
        .startsWith(Runtime.version().feature() >= 21 ? "VirtualThread[#" : "Thread[clientele,");
  }

  private static Clientele hangingAt(HangingServer server) {
    return Clientele.builder()
        .add(Accounts.clockify(sandbox.provider("clockify"), server.url()))
        .build();
  }

  /** Waits for a thread to wait, or to end, whichever comes first. */
  private static Thread.State waitsOrEnds(Thread thread) {
    while (true) {
      Thread.State state = thread.getState();
      if (state == Thread.State.WAITING || state == Thread.State.TERMINATED) {
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

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch, Runnable then) {
    try {
      latch.await();
      then.run();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
