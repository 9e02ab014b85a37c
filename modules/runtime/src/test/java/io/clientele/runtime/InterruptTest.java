package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.DefaultClient;
import feign.Response;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An interrupted thread ends its call soon, is told the truth, and stays interrupted. */
class InterruptTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** How a call on another thread ended. */
  private record End(Throwable thrown, boolean interrupted) {}

  private interface When {
    void come() throws InterruptedException;
  }

  private static End interrupted(Callable<?> call, When when) throws Exception {
    FutureTask<End> task =
        new FutureTask<>(
            () -> {
              try {
                throw new AssertionError("it returned " + call.call());
              } catch (ApiException e) {
                return new End(e, Thread.currentThread().isInterrupted());
              }
            });
    Thread thread = new Thread(task);
    thread.start();
    when.come();
    thread.interrupt();
    return task.get(10, TimeUnit.SECONDS);
  }

  @Test
  void whileItWaitsForTheAnswerToACreateTheOutcomeIsUnknown() throws Exception {
    server.always(Replies.hang());

    End end = interrupted(Notes.at(server).build()::create, server::awaitRequest);

    assertThat(end.thrown())
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageStartingWith(
            "Notes notesCreate. The request was sent, but no whole answer came: interrupted.");
    assertThat(end.interrupted()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whileItWaitsForTheAnswerToAReadNothingIsSentAgain() throws Exception {
    server.always(Replies.hang());
    NotesApi notes = Notes.at(server).build().notes();

    End end = interrupted(() -> notes.read("n1", null), server::awaitRequest);

    assertThat(end.thrown())
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesRead. No answer came: interrupted.");
    assertThat(end.interrupted()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whileItWaitsForItsTurnNothingWasDone() throws Exception {
    server.always(answer(429, "", "Retry-After: 20"));
    CountDownLatch answered = new CountDownLatch(1);
    Client usual = new HttpTransport(TransportSettings.in(Duration.ofSeconds(5)));
    Client transport =
        (request, options) -> {
          Response response = usual.execute(request, options);
          answered.countDown();
          return response;
        };

    End end = interrupted(Notes.at(server).transport(transport).build()::create, answered::await);

    assertThat(end.thrown())
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Interrupted before the next attempt.")
        .hasCauseInstanceOf(InterruptedException.class);
    assertThat(end.interrupted()).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void beforeItsCallNothingIsSent(boolean byAnotherTransport) throws Exception {
    Notes.Builder builder = Notes.at(server);
    if (byAnotherTransport) {
      builder.transport(new DefaultClient(null, null)); // Which an interrupt does not disturb.
    }
    Notes notes = builder.build();

    End end =
        interrupted(
            () -> {
              Thread.currentThread().interrupt();
              return notes.create();
            },
            () -> {});

    assertThat(end.thrown())
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent: interrupted.");
    assertThat(((ApiException) end.thrown()).attempts()).hasSize(1);
    assertThat(end.interrupted()).isTrue();
    assertThat(server.connections()).isZero();
  }

  @Test
  void whileItConnectsNothingIsSent() throws Exception {
    CountDownLatch connected = new CountDownLatch(1);
    server.onConnect(
        exchange -> {
          connected.countDown();
          Replies.hang().to(exchange);
        });
    Notes notes = Notes.builder().baseUrl(server.url("https")).apiKey(Notes.KEY).build();

    End end = interrupted(notes::create, connected::await);

    assertThat(end.thrown())
        .isInstanceOf(ConnectionException.class)
        .hasMessage(
            "Notes notesCreate. Nothing was sent to %s: interrupted.", server.url().getAuthority());
    assertThat(end.interrupted()).isTrue();
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void whileItWaitsForATokenNothingIsSent() throws Exception {
    server.always(Replies.hang());

    End end = interrupted(Notes.withTokensOf(server).build()::create, server::awaitRequest);

    assertThat(end.thrown())
        .isInstanceOf(ConnectionException.class)
        .hasMessage(
            "Notes notesCreate. Nothing was sent: the token could not be fetched from "
                + server.url()
                + "/token.");
    assertThat(end.interrupted()).isTrue();
    assertThat(server.requests()).extracting(FaultServer.Received::path).containsExactly("/token");
  }

  @Test
  void whileAnotherThreadFetchesTheTokenNothingIsSent() throws Exception {
    server.next(Replies.hang());
    Notes notes = Notes.withTokensOf(server).build();
    FutureTask<Note> first = new FutureTask<>(notes::create);
    Thread fetching = new Thread(first);
    fetching.start();
    server.awaitRequest();
    CountDownLatch begun = new CountDownLatch(1);

    End end =
        interrupted(
            () -> {
              begun.countDown();
              return notes.create();
            },
            begun::await);
    fetching.interrupt();

    assertThat(end.thrown()).isInstanceOf(ConnectionException.class);
    assertThat(end.thrown().getMessage())
        .isIn(
            "Notes notesCreate. Nothing was sent: interrupted.",
            "Notes notesCreate. Nothing was sent: interrupted while waiting for a token.");
    assertThat(end.interrupted()).isTrue();
    assertThat(server.requests()).extracting(FaultServer.Received::path).containsExactly("/token");
  }
}
