package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.EOFException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the default transport does not take for an answer. */
class MalformedAnswerTest {
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

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

  static Stream<Arguments> malformed() {
    String ok = "HTTP/1.1 200 OK\r\n";
    String length = "the length of its body";
    String two = "two lengths of its body";
    String chunk = "the size of a chunk";
    return Stream.of(
        arguments("HTTP/2 200\r\n\r\n", "its status line"),
        arguments("HTTP/1.2 200 OK\r\n\r\n", "its status line"),
        arguments("http/1.1 200 OK\r\n\r\n", "its status line"),
        arguments("HTTP/1.1 2000 OK\r\n\r\n", "its status line"),
        arguments("HTTP/1.1 20\r\n\r\n", "its status line"),
        arguments("HTTP/1.1 2x0 OK\r\n\r\n", "its status"),
        arguments("HTTP/1.1 099 OK\r\n\r\n", "its status"),
        arguments("\r\nHTTP/1.1 200 OK\r\n\r\n", "its status line"),
        arguments(
            "HTTP/1.1 101 Switching Protocols\r\n\r\n",
            "it changes the protocol, which nobody asked for"),
        arguments("HTTP/1.1 200 OK\nA: b\n\n", "a control character in its head"),
        arguments(ok + "A: b\rc\r\n\r\n", "a line that does not end with CR LF"),
        arguments(ok + "A: b\0c\r\n\r\n", "a control character in its head"),
        arguments(ok + "A: b\r\n folded\r\n\r\n", "a header without a name"),
        arguments(ok + "A: b\r\n folded: c\r\n\r\n", "a header's name"),
        arguments(ok + "A : b\r\n\r\n", "a header's name"),
        arguments(ok + ": b\r\n\r\n", "a header without a name"),
        arguments(ok + "A\r\n\r\n", "a header without a name"),
        arguments(ok + "A: b\r\n".repeat(257) + "\r\n", "more than 256 headers"),
        arguments(ok + "A: " + "b".repeat(70_000) + "\r\n\r\n", "its head is too long"),
        arguments("HTTP/1.1 200 " + "b".repeat(70_000) + "\r\n\r\n", "its head is too long"),
        arguments("HTTP/1.1 100 Continue\r\n\r\n".repeat(4_000), "its head is too long"),
        arguments(ok + "Content-Length:\r\n\r\n", length),
        arguments(ok + "Content-Length: +4\r\n\r\nmilk", length),
        arguments(ok + "Content-Length: 4, 4\r\n\r\nmilk", length),
        arguments(ok + "Content-Length: 0x4\r\n\r\nmilk", length),
        arguments(ok + "Content-Length: 9999999999999999999\r\n\r\nmilk", length),
        arguments(ok + "Content-Length: 4\r\nContent-Length: 5\r\n\r\nmilky", two),
        arguments(
            ok + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmilk\r\n0\r\n\r\n",
            two),
        arguments(
            "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmilk\r\n0\r\n\r\n", two),
        arguments(
            ok + "Transfer-Encoding: gzip, chunked\r\n\r\n",
            "a transfer coding other than chunked"),
        arguments(
            ok + "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n",
            "a transfer coding other than chunked"),
        arguments(CHUNKED + "\r\n", chunk),
        arguments(CHUNKED + "-1\r\n", chunk),
        arguments(CHUNKED + "4 \r\nmilk\r\n0\r\n\r\n", chunk),
        arguments(CHUNKED + "0x4\r\nmilk\r\n0\r\n\r\n", chunk),
        arguments(CHUNKED + "ffffffffffffffff\r\n", chunk),
        arguments(CHUNKED + "4\nmilk\r\n0\r\n\r\n", "a control character in its head"),
        arguments(CHUNKED + "3\r\nmilk\r\n0\r\n\r\n", "a chunk that is longer than it says"),
        arguments(CHUNKED + "4;" + "x".repeat(300) + "\r\nmilk\r\n", "its head is too long"),
        arguments(CHUNKED + "0\r\nno trailer\r\n\r\n", "a header without a name"),
        arguments(CHUNKED + "0\r\nA: " + "b".repeat(9_000) + "\r\n\r\n", "its head is too long"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void whatCanBeReadInTwoWaysIsNotRead(String answer, String fact) {
    server.next(Replies.rawThenClose(answer));

    assertThatThrownBy(() -> Wire.text(transport, Wire.post(server.url())))
        .isInstanceOf(MalformedAnswerException.class)
        .hasMessage("the answer is no valid HTTP: " + fact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "HTTP/1.1 20",
        "HTTP/1.1 200 OK\r\nA: b\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nmilk",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmilk",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmilk\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nmilk\r\n0\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\nmilk"
      })
  void anAnswerThatBreaksOffIsNoAnswer(String start) {
    server.next(Replies.rawThenClose(start));

    assertThatThrownBy(() -> Wire.text(transport, Wire.post(server.url())))
        .isInstanceOf(EOFException.class);
  }
}
