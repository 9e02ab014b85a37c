package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RetryBudgetTest {
  private static final int RETRIES = RetryBudget.CAPACITY / RetryBudget.COST;
  private static final int CALLS = 40;

  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static RetryBudget spent() {
    RetryBudget budget = new RetryBudget();
    for (int i = 0; i < RETRIES; i++) {
      assertThat(budget.tryRetry()).isTrue();
    }
    return budget;
  }

  @Test
  void itIsSpentAfterAHundredRetriesThatDidNotHelp() {
    assertThat(spent().tryRetry()).isFalse();
  }

  @Test
  void aRetryThatHelpedCostsNothing() {
    RetryBudget budget = spent();
    budget.succeeded(true);

    assertThat(budget.tryRetry()).isTrue();
    assertThat(budget.tryRetry()).isFalse();
  }

  @Test
  void fiveCallsThatNeededNoneEarnOne() {
    RetryBudget budget = spent();
    for (int i = 0; i < 4; i++) {
      budget.succeeded(false);
    }
    assertThat(budget.tryRetry()).isFalse();
    budget.succeeded(false);
    assertThat(budget.tryRetry()).isTrue();
  }

  @Test
  void itNeverHoldsMoreThanAtFirst() {
    RetryBudget budget = new RetryBudget();
    budget.succeeded(true);
    for (int i = 0; i < RETRIES; i++) {
      assertThat(budget.tryRetry()).isTrue();
    }
    assertThat(budget.tryRetry()).isFalse();
  }

  /** Three retries each, for more calls than the budget pays for. */
  private static void spend(Notes notes) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(CALLS);
    try {
      Callable<Note> read = () -> notes.notes().read("n1", null);
      for (Future<Note> call : pool.invokeAll(Collections.nCopies(CALLS, read))) {
        assertThatThrownBy(call::get).hasCauseInstanceOf(ProviderFailureException.class);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aProviderThatFailsAllCallsIsSoonAskedOncePerCall() throws Exception {
    server.always(answer(503, ""));
    Notes notes = Notes.at(server).build();
    spend(notes);
    assertThat(server.requests()).hasSize(CALLS + RETRIES);

    assertThatThrownBy(() -> notes.notes().read("n1", null))
        .isInstanceOf(ProviderFailureException.class)
        .hasMessage(
            "Notes notesRead: HTTP 503. The provider failed. It was not tried again: too many"
                + " calls with this credential failed of late.");
    assertThat(server.requests()).hasSize(CALLS + RETRIES + 1);
  }

  @Test
  void anotherCredentialHasABudgetOfItsOwn() throws Exception {
    server.always(answer(503, ""));
    Notes notes = Notes.at(server).build();
    spend(notes);
    server.next(answer(503, ""), Replies.note());
    CallOptions other = CallOptions.builder().credential("apiKey", "other-key").build();

    assertThat(notes.with(other).notes().read("n1", null).text()).isEqualTo("milk");
  }

  @Test
  void aWaitThatTheProviderAskedForIsFree() throws Exception {
    server.always(answer(503, ""));
    Notes notes = Notes.at(server).build();
    spend(notes);
    server.next(answer(429, "", "Retry-After: 1"), Replies.note());

    assertThat(notes.create().text()).isEqualTo("milk");
    assertThat(server.requests()).hasSize(CALLS + RETRIES + 2);
  }
}
