package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the default transport ends when it is closed. */
class TransportCloseTest {
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
  void closeEndsTheCallsThatAreUnderWayAndTellsThoseThatWaitThatNothingWasSent() throws Exception {
    server.always(Replies.hang());
    HttpTransport transport = transport(1);
    ConcurrentMap<String, Throwable> ends = new ConcurrentHashMap<>();
    Thread sent = call(transport, "sent", ends);
    server.awaitRequest();
    Thread waiting = call(transport, "waiting", ends);
    Thread another = call(transport, "another", ends);
    while (waiting.getState() != Thread.State.TIMED_WAITING
        || another.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }

    transport.close();
    transport.close();
    sent.join(10_000);
    waiting.join(10_000);
    another.join(10_000);

    assertThat(ends.get("sent")).isInstanceOf(TransportClosedException.class);
    assertThat(ends.get("another")).hasMessage("the client was closed");
    assertThat(ends.get("waiting"))
        .isInstanceOf(NotSentException.class)
        .hasMessage("the client was closed");
    assertThat(catchThrowable(() -> transport.execute(Wire.get(server.url()), Wire.soon())))
        .isInstanceOf(NotSentException.class)
        .hasMessage("the client was closed");
    assertThat(Failures.isFinal(new TransportClosedException())).isTrue();
    assertThat(Failures.isFinal(new NotSentException("", new TransportClosedException()))).isTrue();
    assertThat(server.requests()).hasSize(1);
  }

  private Thread call(HttpTransport transport, String name, ConcurrentMap<String, Throwable> ends) {
    Thread thread =
        new Thread(
            () -> {
              Throwable end =
                  catchThrowable(() -> transport.execute(Wire.post(server.url()), Wire.soon()));
              ends.put(name, end);
            });
    thread.start();
    return thread;
  }

  @Test
  void closeLeavesNoThreadAndNoConnection() throws Exception {
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    CountDownLatch ended = new CountDownLatch(1);
    server.next(
        exchange -> {
          Replies.note().to(exchange);
          assertThat(exchange.socket().getInputStream().read()).isEqualTo(-1);
          ended.countDown();
        });
    HttpTransport transport = transport(4);
    assertThat(threads(before)).isEmpty();
    Wire.text(transport, Wire.get(server.url()));
    List<Thread> own = threads(before);

    transport.close();

    assertThat(own).singleElement().returns(true, Thread::isDaemon);
    own.get(0).join(5_000); // Sooner than it would end by itself.
    assertThat(own.get(0).isAlive()).isFalse();
    assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private static List<Thread> threads(Set<Thread> before) {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> !before.contains(thread))
        .filter(thread -> thread.getName().startsWith("clientele"))
        .toList();
  }
}
