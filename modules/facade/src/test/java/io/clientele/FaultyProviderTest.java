package io.clientele;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A create at all five, of which each in turn does what no provider should. */
class FaultyProviderTest extends SandboxTest {
  private static final List<Account<?>> accounts = Accounts.all(sandbox);
  private static final NewClient CLIENT = Samples.complete();

  static Stream<String> providers() {
    return accounts.stream().map(Account::name);
  }

  /** Each fault that ends by itself, and the outcomes that are true of it. */
  static Stream<Arguments> faultsOfProviders() {
    return providers()
        .flatMap(
            name ->
                Stream.of(
                    arguments(name, Fault.slow(Duration.ofMillis(1)), "created"),
                    arguments(name, Fault.unknownField(), "created"),
                    // Which not every answer has a place for: then it is a 500 after storing.
                    arguments(name, Fault.unknownEnumValue(), "created or unknown"),
                    arguments(name, Fault.missingRequiredField(), "created or unknown"),
                    arguments(name, Fault.closeAfterStoring(), "unknown"),
                    arguments(name, Fault.truncated(), "unknown"),
                    arguments(name, Fault.garbage(), "unknown"),
                    arguments(name, Fault.answer(302), "unknown"),
                    arguments(name, Fault.answer(500), "unknown"),
                    arguments(
                        name, Fault.answer(503).withRetryAfter(Duration.ofHours(1)), "unknown"),
                    arguments(name, Fault.answer(400), "refused"),
                    arguments(name, Fault.answer(403), "refused"),
                    arguments(name, Fault.rateLimited(Duration.ofHours(1)), "refused"),
                    arguments(name, Fault.rateLimited(Duration.ZERO), "created"),
                    // A token can be renewed, a key cannot.
                    arguments(name, Fault.expiredToken(), "created or refused")));
  }

  @ParameterizedTest(name = "{0}: {1} is {2}")
  @MethodSource("faultsOfProviders")
  void itHasTheOutcomeThatIsTrueAndSpoilsNoOther(String name, Fault fault, String outcome) {
    SandboxProvider faulty = sandbox.provider(name);
    faulty.next(fault);
    try (Clientele clientele = Accounts.clientele(accounts).time(new FakeTime()).build()) {
      Outcomes all = clientele.create(CLIENT, Samples.REPORTING);

      assertThat(outcome).contains(OutcomeTable.word(all.at(name)));
      assertOthersAreCreated(all, name);
      boolean stored = faulty.stored().size() == 1;
      if (stored) {
        assertThat(all.at(name)).isNotInstanceOf(Outcome.Refused.class);
      } else {
        assertThat(faulty.stored()).isEmpty();
        assertThat(all.at(name)).isNotInstanceOf(Outcome.Created.class);
      }
      for (Outcome.Unknown unknown : all.unknown()) {
        assertThat(clientele.resolve(unknown))
            .isInstanceOf(stored ? Resolution.Found.class : Resolution.NotSeen.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("providers")
  void oneThatHangsDelaysNoOtherAndItsClientIsFound(String name) throws Exception {
    sandbox.provider(name).next(Fault.hangAfterStoring());
    CountDownLatch others = new CountDownLatch(accounts.size() - 1);
    try (Clientele clientele =
        Accounts.clientele(accounts)
            .executor(task -> start(() -> runAndCount(task, others)))
            .build()) {
      FutureTask<Outcomes> create =
          new FutureTask<>(() -> clientele.create(CLIENT, Samples.REPORTING));
      Thread caller = start(create);
      assertThat(others.await(60, SECONDS)).as("the others end while one hangs").isTrue();
      awaitStored(name);

      caller.interrupt();

      Outcomes all = create.get(60, SECONDS);
      assertOthersAreCreated(all, name);
      assertThat(all.unknown()).extracting(Outcome::account).containsExactly(name);
      assertThat(clientele.resolve(all.unknown().get(0))).isInstanceOf(Resolution.Found.class);
    }
  }

  @Test
  void ifAllHangTheOneDeadlineEndsAllAndAllAreFound() {
    sandbox.providers().values().forEach(p -> p.next(Fault.hangAfterStoring()));
    List<String> names = providers().toList();
    int[] started = {0};
    try (Clientele clientele =
        Accounts.clientele(accounts)
            .executor(
                task -> {
                  start(task);
                  awaitStored(names.get(started[0]++));
                })
            .build()) {
      Outcomes all = clientele.create(CLIENT, Samples.REPORTING.deadline(Duration.ofMillis(1)));

      assertThat(all.unknown()).hasSize(accounts.size());
      for (Outcome.Unknown unknown : all.unknown()) {
        assertThat(clientele.resolve(unknown)).isInstanceOf(Resolution.Found.class);
      }
    }
  }

  private static void assertOthersAreCreated(Outcomes all, String but) {
    assertThat(all.all())
        .extracting(Outcome::account)
        .containsExactlyElementsOf(providers().toList());
    for (Outcome outcome : all) {
      if (!outcome.account().equals(but)) {
        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        assertThat(sandbox.provider(outcome.account()).stored()).hasSize(1);
      }
    }
  }

  private static Thread start(Runnable task) {
    Thread thread = new Thread(task);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void runAndCount(Runnable task, CountDownLatch ended) {
    task.run();
    ended.countDown();
  }

  private static void awaitStored(String name) {
    while (sandbox.provider(name).stored().isEmpty()) {
      Thread.onSpinWait();
    }
  }
}
