package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloseTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static FutureTask<Note> start(Notes notes) {
    FutureTask<Note> create = new FutureTask<>(notes::create);
    Thread thread = new Thread(create, "caller");
    thread.setDaemon(true);
    thread.start();
    return create;
  }

  private static Throwable failure(FutureTask<Note> create) throws Exception {
    try {
      throw new AssertionError("created " + create.get(20, TimeUnit.SECONDS));
    } catch (ExecutionException e) {
      return Objects.requireNonNull(e.getCause());
    }
  }

  @Test
  void aCallThatWasSentEndsAtOnceAndItsOutcomeIsUnknown() throws Exception {
    server.always(Replies.hang());
    Notes notes = Notes.at(server).deadline(ofMinutes(10)).build();
    FutureTask<Note> create = start(notes);
    server.awaitRequest();

    notes.close();

    assertThat(failure(create)).isInstanceOf(OutcomeUnknownException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCallThatWaitsForItsNextAttemptEndsAtOnceToo() throws Exception {
    server.always(answer(429, "", "Retry-After: 300"));
    CountDownLatch waiting = new CountDownLatch(1);
    CallListener listener =
        new CallListener() {
          @Override
          public void retrying(CallInfo call, Duration wait) {
            waiting.countDown();
          }
        };
    Notes notes = Notes.at(server).deadline(ofMinutes(10)).listener(listener).build();
    FutureTask<Note> create = start(notes);
    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

    notes.close();

    assertThat(failure(create))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Notes was closed before the next attempt.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCallThatWaitsForItsTurnEndsAtOnceToo() throws Exception {
    CountDownLatch waiting = new CountDownLatch(1);
    CallListener listener =
        new CallListener() {
          @Override
          public void paced(CallInfo call, Duration wait) {
            waiting.countDown();
          }
        };
    Notes notes =
        Notes.at(server)
            .deadline(ofMinutes(10))
            .rateLimit(1, ofMinutes(5))
            .listener(listener)
            .build();
    notes.create();
    FutureTask<Note> create = start(notes);
    assertThat(waiting.await(20, TimeUnit.SECONDS)).isTrue();

    notes.close();

    assertThat(failure(create))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent: Notes was closed.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCallAfterwardsSendsNothingAndSaysWhy() {
    Notes notes = Notes.at(server).build();
    notes.create();
    notes.close();
    notes.close();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent: Notes was closed.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aViewSharesTheConnectionsAndClosesNothing() {
    Notes notes = Notes.at(server).build();
    notes.with(CallOptions.builder().header("X-Trace", "1").build()).close();

    assertThat(notes.create().text()).isEqualTo("milk");
  }
}
