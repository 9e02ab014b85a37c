package io.clientele.runtime;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Client;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first row of the rule of creation: no byte of the request was written. */
class NothingSentTest {
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
  void aCreateThatMeetsNoServerIsTriedAgainAndSaysThatNothingWasSent() throws Exception {
    try (Socket silent = new Socket()) {
      // Bound, so that nobody else gets the port, but nobody listens there.
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI url = URI.create("http://127.0.0.1:" + silent.getLocalPort());
      Notes notes = Notes.builder().baseUrl(url).apiKey(Notes.KEY).build();

      ConnectionException e = catchThrowableOfType(ConnectionException.class, notes::create);

      assertThat(e)
          .hasMessage(
              "Notes notesCreate. Nothing was sent to %s: no connection.", url.getAuthority())
          .cause()
          .isInstanceOf(NotSentException.class)
          .hasCauseInstanceOf(ConnectException.class);
      assertThat(e.attempts())
          .hasSize(4)
          .allSatisfy(
              attempt -> {
                assertThat(attempt.status()).isNull();
                assertThat(attempt.outcome()).isEqualTo("no connection");
              });
      assertThat(e.attempts().get(0).waited()).isZero();
      assertThat(e.attempts()).isSortedAccordingTo((a, b) -> a.start().compareTo(b.start()));
      assertThat(e.status()).isNull();
      assertThat(e.rawBody()).isNull();
      assertThat(e.headers()).isEmpty();
    }
  }

  @Test
  void aCreateThatFindsItsServerLateSucceeds() {
    AtomicInteger calls = new AtomicInteger();
    Client usual = new HttpTransport(TransportSettings.in(ofSeconds(5)));
    Client late =
        (request, options) ->
            switch (calls.incrementAndGet()) {
              case 1 -> throw NotSentException.after(new ConnectException("refused"), false, false);
              case 2 -> throw NotSentException.after(new UnknownHostException(), false, false);
              case 3 -> throw NotSentException.after(new NoRouteToHostException(), false, false);
              default -> usual.execute(request, options);
            };

    ApiResponse<Note> answer =
        Notes.at(server).transport(late).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.attempts())
        .extracting(Attempt::outcome)
        .containsExactly(
            "no connection", "the host's name does not resolve", "no connection", "answered");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aNameThatDoesNotResolveIsSaidSo() {
    Notes notes =
        Notes.builder()
            .baseUrl(URI.create("http://no-such-host.invalid"))
            .apiKey(Notes.KEY)
            .deadline(ofSeconds(20))
            .build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessage(
            "Notes notesCreate. Nothing was sent to no-such-host.invalid: the host's name does not"
                + " resolve.");
  }

  @Test
  void aServerThatSpeaksNoTlsGetsNoRequest() {
    server.onConnect(Replies.rawThenClose("HTTP/1.1 400 Bad Request\r\n\r\n"));
    Notes notes = Notes.builder().baseUrl(server.url("https")).apiKey(Notes.KEY).build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent to %s: TLS failed.", to());
    assertThat(server.requests()).isEmpty();
    assertThat(server.connections()).isEqualTo(4);
  }

  @Test
  void aServerThatRefusesTheTlsHandshakeGetsNoRequest() {
    server.onConnect(
        exchange -> {
          assertThat(exchange.socket().getInputStream().read()).as("a handshake").isEqualTo(0x16);
          exchange.write(new byte[] {0x15, 3, 3, 0, 2, 2, 40}); // A fatal alert.
          exchange.socket().shutdownOutput();
        });
    Notes notes = Notes.builder().baseUrl(server.url("https")).apiKey(Notes.KEY).build();

    ConnectionException e = catchThrowableOfType(ConnectionException.class, notes::create);

    assertThat(e).hasMessage("Notes notesCreate. Nothing was sent to %s: TLS failed.", to());
    assertThat(e.attempts()).hasSize(4);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aConnectionThatIsLostInTheTlsHandshakeGetsNoRequest() {
    server.onConnect(Replies.close());
    Notes notes = Notes.builder().baseUrl(server.url("https")).apiKey(Notes.KEY).build();

    ConnectionException e = catchThrowableOfType(ConnectionException.class, notes::create);

    assertThat(e.attempts()).hasSize(4);
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void aTlsHandshakeThatNeverEndsIsCutByTheDeadlineAndNothingWasSent() {
    server.onConnect(Replies.hang());
    Notes notes =
        Notes.builder()
            .baseUrl(server.url("https"))
            .apiKey(Notes.KEY)
            .deadline(ofMillis(300))
            .build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent to %s: no connection in time.", to());
  }

  @Test
  void aTlsHandshakeThatTakesTooLongIsTriedAgain() {
    server.onConnect(Replies.hang());
    Notes notes =
        Notes.builder()
            .baseUrl(server.url("https"))
            .apiKey(Notes.KEY)
            .connectTimeout(ofMillis(50))
            .build();

    ConnectionException e = catchThrowableOfType(ConnectionException.class, notes::create);

    assertThat(e)
        .hasMessage("Notes notesCreate. Nothing was sent to %s: no connection in time.", to());
    assertThat(e.attempts()).hasSize(4);
  }

  @Test
  void aCreateIsNotEvenStartedOnceTheDeadlineHasPassed() {
    Client slow =
        (request, options) -> {
          throw new AssertionError("it was sent");
        };
    Notes notes =
        Notes.builder()
            .baseUrl(server.url())
            .apiKey(
                () -> {
                  spend(250);
                  return Notes.KEY;
                })
            .deadline(ofMillis(200))
            .transport(slow)
            .build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent to %s: the deadline passed.", to());
  }

  @Test
  void aUrlThatIsNoHttpUrlIsNoOutcomeUnknown() {
    Notes notes = Notes.at(server).build();
    NotesApi elsewhere =
        feign.Feign.builder()
            .addCapability(notes.feignCapability())
            .target(NotesApi.class, "http://under_score/");

    assertThatThrownBy(() -> elsewhere.create("s1", Note.of("milk")))
        .isInstanceOf(ConnectionException.class)
        .hasMessage("Notes notesCreate. Nothing was sent: it is no valid HTTP request.");
  }

  private static void spend(int millis) {
    long end = System.nanoTime() + ofMillis(millis).toNanos();
    while (System.nanoTime() - end < 0) {
      Thread.onSpinWait();
    }
  }

  private String to() {
    return server.url().getAuthority();
  }
}
