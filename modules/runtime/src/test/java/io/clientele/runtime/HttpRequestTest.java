package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the default transport writes. */
class HttpRequestTest {
  private FaultServer server;
  private HttpTransport transport;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
    transport = new HttpTransport(Wire.SETTINGS);
  }

  @AfterEach
  void stop() throws Exception {
    transport.close();
    server.close();
  }

  private FaultServer.Received received() {
    return server.requests().get(server.requests().size() - 1);
  }

  private void send(Request request, Content body) throws IOException {
    Wire.text(Wire.send(transport, request, body, Wire.SOON, false));
  }

  @ParameterizedTest
  @EnumSource(
      value = HttpMethod.class,
      names = {"CONNECT"},
      mode = EnumSource.Mode.EXCLUDE)
  void everyMethodGoesWithBodyAndWithout(HttpMethod method) throws Exception {
    String url = server.url("http") + "/a%20b?c=d&e=%2F";

    Wire.text(transport, Wire.request(method, url, null));
    FaultServer.Received bare = received();
    server.next(exchange -> exchange.write("HTTP/1.1 204 Done\r\n\r\n"));
    Wire.text(transport, Wire.request(method, url, "milk"));

    assertThat(bare.method()).isEqualTo(method.name());
    assertThat(bare.path()).isEqualTo("/a%20b?c=d&e=%2F");
    assertThat(bare.body()).isEmpty();
    assertThat(bare.header("Host")).containsExactly(server.authority());
    assertThat(bare.header("Content-Length"))
        .isEqualTo(method.isWithBody() ? List.of("0") : List.of());
    assertThat(received().method()).isEqualTo(method.name());
    assertThat(received().header("Content-Length")).containsExactly("4");
    assertThat(received().body()).isEqualTo("milk");
  }

  @Test
  void aUrlWithoutPathAsksForTheRoot() throws Exception {
    Wire.text(transport, Wire.request(HttpMethod.GET, server.url() + "?a=b#c", null));

    assertThat(received().path()).isEqualTo("/?a=b");
  }

  @Test
  void headersThatSpeakOfTheConnectionAreNotTheApplications() throws Exception {
    Request request =
        Wire.request(
            HttpMethod.POST,
            server.url().toString(),
            "milk",
            "Content-Length: 400",
            "Transfer-Encoding: chunked",
            "Host: elsewhere.example",
            "Connection: close",
            "Expect: 100-continue",
            "Upgrade: h2c",
            "Proxy-Authorization: Basic eA==",
            "X-Own: yes");

    Wire.text(transport, request);

    assertThat(received().headers()).containsOnlyKeys("Content-Length", "Host", "X-Own");
    assertThat(received().header("Content-Length")).containsExactly("4");
    assertThat(received().header("Host")).containsExactly(server.authority());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"A: b\r\nInjected: c", "A: b\nc", "A: \0", "A: caf\u00e9", "A\r\nB: c", "A b: c"})
  void aHeaderThatIsNoneIsNotWritten(String header) {
    Request request =
        Wire.request(HttpMethod.POST, server.url().toString(), "milk", header, "X-B: fine");

    assertThatThrownBy(() -> transport.execute(request, Wire.soon()))
        .isInstanceOf(NotSentException.class)
        .hasMessage("it is no valid HTTP request");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://127.0.0.1/", "//127.0.0.1/", "http:/a", "http://127.0.0.1/\u00e9", "a b"})
  void aUrlThatIsNoHttpUrlIsNotSentTo(String url) {
    assertThatThrownBy(
            () -> transport.execute(Wire.request(HttpMethod.GET, url, null), Wire.soon()))
        .isInstanceOf(NotSentException.class)
        .hasMessage("it is no valid HTTP request");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_383, 16_384, 16_385, 1_000_000})
  void aStreamOfKnownLengthIsSentAsItIs(int length) throws Exception {
    String text = "x".repeat(length);

    send(Wire.post(server.url()), Wire.body(Wire.stream(text), length));

    assertThat(received().header("Content-Length")).containsExactly(Integer.toString(length));
    assertThat(received().body()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 16_370, 16_371, 16_372, 16_384, 1_000_000})
  void aStreamOfUnknownLengthIsSentInChunks(int length) throws Exception {
    String text = "x".repeat(length);

    send(Wire.post(server.url()), Wire.body(Wire.stream(text), -1));

    assertThat(received().header("Content-Length")).isEmpty();
    assertThat(received().header("Transfer-Encoding")).containsExactly("chunked");
    assertThat(received().body()).isEqualTo(text);
    Wire.text(transport, Wire.get(server.url()));
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {99_999, 100_001})
  void aStreamOfAnotherLengthThanAnnouncedNeverArrivesWhole(int length) {
    Content body = Wire.body(Wire.stream("x".repeat(length)), 100_000);

    assertThatThrownBy(() -> send(Wire.post(server.url()), body))
        .isNotInstanceOf(NotSentException.class)
        .hasMessage("the body does not have the 100000 bytes that it announces");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {4, -1})
  void aSmallStreamThatBreaksHasSentNothing(long length) throws Exception {
    send(Wire.get(server.url()), Content.of(null)); // What was sent before is another matter.
    Content body = Wire.body(new Wire.Broken(0), length);

    assertThatThrownBy(() -> send(Wire.post(server.url()), body))
        .isInstanceOf(NotSentException.class)
        .hasRootCauseMessage("the disk is gone");
    assertThat(server.requests()).hasSize(1);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1_000_000, -1})
  void aStreamThatBreaksLaterNeverArrivesWhole(long length) {
    Content body = Wire.body(new Wire.Broken(100_000), length);

    assertThatThrownBy(() -> send(Wire.post(server.url()), body))
        .isInstanceOf(UploadException.class)
        .hasMessage("what was to be sent cannot be read: the disk is gone");
    assertThat(server.requests()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {50_000_000, -1})
  void anAnswerThatComesBeforeTheEndOfTheRequestEndsIt(long length) throws Exception {
    CompletableFuture<Long> arrived = new CompletableFuture<>();
    server.onConnect(
        exchange -> {
          exchange.socket().getInputStream().readNBytes(20_000);
          Replies.answer(413, "too much").to(exchange);
          exchange.pause(200); // Until nothing more can be written.
          long rest =
              exchange.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
          arrived.complete(rest);
        });

    Response answer =
        Wire.send(
            transport,
            Wire.post(server.url()),
            Wire.body(new Wire.Zeros(50_000_000), length),
            Wire.SOON,
            false);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(Wire.text(answer)).isEqualTo("too much");
    server.onConnect(exchange -> {});
    send(Wire.get(server.url()), Content.of(null));
    assertThat(server.connections()).as("as the old one waits for more of a body").isEqualTo(2);
    assertThat(arrived.get(20, TimeUnit.SECONDS)).isLessThan(40_000_000);
  }

  @Test
  void aSuccessThatComesBeforeTheEndOfTheRequestIsNone() {
    server.onConnect(
        exchange -> {
          exchange.socket().getInputStream().readNBytes(20_000);
          Replies.note().to(exchange);
          exchange.socket().getInputStream().transferTo(OutputStream.nullOutputStream());
        });

    assertThatThrownBy(
            () -> send(Wire.post(server.url()), Wire.body(new Wire.Zeros(50_000_000), -1)))
        .isInstanceOf(MalformedAnswerException.class)
        .hasMessage(
            "the answer is no valid HTTP: it tells of success before the request was there");
  }

  @Test
  void anInterimAnswerIsNoReasonToStop() throws Exception {
    server.onConnect(exchange -> exchange.write("HTTP/1.1 103 Early Hints\r\n\r\n"));

    send(Wire.post(server.url()), Wire.body(new Wire.Zeros(5_000_000), -1));

    assertThat(received().body()).hasSize(5_000_000);
  }

  @Test
  void anAnswerIsReadThoughTheConnectionWasClosedOnTheRequest() throws Exception {
    server.onConnect(
        exchange -> {
          exchange.socket().getInputStream().readNBytes(20_000);
          Replies.answer(413, "too much").to(exchange);
          exchange.socket().close();
        });

    Response answer =
        Wire.send(
            transport,
            Wire.post(server.url()),
            Wire.body(new Wire.Zeros(50_000_000), -1),
            Wire.SOON,
            false);

    assertThat(answer.status()).isEqualTo(413);
  }

  @Test
  void anAnswerThatComesEarlyOverTlsIsReadToo(@TempDir Path directory) throws Exception {
    Certificates loopback = Certificates.selfSigned(directory, "ip:127.0.0.1");
    TransportSettings settings =
        new TransportSettings(Duration.ofSeconds(5), 1, loopback.client(), null, null);
    try (FaultServer secure = FaultServer.start(loopback.server());
        HttpTransport own = new HttpTransport(settings)) {
      secure.onConnect(
          exchange -> {
            exchange.socket().getInputStream().readNBytes(20_000);
            Replies.answer(413, "too much").to(exchange);
            exchange.socket().getInputStream().skipNBytes(40_000_000);
          });

      Response answer =
          Wire.send(
              own,
              Wire.post(secure.url()),
              Wire.body(new Wire.Zeros(50_000_000), -1),
              Wire.SOON,
              false);
      assertThat(answer.status()).isEqualTo(413);
      answer.close();
      secure.onConnect(exchange -> {});
      // What comes in between is a session ticket, and no reason to stop.
      Wire.send(
              own,
              Wire.post(secure.url()),
              Wire.body(Wire.stream("x".repeat(99_999)), -1),
              Wire.SOON,
              false)
          .close();
      assertThat(secure.requests())
          .singleElement()
          .extracting(r -> r.body().length())
          .isEqualTo(99_999);
    }
  }
}
