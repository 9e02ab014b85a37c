package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The last row of the rule of creation: the request was sent, and no answer tells its outcome. */
class OutcomeUnknownTest {
  private static final String ADVICE =
      " It may have been done, and was not sent again: look at the provider whether it is there"
          + " before you send it again.";

  private static final Duration SHORT = ofMillis(600);
  private static final Duration LONG = ofSeconds(20);

  private FaultServer server;

  @BeforeAll
  static void loadTheClasses() throws Exception {
    // Which takes a part of a short deadline the first time.
    try (FaultServer server = FaultServer.start()) {
      Notes.at(server).build().create();
    }
  }

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  static Stream<Arguments> lostAnswers() {
    String lost = "the connection was lost";
    return Stream.of(
        arguments("closed", Replies.close(), lost),
        arguments("reset", Replies.reset(""), lost),
        arguments("reset in the head", Replies.reset("HTTP/1.1 201 Cre"), lost),
        arguments(
            "reset in the body",
            Replies.reset("HTTP/1.1 201 Created\r\nContent-Length: 30\r\n\r\n{\"id\":"),
            lost),
        arguments(
            "closed in the body",
            Replies.rawThenClose("HTTP/1.1 201 Created\r\nContent-Length: 30\r\n\r\n{\"id\":"),
            lost),
        arguments(
            "closed in a chunk",
            Replies.rawThenClose(
                "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n1e\r\n{\"id\":"),
            lost),
        arguments(
            "chunks that are none",
            Replies.rawThenClose(
                "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}"),
            "the answer is no valid HTTP: the size of a chunk"),
        arguments(
            "no HTTP",
            Replies.rawThenClose("SSH-2.0-OpenSSH_9.2\r\n"),
            "the answer is no valid HTTP: its status line"),
        arguments(
            "a length that is none",
            Replies.rawThenClose("HTTP/1.1 201 Created\r\nContent-Length: -7\r\n\r\n"),
            "the answer is no valid HTTP: the length of its body"),
        arguments(
            "headers without end",
            (FaultServer.Reply)
                exchange -> {
                  exchange.write("HTTP/1.1 201 Created\r\n");
                  while (exchange.pause(0)) {
                    exchange.write("x: " + "y".repeat(8_000) + "\r\n");
                  }
                },
            "the answer is no valid HTTP: its head is too long"),
        arguments("never answered", Replies.hang(), "no whole answer within "),
        arguments(
            "one byte at a time",
            Replies.drip(
                "HTTP/1.1 201 Created\r\nContent-Length: 9999\r\n\r\n" + "x".repeat(500), 5),
            "no whole answer within "),
        arguments(
            "head without end",
            Replies.drip("HTTP/1.1 201 Created\r\n" + "x: y\r\n".repeat(500), 1),
            "no whole answer within "));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lostAnswers")
  void aCreateWhoseAnswerIsLostIsNotSentAgain(String name, FaultServer.Reply reply, String what) {
    server.next(reply);
    Notes notes = Notes.at(server).deadline(what.startsWith("the") ? LONG : SHORT).build();

    OutcomeUnknownException e = catchThrowableOfType(OutcomeUnknownException.class, notes::create);

    assertThat(e)
        .hasMessageStartingWith(
            "Notes notesCreate. The request was sent, but no whole answer came: " + what)
        .hasMessageEndingWith(ADVICE);
    assertThat(e.status()).isNull();
    assertThat(e.retryAt()).isNull();
    assertThat(e.attempts()).singleElement().returns(null, Attempt::status);
    assertThat(e.attempts().get(0).outcome()).startsWith(what);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 100 Continue\r\n\r\n",
        "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n",
        "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 102 Processing\r\n\r\n"
      })
  void anInterimAnswerIsNotTheAnswer(String interim) {
    server.always(
        exchange -> {
          exchange.write(interim);
          Replies.note().to(exchange);
        });

    assertThat(Notes.at(server).deadline(ofSeconds(2)).build().create().text()).isEqualTo("milk");
  }

  @Test
  void aConnectionThatIsClosedBeforeTheRequestIsReadMayHaveTakenIt() {
    server.onConnect(Replies.close());

    OutcomeUnknownException e =
        catchThrowableOfType(OutcomeUnknownException.class, Notes.at(server).build()::create);

    assertThat(e.attempts()).hasSize(1);
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 501, 502, 503, 504, 599})
  void aProviderThatFailsMayHaveDoneIt(int status) {
    server.next(answer(status, "{\"message\":\"we are down\",\"code\":7}", "X-Request-Id: r-1"));

    OutcomeUnknownException e =
        catchThrowableOfType(OutcomeUnknownException.class, Notes.at(server).build()::create);

    assertThat(e)
        .hasMessage(
            "Notes notesCreate: HTTP "
                + status
                + ": \"we are down\" (code 7, request r-1). The provider failed."
                + ADVICE);
    assertThat(e.error()).isEqualTo(new NoteError("we are down", "7"));
    assertThat(e.requestId()).isEqualTo("r-1");
    assertThat(e.retryAt()).isNull();
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 499})
  void whoStopsWaitingDoesNotKnowWhatBecomesOfACreate(int status) {
    server.always(answer(status, "{\"message\":\"timed out\"}"));
    Notes notes = Notes.at(server).build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "Notes notesCreate: HTTP "
                + status
                + ": \"timed out\". Somebody on the way stopped waiting."
                + ADVICE);
    assertThat(server.requests()).hasSize(1);
    assertThatThrownBy(() -> notes.notes().read("n1", null)).isInstanceOf(RefusedException.class);
  }

  @Test
  void aProviderThatAsksForPatienceIsNotAskedAgainButItsTimeIsTold() {
    server.next(answer(503, "", "Retry-After: 120"));
    Instant before = Instant.now();

    OutcomeUnknownException e =
        catchThrowableOfType(OutcomeUnknownException.class, Notes.at(server).build()::create);

    assertThat(e.retryAt()).isBetween(before.plusSeconds(119), Instant.now().plusSeconds(121));
    assertThat(e)
        .hasMessageEndingWith(ADVICE + " The provider wants no request until " + e.retryAt() + ".");
    assertThat(server.requests()).hasSize(1);
  }

  static Stream<Arguments> unreadableAnswers() {
    String empty = "expected a value, but found nothing: the document is empty";
    return Stream.of(
        arguments("no body", answer(201, ""), empty),
        arguments("no content", answer(204, ""), empty),
        arguments("spaces", answer(200, "  \n"), empty),
        arguments("null", answer(200, "null"), "expected a value, but found null at $"),
        arguments("HTML", answer(200, "<html>it works</html>"), "malformed JSON at line 1, column"),
        arguments("a list", answer(200, "[]"), "expected an object, but found a list at $"),
        arguments(
            "gzip that nobody asked for",
            answer(201, "\u001f\b\0", "Content-Encoding: gzip"),
            "it came as gzip, which was not asked for: malformed JSON at line 1"),
        arguments("plain", answer(201, "no", "Content-Encoding: identity"), "malformed JSON at"),
        arguments("truncated", answer(200, "{\"id\":\"n1\",\"te"), "malformed JSON at line 1, "),
        arguments("too much", answer(200, Replies.NOTE + "{}"), "expected the end of the document"),
        arguments(
            "another type",
            answer(200, "{\"text\":{}}"),
            "expected a string, but found an object at $.text"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unreadableAnswers")
  void aCreateWhoseAnswerCannotBeReadMayHaveBeenDone(
      String name, FaultServer.Reply reply, String what) {
    server.next(reply);

    OutcomeUnknownException e =
        catchThrowableOfType(OutcomeUnknownException.class, Notes.at(server).build()::create);

    assertThat(e.getMessage())
        .startsWith(
            "Notes notesCreate: HTTP " + e.status() + ". The answer cannot be read: " + what)
        .endsWith(ADVICE);
    assertThat(e.status()).isBetween(200, 204);
    assertThat(e.error()).isNull();
    assertThat(e)
        .rootCause()
        .isExactlyInstanceOf(JsonException.class)
        .hasMessageNotContaining("not asked for");
    assertThat(e.attempts()).singleElement().returns(e.status(), Attempt::status);
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void anAnswerOfTheRightLengthIsReadAndALongerOneIsNot() {
    Notes notes = Notes.at(server).largestAnswer(Replies.NOTE.length()).build();

    assertThat(notes.create().text()).isEqualTo("milk");

    server.next(answer(201, Replies.NOTE + " "));
    assertThatThrownBy(notes::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            "Notes notesCreate. The request was sent, but no whole answer came: the answer is"
                + " longer than 25 bytes."
                + ADVICE);
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void anAnswerWithoutEndIsCutAtTheLimit() {
    AtomicLong written = new AtomicLong();
    server.next(
        exchange -> {
          exchange.write("HTTP/1.1 201 Created\r\n\r\n");
          byte[] block = new byte[64 * 1024];
          while (exchange.pause(0)) {
            exchange.write(block);
            written.addAndGet(block.length);
          }
        });
    Notes notes = Notes.at(server).largestAnswer(1_000_000).build();

    assertThatThrownBy(notes::create)
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("the answer is longer than 1000000 bytes");
    assertThat(written.get()).as("with what the network holds").isLessThan(50_000_000);
  }
}
