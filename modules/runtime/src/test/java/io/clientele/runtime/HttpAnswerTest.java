package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How the default transport reads an answer. */
class HttpAnswerTest {
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

  static Stream<Arguments> answers() {
    return Stream.of(
        arguments("a length", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmilk", true),
        arguments("no reason", "HTTP/1.1 200\r\nContent-Length: 4\r\n\r\nmilk", true),
        arguments("spaces", "HTTP/1.1 200 OK\r\nContent-Length:\t 4 \t\r\n\r\nmilk", true),
        arguments(
            "a length twice",
            "HTTP/1.1 200 OK\r\nContent-Length: 4\r\ncontent-length: 4\r\n\r\nmilk",
            true),
        arguments("chunks", CHUNKED + "1\r\nm\r\n3\r\nilk\r\n0\r\n\r\n", true),
        arguments(
            "the ways to write a size",
            CHUNKED + "0001\r\nm\r\n3;a=b;c\r\nilk\r\n00\r\n\r\n",
            true),
        arguments("trailers", CHUNKED + "4\r\nmilk\r\n0\r\nDigest: x\r\nA: b\r\n\r\n", true),
        arguments(
            "a coding in capitals",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: CHUNKED\r\n\r\n4\r\nmilk\r\n0\r\n\r\n",
            true),
        arguments(
            "interim answers",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
                + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nmilk",
            true),
        arguments("until close", "HTTP/1.1 200 OK\r\n\r\nmilk", false),
        arguments("HTTP/1.0", "HTTP/1.0 200 OK\r\nContent-Length: 4\r\n\r\nmilk", false),
        arguments(
            "HTTP/1.0 that wants to go on",
            "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 4\r\n\r\nmilk",
            false),
        arguments(
            "said good-bye",
            "HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 4\r\n\r\nmilk",
            false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("answers")
  void anAnswerIsReadToItsEndAndTheConnectionKeptIfItCanBe(
      String name, String answer, boolean isKept) throws Exception {
    server.next(
        exchange -> {
          exchange.write(answer);
          if (name.equals("until close")) {
            exchange.socket().shutdownOutput();
          }
        });

    assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo("milk");
    assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo(Replies.NOTE);
    assertThat(server.connections()).isEqualTo(isKept ? 1 : 2);
  }

  @Test
  void anAnswerThatComesByteByByteIsTheSame() throws Exception {
    server.next(Replies.drip(CHUNKED + "1\r\nm\r\n3\r\nilk\r\n0\r\nA: b\r\n\r\n", 0));

    assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo("milk");
    Wire.text(transport, Wire.get(server.url()));
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void aLargeAnswerArrivesWhole() throws Exception {
    String large = "0123456789".repeat(100_000);
    server.next(
        Replies.answer(200, large),
        exchange -> exchange.write(CHUNKED + "f4240\r\n" + large + "\r\n3\r\nend\r\n0\r\n\r\n"));

    assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo(large);
    assertThat(Wire.text(transport, Wire.get(server.url()))).isEqualTo(large + "end");
    assertThat(server.connections()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 204 No Content\r\n\r\n",
        "HTTP/1.1 204 No Content\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
      })
  void anAnswerWithoutBodyEndsWithItsHead(String answer) throws Exception {
    server.next(exchange -> exchange.write(answer));

    assertThat(Wire.text(transport, Wire.get(server.url()))).isEmpty();
    Wire.text(transport, Wire.get(server.url()));
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void anAnswerThatMustHaveNoBodyButAnnouncesOneIsTheLastOfItsConnection() throws Exception {
    server.next(exchange -> exchange.write("HTTP/1.1 204 Gone\r\nContent-Length: 4\r\n\r\n"));

    assertThat(Wire.text(transport, Wire.get(server.url()))).isEmpty();
    Wire.text(transport, Wire.get(server.url()));
    assertThat(server.connections()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 4", "Transfer-Encoding: chunked", "A: b"})
  void anAnswerToHeadHasNoBodyWhateverItSays(String header) throws Exception {
    server.next(exchange -> exchange.write("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n"));
    String url = server.url().toString();

    Response answer =
        transport.execute(Wire.request(Request.HttpMethod.HEAD, url, null), Wire.soon());

    assertThat(answer.headers()).containsKey(header.substring(0, header.indexOf(':')));
    assertThat(Wire.text(answer)).isEmpty();
    Wire.text(transport, Wire.get(server.url()));
    assertThat(server.connections()).isEqualTo(1);
  }

  @Test
  void theHeadIsThereAsItWasSaid() throws Exception {
    server.next(
        Replies.answer(418, "milk", "X-A: 1", "x-a: 2,3", "Empty:", "L: caf\u00e9", "T: a\tb"));

    try (Response answer = transport.execute(Wire.get(server.url()), Wire.soon())) {
      assertThat(answer.status()).isEqualTo(418);
      assertThat(answer.reason()).isEqualTo("Said So");
      assertThat(answer.headers().get("X-A")).containsExactly("1", "2,3");
      assertThat(answer.headers().get("empty")).containsExactly("");
      assertThat(answer.headers().get("l")).containsExactly("caf\u00c3\u00a9");
      assertThat(answer.headers().get("t")).containsExactly("a\tb");
      assertThat(answer.body().length()).isEqualTo(4);
    }
  }

  @Test
  void aBodyThatNobodyReadsToItsEndTakesItsConnectionWithIt() throws Exception {
    server.next(exchange -> exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nm"));

    try (Response answer = transport.execute(Wire.get(server.url()), Wire.soon())) {
      assertThat(answer.body().asInputStream().read()).isEqualTo('m');
    }
    Wire.text(transport, Wire.get(server.url()));

    assertThat(server.connections()).isEqualTo(2);
  }

  @Test
  void aBodyThatWasClosedIsNotReadAnyMore() throws Exception {
    Response answer = transport.execute(Wire.get(server.url()), Wire.soon());
    answer.close();

    assertThatThrownBy(() -> answer.body().asInputStream().read()).isInstanceOf(IOException.class);
  }

  @Test
  void aStreamedBodyHasTheTimeForEachReadAndNotForAll() throws Exception {
    server.next(
        exchange -> {
          exchange.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n");
          for (String letter : List.of("m", "i", "l", "k")) {
            exchange.pause(250);
            exchange.write(letter);
          }
          Replies.hang().to(exchange);
        });
    Request request = Wire.get(server.url());

    Response answer = Wire.send(transport, request, Content.of(null), Duration.ofMillis(700), true);
    byte[] four = answer.body().asInputStream().readNBytes(4);
    SocketTimeoutException e =
        catchThrowableOfType(
            SocketTimeoutException.class, () -> answer.body().asInputStream().read());

    assertThat(four).asString().isEqualTo("milk");
    assertThat(e).hasMessage("no whole answer within 700 ms");
  }
}
