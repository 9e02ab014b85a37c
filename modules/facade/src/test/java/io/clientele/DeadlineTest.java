package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import io.clientele.clockify.Clockify;
import io.clientele.runtime.OutcomeUnknownException;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The one deadline that all accounts of a create can have. */
class DeadlineTest extends SandboxTest {
  private static final NewClient CLIENT = Samples.smallest().build();

  @Test
  void theDeadlineOfAllEndsWhatHangsAndRefusesWhatIsNotBegun() throws IOException {
    try (HeldCall held = new HeldCall(sandbox.provider("clockify"));
        Clientele clientele =
            Clientele.builder()
                .add(Accounts.clockify(sandbox.provider("clockify")))
                .add(Accounts.placio(sandbox.provider("placio")))
                .executor(task -> startAndAwait(task, held::awaitRequest))
                .build()) {
      Outcomes outcomes =
          clientele.create(CLIENT, Samples.REPORTING.inOrder().deadline(Duration.ofMillis(1)));

      assertThat(outcomes.unknown()).extracting(Outcome::account).containsExactly("clockify");
      assertThat(outcomes.unknown().get(0).cause())
          .isExactlyInstanceOf(OutcomeUnknownException.class);
      assertThat(outcomes.unknown().get(0).reason())
          .startsWith("The deadline of all accounts passed. Clockify clientsCreate. ");
      assertThat(outcomes.at("placio"))
          .hasToString(
              "Refused at placio, nothing was created. Nothing was sent: the deadline passed"
                  + " before.");
    }
    assertThat(sandbox.provider("placio").requests()).isEmpty();
  }

  @Test
  void oneThatRunsInTheCallerIsRefusedTooIfItComesAfterTheDeadline() {
    Account<?> slow =
        Accounts.clockify(sandbox.provider("clockify"))
            .adjusting(request -> awaitEndOf(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(2)));
    try (Clientele clientele =
        Clientele.builder()
            .add(slow)
            .add(Accounts.placio(sandbox.provider("placio")))
            .executor(Runnable::run)
            .build()) {
      Outcomes outcomes =
          clientele.create(CLIENT, Samples.REPORTING.deadline(Duration.ofMillis(1)));

      assertThat(outcomes.at("placio"))
          .hasToString(
              "Refused at placio, nothing was created. Nothing was sent: the deadline passed"
                  + " before.");
    }
    assertThat(sandbox.provider("placio").requests()).isEmpty();
  }

  private static void awaitEndOf(long nanoTime) {
    while (nanoTime - System.nanoTime() > 0) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatDoesNotEndThoughItIsInterruptedIsUnknownAndNotWaitedFor() {
    CountDownLatch sent = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Client deaf =
        (request, options) -> {
          sent.countDown();
          while (released.getCount() > 0) {
            Thread.interrupted();
            Thread.onSpinWait();
          }
          throw new IllegalStateException();
        };
    Clockify clockify = Clockify.builder().apiKey("key").transport(deaf).build();
    Clientele clientele =
        Clientele.builder()
            .add(ClockifyAccount.of(clockify, "1"))
            .executor(task -> startAndAwait(task, sent::await))
            .build();

    Outcome outcome =
        clientele.create("clockify", CLIENT, Samples.REPORTING.deadline(Duration.ofMillis(1)));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Unknown.class,
            unknown -> {
              assertThat(unknown.cause()).isExactlyInstanceOf(TimeoutException.class);
              assertThat(unknown.reason())
                  .isEqualTo(
                      "The deadline of all accounts passed. It did not end, though it was"
                          + " interrupted.");
            });
    released.countDown();
    clientele.close();
  }

  @Test
  void aDeadlineIsPositiveAndADayAtMost() {
    assertThatThrownBy(() -> CreateOptions.defaults().deadline(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("deadline must be positive and a day at most, not PT0S");
    assertThatThrownBy(() -> CreateOptions.defaults().deadline(ChronoUnit.FOREVER.getDuration()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("deadline must be positive and a day at most, not PT2562047788");
    assertThatThrownBy(() -> ResolveOptions.defaults().settling(Duration.ofDays(2)))
        .hasMessage("settling must be positive and a day at most, not PT48H");
    assertThat(ResolveOptions.defaults().settling(Duration.ZERO).settling()).isZero();
  }

  @Test
  void whatIsStillPreparedWhenTheDeadlinePassesIsRefusedAndNeverSent() {
    CountDownLatch preparing = new CountDownLatch(1);
    CountDownLatch released = new CountDownLatch(1);
    Account<?> account =
        Accounts.clockify(sandbox.provider("clockify"))
            .adjusting(
                request -> {
                  preparing.countDown();
                  while (released.getCount() > 0) {
                    Thread.onSpinWait();
                  }
                  Thread.interrupted(); // As code does that swallows interrupts.
                });
    List<Thread> threads = new ArrayList<>();
    Clientele clientele =
        Clientele.builder()
            .add(account)
            .executor(task -> threads.add(startAndAwait(task, preparing::await)))
            .build();

    Outcome outcome =
        clientele.create("clockify", CLIENT, Samples.REPORTING.deadline(Duration.ofMillis(1)));

    released.countDown();
    threads.forEach(DeadlineTest::join);
    assertThat(outcome)
        .hasToString(
            "Refused at clockify, nothing was created. Nothing was sent: the deadline passed"
                + " before.");
    assertThat(sandbox.provider("clockify").requests()).isEmpty();
  }

  private interface Wait {
    void await() throws InterruptedException;
  }

  /** Starts a task, and returns when it is as far as the test wants it. */
  private static Thread startAndAwait(Runnable task, Wait wait) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    try {
      wait.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return thread;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
