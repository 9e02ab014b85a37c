package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the default transport keeps, shares and gives up connections. */
class ConnectionPoolTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static HttpTransport transport(int connections) {
    return new HttpTransport(
        new TransportSettings(Duration.ofSeconds(5), connections, null, null, null));
  }

  @Test
  void noMoreConnectionsAreOpenThanAllowedAndEachCallGetsItsOwnAnswer() throws Exception {
    AtomicInteger busy = new AtomicInteger();
    AtomicInteger busiest = new AtomicInteger();
    server.always(
        exchange -> {
          busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
          exchange.pause(2);
          busy.decrementAndGet();
          Replies.answer(200, Objects.requireNonNull(exchange.request()).path()).to(exchange);
        });
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (HttpTransport transport = transport(4)) {
      List<Callable<String>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        String path = "/" + i;
        calls.add(() -> path + "=" + Wire.text(transport, Wire.get(server.url().resolve(path))));
      }
      for (Future<String> call : threads.invokeAll(calls)) {
        String[] sides = call.get().split("=", 2);
        assertThat(sides[1]).isEqualTo(sides[0]);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(server.requests()).hasSize(200);
    assertThat(server.connections()).isBetween(2, 4);
    assertThat(busiest.get()).isBetween(2, 4);
  }

  @Test
  void theTimeThatACallWaitsForItsTurnCountsAndThenNothingWasSent() throws Exception {
    server.always(Replies.hang());
    try (HttpTransport transport = transport(1)) {
      FutureTask<Response> first =
          new FutureTask<>(() -> transport.execute(Wire.post(server.url()), Wire.soon()));
      new Thread(first).start();
      server.awaitRequest();

      assertThatThrownBy(
              () -> transport.execute(Wire.post(server.url()), Wire.within(Duration.ofMillis(100))))
          .isInstanceOf(NotSentException.class)
          .hasMessage("all 1 connections were in use");
    }
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aCallThatWaitsForAConnectionMakesItsRequestWhenItHasOne() throws Exception {
    CompletableFuture<String> free = new CompletableFuture<>();
    server.next(exchange -> Replies.answer(200, free.join()).to(exchange));
    Counted counted = new Counted(Wire.post(server.url()), new AtomicInteger());
    try (HttpTransport transport = transport(1)) {
      FutureTask<String> first =
          new FutureTask<>(() -> Wire.text(transport, Wire.get(server.url())));
      new Thread(first).start();
      server.awaitRequest();
      FutureTask<Response> second =
          new FutureTask<>(() -> transport.execute(counted, Deadline.in(Wire.SOON), false));
      Thread waiting = new Thread(second);
      waiting.start();
      while (waiting.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
      assertThat(counted.made().get()).isZero();

      free.complete("milk");

      assertThat(first.get()).isEqualTo("milk");
      assertThat(Wire.text(second.get())).isEqualTo(Replies.NOTE);
      assertThat(counted.made().get()).isEqualTo(1);
    }
  }

  /** Counts how often its request is made. */
  private record Counted(Request sent, AtomicInteger made) implements Outgoing {
    @Override
    public String url() {
      return sent.url();
    }

    @Override
    public Request request() {
      made.incrementAndGet();
      return sent;
    }

    @Override
    public Content body() {
      return Content.of(sent.body());
    }
  }

  @Test
  void aRequestThatCannotBeSentGivesItsTurnBackAndConnectsToNobody() throws Exception {
    Request broken = Wire.request(Request.HttpMethod.GET, server.url().toString(), null, "Ö: x");
    try (HttpTransport transport = transport(1)) {
      assertThatThrownBy(() -> transport.execute(broken, Wire.soon()))
          .isInstanceOf(NotSentException.class)
          .hasMessage("it is no valid HTTP request");
      assertThat(server.connections()).isZero();
      // Sooner than the watchdog would end the connection that was to be made.
      Request.Options soon = Wire.within(Duration.ofSeconds(4));
      assertThat(Wire.text(transport.execute(Wire.get(server.url()), soon)))
          .isEqualTo(Replies.NOTE);
    }
  }

  @Test
  void aCallThatHasToStartSoonerDoesNotWaitUntilItsDeadline() throws Exception {
    server.always(Replies.hang());
    Request.Options options =
        new Request.Options(100, TimeUnit.MILLISECONDS, 60_000, TimeUnit.MILLISECONDS, false);
    try (HttpTransport transport = transport(1)) {
      FutureTask<Response> first =
          new FutureTask<>(() -> transport.execute(Wire.post(server.url()), Wire.soon()));
      new Thread(first).start();
      server.awaitRequest();

      assertThatThrownBy(() -> transport.execute(Wire.post(server.url()), options))
          .isInstanceOf(NotSentException.class);
      server.onConnect(Replies.hang());
      assertThatThrownBy(() -> transport.execute(Wire.get(server.url("https")), options))
          .isInstanceOf(NotSentException.class)
          .hasMessage("no connection in time");
      assertThat(first.isDone()).isFalse();
    }
  }

  @Test
  void aTurnIsGivenBackHoweverACallEnds() throws Exception {
    server.next(
        Replies.close(),
        Replies.rawThenClose("garbage\r\n\r\n"),
        Replies.hang(),
        Replies.answer(200, "milk", "Connection: close"));
    try (HttpTransport transport = transport(1)) {
      for (int i = 0; i < 3; i++) {
        assertThatThrownBy(
                () ->
                    transport.execute(Wire.post(server.url()), Wire.within(Duration.ofMillis(300))))
            .isInstanceOf(IOException.class)
            .isNotInstanceOf(NotSentException.class);
      }
      assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo("milk");
      assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo(Replies.NOTE);
    }
    assertThat(server.connections()).isEqualTo(5);
  }

  @Test
  void anAnswerThatNobodyClosesKeepsItsConnectionUntilTheDeadlineAndNoLonger() throws Exception {
    try (HttpTransport transport = transport(1)) {
      transport.execute(Wire.get(server.url()), Wire.within(Duration.ofMillis(200)));

      assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo(Replies.NOTE);
    }
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "timeout=1, 2",
    "'max=9, timeout=1', 2",
    "timeout=60, 1",
    "timeout=soon, 1",
    "max=9, 1"
  })
  void aServerSaysForHowLongItKeepsAConnection(String field, int connections) throws Exception {
    server.next(Replies.answer(200, "milk", "Keep-Alive: " + field));
    try (HttpTransport transport = transport(1)) {
      Wire.text(transport, Wire.get(server.url()));
      Wire.text(transport, Wire.get(server.url()));
    }
    assertThat(server.connections()).isEqualTo(connections);
  }

  @Test
  void aConnectionThatIsIdleForTooLongIsClosed() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    server.next(
        exchange -> {
          Replies.answer(200, "milk", "Keep-Alive: timeout=2").to(exchange);
          assertThat(exchange.socket().getInputStream().read()).isEqualTo(-1);
          closed.countDown();
        });
    try (HttpTransport transport = transport(1)) {
      Wire.text(transport, Wire.get(server.url()));

      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      Wire.text(transport, Wire.get(server.url()));
    }
    assertThat(server.connections()).isEqualTo(2);
  }
}
