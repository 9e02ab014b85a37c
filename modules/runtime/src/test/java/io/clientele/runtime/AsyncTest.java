package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same calls by futures, on threads that the application may choose. */
class AsyncTest {
  private FaultServer server;

  /** What was handed to an executor that runs nothing by itself. */
  private final Queue<Runnable> handedOver = new ArrayDeque<>();

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static <T> T in10Seconds(CompletableFuture<T> future) throws Exception {
    return future.get(10, TimeUnit.SECONDS);
  }

  private static @Nullable Throwable failure(CompletableFuture<?> future) throws Exception {
    return in10Seconds(future.handle((value, thrown) -> thrown));
  }

  @Test
  void aFutureHasTheValueOfTheCall() throws Exception {
    CompletableFuture<Note> created = Notes.at(server).build().async().create("s1", Note.of("tea"));

    assertThat(in10Seconds(created).id()).isEqualTo("n1");
    assertThat(server.requests("/v1/spaces/s1/notes").get(0).body())
        .isEqualTo("{\"text\":\"tea\"}");
  }

  @Test
  void aFutureWithoutABodyHasNull() throws Exception {
    server.always(answer(204, ""));

    assertThat(in10Seconds(Notes.at(server).build().async().delete("n1"))).isNull();
    assertThat(server.requests().get(0).method()).isEqualTo("DELETE");
  }

  @Test
  void aFutureFailsWithWhatTheCallThrows() throws Exception {
    NotesApi.Async notes = Notes.at(server).build().async();

    server.next(answer(404, "{}"), Replies.close());

    assertThat(failure(notes.read("n1", null))).isExactlyInstanceOf(NotFoundException.class);
    assertThat(failure(notes.create("s1", Note.of("milk"))))
        .isExactlyInstanceOf(OutcomeUnknownException.class);
  }

  @Test
  void whatIsWrongWithAnArgumentFailsTheFutureToo() throws Exception {
    Throwable thrown = failure(Notes.at(server).build().async().create(null, Note.of("milk")));

    assertThat(thrown).isInstanceOf(ValidationException.class);
    assertThat(server.connections()).isZero();
  }

  @Test
  void theCallIsMadeByTheExecutorThatWasSet() throws Exception {
    NotesApi.Async notes = Notes.at(server).executor(handedOver::add).build().async();

    CompletableFuture<Note> created = notes.create("s1", Note.of("milk"));

    assertThat(created).isNotDone();
    assertThat(server.connections()).isZero();
    handedOver.remove().run();
    assertThat(created.getNow(null).id()).isEqualTo("n1");
    assertThat(handedOver).isEmpty();
  }

  @Test
  void withoutOneItIsMadeByADaemonThreadThatIsNotOfTheCommonPool() throws Exception {
    AtomicReference<Thread> thread = new AtomicReference<>();
    HttpTransport usual = new HttpTransport(TransportSettings.in(Duration.ofSeconds(5)));
    Notes.Builder builder =
        Notes.at(server)
            .transport(
                (request, options) -> {
                  thread.set(Thread.currentThread());
                  return usual.execute(request, options);
                });

    in10Seconds(builder.build().async().create("s1", Note.of("milk")));

    assertThat(thread.get())
        .isNotInstanceOf(ForkJoinWorkerThread.class)
        .isNotSameAs(Thread.currentThread())
        .matches(Thread::isDaemon, "is a daemon");
  }

  @Test
  void manyAreMadeAtOnceAndTheOthersWait() throws Exception {
    CountDownLatch together = new CountDownLatch(50);
    server.always(
        exchange -> {
          together.countDown();
          await(together);
          Replies.note().to(exchange);
        });
    NotesApi.Async notes = Notes.at(server).build().async();

    List<CompletableFuture<Note>> futures = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      futures.add(notes.create("s1", Note.of("milk " + i)));
    }

    for (CompletableFuture<Note> future : futures) {
      assertThat(in10Seconds(future).id()).isEqualTo("n1");
    }
    assertThat(server.requests()).extracting(FaultServer.Received::body).doesNotHaveDuplicates();
    assertThat(server.requests()).hasSize(200);
  }

  private static void await(CountDownLatch latch) {
    try {
      if (!latch.await(10, TimeUnit.SECONDS)) {
        throw new IllegalStateException("not that many came within 10 s");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsCancelledBeforeItBeganIsNeverSent() {
    NotesApi.Async notes = Notes.at(server).executor(handedOver::add).build().async();

    CompletableFuture<Note> created = notes.create("s1", Note.of("milk"));
    assertThat(created.cancel(false)).isTrue();
    handedOver.remove().run();

    assertThat(created).isCancelled();
    assertThat(server.connections()).isZero();
  }

  @Test
  void whatIsCancelledAfterItBeganEndsAndLeavesTheThreadAsItWas() throws Exception {
    Heard heard = new Heard();
    server.always(Replies.hang());
    Notes.Builder builder = Notes.at(server).executor(handedOver::add).listener(heard);
    NotesApi.Async notes = builder.build().async();
    CompletableFuture<Note> created = notes.create("s1", Note.of("milk"));
    FutureTask<Boolean> interrupted =
        new FutureTask<>(
            () -> {
              handedOver.remove().run();
              return Thread.currentThread().isInterrupted();
            });
    new Thread(interrupted).start();
    server.awaitRequest();

    assertThat(created.cancel(true)).isTrue();

    assertThat(interrupted.get(10, TimeUnit.SECONDS)).isFalse();
    assertThat(created).isCancelled();
    assertThat(heard.events()).endsWith("finished OutcomeUnknownException");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void whatIsCancelledAfterItEndedKeepsItsValue() throws Exception {
    CompletableFuture<Note> created =
        Notes.at(server).build().async().create("s1", Note.of("milk"));
    in10Seconds(created);

    assertThat(created.cancel(true)).isFalse();
    assertThat(created).isCompletedWithValueMatching(note -> "n1".equals(note.id()));
  }

  @Test
  void whatTheExecutorRefusesIsNotSentAndTheFutureSaysSo() throws Exception {
    ExecutorService executor = Executors.newSingleThreadExecutor();
    executor.shutdown();
    NotesApi.Async notes = Notes.at(server).executor(executor).build().async();

    assertThat(failure(notes.create("s1", Note.of("milk"))))
        .isInstanceOf(RejectedExecutionException.class);
    assertThat(server.connections()).isZero();
  }

  @Test
  void aCallWhoseDeadlinePassesBeforeAThreadIsFreeIsNotSent() throws Exception {
    Heard heard = new Heard();
    Notes notes =
        Notes.withTokensOf(server)
            .executor(handedOver::add)
            .listener(heard)
            .rateLimit(1, Duration.ofHours(1))
            .deadline(Duration.ofMillis(500))
            .build();
    CompletableFuture<Note> created = notes.async().create("s1", Note.of("milk"));
    CompletableFuture<RawResponse> raw = notes.call("POST", "/v1/tags").sendAsync();

    awaitDeadline(Duration.ofMillis(500));
    handedOver.remove().run();
    handedOver.remove().run();

    String fact = "Nothing was sent: the deadline passed, as it began late.";
    assertThat(failure(created))
        .isExactlyInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("Notes notesCreate. " + fact);
    assertThat(failure(raw))
        .isExactlyInstanceOf(ConnectionException.class)
        .hasMessageStartingWith("Notes POST /v1/tags. " + fact);
    assertThat(server.connections()).as("for a token either").isZero();
    assertThat(heard.events())
        .startsWith(
            "started",
            "attempted the deadline passed, as it began late",
            "finished ConnectionException");
    server.always(Replies.at("/token", Replies.token("t-1", ""), Replies.note()));
    CallOptions patient = CallOptions.builder().deadline(Duration.ofSeconds(10)).build();
    assertThat(notes.with(patient).create().id()).as("its turn was left").isEqualTo("n1");
  }

  private static void awaitDeadline(Duration deadline) throws InterruptedException {
    assertThat(new CountDownLatch(1).await(deadline.toMillis() + 1, TimeUnit.MILLISECONDS))
        .isFalse();
  }

  @Test
  void aFileThatNobodyWaitsForAnyMoreIsClosed() {
    AtomicBoolean closed = new AtomicBoolean();
    AtomicReference<@Nullable CompletableFuture<Download>> future = new AtomicReference<>();
    InputStream stream =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    Supplier<Download> read =
        () -> {
          Objects.requireNonNull(future.get()).cancel(true);
          return new Download(Map.of(), stream);
        };

    future.set(new AsyncCalls(handedOver::add).start(read));
    handedOver.remove().run();

    assertThat(future.get()).isCancelled();
    assertThat(closed).isTrue();
  }

  @Test
  void closingLetsWhatBeganEndAndNoThreadBegin() throws Exception {
    NotesApi plain = Notes.at(server).build().notes();
    AsyncCalls calls = new AsyncCalls(null);
    CountDownLatch closed = new CountDownLatch(1);
    server.next(
        exchange -> {
          await(closed);
          Replies.note().to(exchange);
        });
    CompletableFuture<Note> before = calls.start(() -> plain.create("s1", Note.of("milk")));
    server.awaitRequest();

    calls.close();
    closed.countDown();

    assertThat(in10Seconds(before).id()).isEqualTo("n1");
    CompletableFuture<Note> after = calls.start(() -> plain.create("s1", Note.of("tea")));
    assertThat(after.getNow(null).id()).isEqualTo("n1");
  }
}
