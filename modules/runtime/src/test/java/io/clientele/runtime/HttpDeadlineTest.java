package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import feign.Request;
import io.clientele.runtime.FaultServer.Reply;
import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a call of the default transport waits for, its deadline or an interrupt ends it. */
class HttpDeadlineTest {
  private static final Duration SHORT = Duration.ofMillis(300);

  /** Long enough for a handshake before the wait that is tried. */
  private static final Duration LONGER = Duration.ofSeconds(2);

  @TempDir static Path directory;
  private static Certificates loopback;

  private FaultServer server;

  @BeforeAll
  static void certify() throws Exception {
    loopback = Certificates.selfSigned(directory, "ip:127.0.0.1");
  }

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  static Stream<Arguments> waits() {
    Reply readsNothing = Replies.hang();
    return Stream.of(
        arguments("for the answer", false, Replies.hang(), false),
        arguments("for the rest of a head", false, drip("HTTP/1.1 200 OK\r\nA: "), false),
        arguments("for interim answers", false, interim(), false),
        arguments(
            "for the rest of a body",
            false,
            drip("HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n"),
            false),
        arguments(
            "for chunks",
            false,
            drip("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nfff\r\n"),
            false),
        arguments("for the answer over TLS", true, Replies.hang(), false),
        arguments("for the rest of a head over TLS", true, drip("HTTP/1.1 200 OK\r\nA: "), false),
        arguments("until its request is read", false, readsNothing, true),
        arguments("until its request is read over TLS", true, readsNothing, true));
  }

  private static Reply drip(String start) {
    return exchange -> {
      exchange.write(start);
      Replies.drip("x".repeat(9_999), 20).to(exchange);
    };
  }

  private static Reply interim() {
    return exchange -> {
      while (exchange.pause(20)) {
        exchange.write("HTTP/1.1 102 Processing\r\n\r\n");
      }
    };
  }

  private static HttpTransport transport() {
    return new HttpTransport(
        new TransportSettings(Duration.ofSeconds(5), 4, loopback.client(), null, null));
  }

  private FaultServer server(boolean tls, Reply reply, boolean large) throws IOException {
    FaultServer other = tls ? FaultServer.start(loopback.server()) : FaultServer.start();
    if (large) {
      other.onConnect(
          exchange -> {
            assertThat(exchange.socket().getInputStream().read()).isEqualTo('P');
            reply.to(exchange);
          });
    }
    return other.always(reply);
  }

  private static void send(HttpTransport transport, URI url, boolean large, Duration time)
      throws IOException {
    Content body =
        large
            ? Wire.body(new Wire.Zeros(1_000_000_000), 1_000_000_000)
            : Content.of(new byte[] {'{', '}'});
    Wire.text(Wire.send(transport, Wire.post(url), body, time, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void itWaitsNoLongerThanItsDeadline(String name, boolean tls, Reply reply, boolean large)
      throws Exception {
    try (FaultServer slow = server(tls, reply, large);
        HttpTransport transport = transport()) {
      Duration deadline = large ? LONGER : SHORT;
      if (!large) { // Connects beforehand: a handshake on a busy machine outlasts the deadline.
        slow.next(Replies.note());
        send(transport, slow.url(), false, Duration.ofSeconds(30));
      }

      Throwable end = catchThrowable(() -> send(transport, slow.url(), large, deadline));

      assertThat(end)
          .isInstanceOf(SocketTimeoutException.class)
          .hasMessage("no whole answer within " + deadline.toMillis() + " ms");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("waits")
  void anInterruptEndsItsWait(String name, boolean tls, Reply reply, boolean large)
      throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    Reply counting =
        exchange -> {
          waits.countDown();
          reply.to(exchange);
        };
    try (FaultServer slow = server(tls, counting, large);
        HttpTransport transport = transport()) {
      FutureTask<Throwable> call =
          new FutureTask<>(
              () -> {
                Throwable end =
                    catchThrowable(
                        () -> send(transport, slow.url(), large, Duration.ofSeconds(30)));
                assertThat(Thread.currentThread().isInterrupted()).isTrue();
                return end;
              });
      Thread thread = new Thread(call);
      thread.start();
      waits.await();
      thread.interrupt();

      assertThat(call.get(10, TimeUnit.SECONDS))
          .isInstanceOf(InterruptedIOException.class)
          .hasMessage("interrupted");
    }
  }

  @Test
  void anInterruptEndsTheWaitOfAVirtualThreadToo() throws Exception {
    server.always(Replies.hang());
    try (HttpTransport transport = transport()) {
      FutureTask<Throwable> call =
          new FutureTask<>(
              () ->
                  catchThrowable(
                      () -> send(transport, server.url(), false, Duration.ofSeconds(30))));
      Thread thread = startVirtual(call);
      server.awaitRequest();
      thread.interrupt();

      assertThat(call.get(10, TimeUnit.SECONDS)).hasMessage("interrupted");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aTlsHandshakeThatHangsOrDripsEndsInTime(boolean drips) {
    server.onConnect(
        drips ? Replies.drip("\u0016\u0003\u0003 " + "x".repeat(999), 20) : Replies.hang());
    HttpTransport transport =
        new HttpTransport(new TransportSettings(SHORT, 4, loopback.client(), null, null));
    try (transport) {
      Throwable end =
          catchThrowable(() -> transport.execute(Wire.get(server.url("https")), Wire.soon()));

      assertThat(end).isInstanceOf(NotSentException.class).hasMessage("no connection in time");
    }
  }

  @Test
  void aNameThatIsLookedUpForeverHoldsNoCallAndNoSecondThread() throws Exception {
    CountDownLatch never = new CountDownLatch(1);
    HostLookup stuck = stuck(new CountDownLatch(1), never);
    Request request = Wire.get(URI.create("http://slow.example/"));
    try (HttpTransport transport = new HttpTransport(Wire.SETTINGS, stuck)) {
      for (int i = 0; i < 3; i++) {
        assertThat(catchThrowable(() -> transport.execute(request, Wire.within(SHORT))))
            .isInstanceOf(NotSentException.class)
            .hasMessage("no connection in time");
      }
      assertThat(
              Thread.getAllStackTraces().keySet().stream()
                  .filter(thread -> thread.getName().equals("clientele-lookup")))
          .hasSize(1);
    } finally {
      never.countDown();
    }
  }

  @Test
  void anInterruptEndsTheWaitForAName() throws Exception {
    CountDownLatch looks = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    HostLookup stuck = stuck(looks, never);
    Request request = Wire.get(URI.create("http://slow.example/"));
    try (HttpTransport transport = new HttpTransport(Wire.SETTINGS, stuck)) {
      FutureTask<Throwable> call =
          new FutureTask<>(() -> catchThrowable(() -> transport.execute(request, Wire.soon())));
      Thread thread = new Thread(call);
      thread.start();
      looks.await();
      thread.interrupt();

      assertThat(call.get(10, TimeUnit.SECONDS))
          .isInstanceOf(NotSentException.class)
          .hasMessage("interrupted");
    } finally {
      never.countDown();
    }
  }

  @Test
  void theNextAddressIsTriedWhenOneDoesNotAnswer() throws Exception {
    int port = server.url().getPort();
    Request request = Wire.get(URI.create("http://several.example:" + port + "/"));
    HostLookup names = Wire.names("127.0.0.3", "127.0.0.2", "127.0.0.1");
    try (HttpTransport transport = new HttpTransport(Wire.SETTINGS, names)) {
      assertThat(Wire.text(transport, request)).isEqualTo(Replies.NOTE);
    }
    assertThat(server.requests().get(0).header("Host")).containsExactly("several.example:" + port);
  }

  /** Counts one latch down when it is asked, and then waits for the other. */
  private static HostLookup stuck(CountDownLatch asked, CountDownLatch end) {
    return new HostLookup() {
      @Override
      InetAddress[] addresses(String host) {
        asked.countDown();
        try {
          end.await();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
        return new InetAddress[0];
      }
    };
  }

  /** Starts a virtual thread, on a Java that has them. */
  private static Thread startVirtual(Runnable task) throws ReflectiveOperationException {
    if (Runtime.version().feature() >= 21) {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    }
    Thread thread = new Thread(task);
    thread.start();
    return thread;
  }
}
