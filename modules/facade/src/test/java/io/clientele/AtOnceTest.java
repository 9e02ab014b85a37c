package io.clientele;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;

/** Creates at several accounts: at once or in order, each with its own outcome. */
class AtOnceTest extends SandboxTest {
  private static final NewClient CLIENT = Samples.smallest().build();

  @Test
  void allAccountsAreAtWorkAtTheSameTime() {
    List<Account<?>> accounts = Accounts.all(sandbox);
    CyclicBarrier all = new CyclicBarrier(accounts.size());
    List<Account<?>> meeting = new ArrayList<>();
    for (Account<?> account : accounts) {
      meeting.add(account.adjusting(request -> meet(all)));
    }

    try (Clientele clientele = Accounts.clientele(meeting).build()) {
      assertThat(clientele.create(CLIENT, Samples.REPORTING).created()).hasSize(accounts.size());
    }
  }

  @Test
  void aProviderThatFailsSpoilsNoOther() {
    sandbox.provider("plusvibe").next(Fault.closeAfterStoring());
    sandbox.provider("clockify").next(Fault.answer(400));
    try (Clientele clientele = Accounts.clientele(Accounts.all(sandbox)).build()) {
      Outcomes outcomes = clientele.create(CLIENT, Samples.REPORTING);

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
      assertThat(clientele.create(CLIENT, Samples.REPORTING).created()).hasSize(5);
    }
    assertThat(order).containsExactly("missionx", "plusvibe", "chatdash", "clockify", "placio");
  }

  @Test
  void oneAfterTheOtherIsInTheOrderOfTheAccountsWhateverBecomesOfEach() {
    sandbox.provider("missionx").next(Fault.answer(400));
    sandbox.provider("plusvibe").next(Fault.closeAfterStoring());
    List<String> order = new CopyOnWriteArrayList<>();
    List<Account<?>> accounts = new ArrayList<>();
    for (Account<?> account : Accounts.all(sandbox)) {
      accounts.add(account.adjusting(request -> order.add(account.name())));
    }

    try (Clientele clientele = Accounts.clientele(accounts).build()) {
      assertThat(clientele.create(CLIENT, Samples.REPORTING.inOrder()))
          .hasToString(
              "Created at chatdash, clockify and placio; refused at missionx; unknown at plusvibe.");
    }
    assertThat(order).containsExactly("missionx", "plusvibe", "chatdash", "clockify", "placio");
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(20, SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
