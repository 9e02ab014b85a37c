package io.clientele.runtime;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Client;
import feign.DefaultClient;
import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transport that the application brings, of which nothing is known. */
class OtherTransportTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aTransportThatBreaksMayHaveSentIt() {
    Client broken =
        (request, options) -> {
          throw new IllegalStateException("pool is closed");
        };

    assertThatThrownBy(Notes.at(server).transport(broken).build()::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("no whole answer came: the transport failed.")
        .hasRootCauseMessage("pool is closed");
  }

  @Test
  void aTransportThatThrowsWhatJavaWouldHaveItDeclareMayHaveSentIt() {
    Client broken = (request, options) -> Thrown.sneakily(new TimeoutException("no answer"));

    assertThatThrownBy(Notes.at(server).transport(broken).build()::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("no whole answer came: the transport failed.")
        .hasRootCauseMessage("no answer");
  }

  @Test
  void aTransportWhoseAnswerBreaksMayHaveSentIt() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() {
            throw new IllegalStateException("closed");
          }

          @Override
          public int read(byte[] bytes, int start, int length) {
            throw new IllegalStateException("closed");
          }
        };
    Client transport =
        (request, options) ->
            Response.builder()
                .status(200)
                .headers(Map.of())
                .body(broken, 9)
                .request(request)
                .build();

    assertThatThrownBy(Notes.at(server).transport(transport).build()::create)
        .isInstanceOf(OutcomeUnknownException.class);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(ints = {0, 1, 8_192, 20_000, 1_000_000})
  void anAnswerIsReadToItsEndHoweverLongItIsSaidToBe(@Nullable Integer length) {
    String text = "m".repeat(20_000);
    byte[] answer = Note.JSON.toJson(Note.of(text)).getBytes(StandardCharsets.UTF_8);
    Client transport =
        (request, options) ->
            Response.builder()
                .status(201)
                .headers(Map.of())
                .body(new ByteArrayInputStream(answer), length)
                .request(request)
                .build();

    assertThat(Notes.at(server).transport(transport).build().create().text()).isEqualTo(text);
  }

  @Test
  void anyTransportIsCutWhenItsAnswerDrips() {
    server.always(
        Replies.drip(
            "HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n" + "x".repeat(9999), 20));
    Notes notes =
        Notes.at(server).transport(new DefaultClient(null, null)).deadline(ofMillis(500)).build();
    Instant start = Instant.now();

    assertThatThrownBy(notes::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("no whole answer within the deadline");
    assertThat(Instant.now()).isBefore(start.plus(5, ChronoUnit.SECONDS));
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aTransportThatEndsWithoutAConnectionMayHaveSentItBefore() {
    HttpTransport usual = new HttpTransport(Wire.SETTINGS);
    server.next(Replies.close());
    Client resending =
        (request, options) -> {
          try {
            return usual.execute(request, options);
          } catch (IOException e) {
            throw new ConnectException("refused");
          }
        };

    assertThatThrownBy(Notes.at(server).transport(resending).build()::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "Notes notesCreate. The transport ended without a connection, and does not say whether"
                + " it had sent the request before: no connection. It may have been done, and was"
                + " not sent again: look at the provider whether it is there before you send it"
                + " again.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aReadIsTriedAgainWhateverTheTransportSays() {
    HttpTransport usual = new HttpTransport(Wire.SETTINGS);
    AtomicInteger calls = new AtomicInteger();
    Client late =
        (request, options) -> {
          if (calls.getAndIncrement() == 0) {
            throw new ConnectException("refused");
          }
          return usual.execute(request, options);
        };

    assertThat(Notes.at(server).transport(late).build().notes().read("n1", null).text())
        .isEqualTo("milk");
  }

  @Test
  void whatATransportSaysOfAConnectionIsUnderstood() {
    assertThat(Failures.wasNotSent(new ConnectException("refused"))).isTrue();
    assertThat(Failures.wasNotSent(new SocketException("reset"))).isFalse();
    assertThat(Failures.wasNotSent(new SocketTimeoutException("timed out"))).isFalse();
    assertThat(Failures.wasNotSent(new ClosedChannelException())).isFalse();
  }
}
