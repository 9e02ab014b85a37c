package io.clientele.runtime;

import io.clientele.runtime.FaultServer.Exchange;
import io.clientele.runtime.FaultServer.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a {@link FaultServer} can do to a request. */
final class Replies {
  static final String NOTE = "{\"id\":\"n1\",\"text\":\"milk\"}";

  private Replies() {}

  /** The documented answer to all operations. */
  static Reply note() {
    return answer(201, NOTE);
  }

  /** A whole answer, after which the connection can be used again. */
  static Reply answer(int status, String body, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Said So\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    if (status != 204) {
      head.append("Content-Length: ")
          .append(body.getBytes(StandardCharsets.UTF_8).length)
          .append("\r\n");
    }
    return exchange -> exchange.write(head + "\r\n" + body);
  }

  /** A token; {@code rest} are further JSON properties, each with a comma before it. */
  static Reply token(String token, String rest) {
    return answer(
        200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"" + rest + "}");
  }

  /** Any bytes, and then the end of the connection. */
  static Reply rawThenClose(String text) {
    return exchange -> {
      exchange.write(text);
      exchange.socket().close();
    };
  }

  /** An answer that is sent one byte at a time. */
  static Reply drip(String text, long millisBetween) {
    return exchange -> {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length && exchange.pause(millisBetween); i++) {
        exchange.write(new byte[] {bytes[i]});
      }
    };
  }

  /** No answer, for as long as the server lives. */
  static Reply hang() {
    return exchange -> exchange.pause(Long.MAX_VALUE);
  }

  /** The connection ends without an answer. */
  static Reply close() {
    return exchange -> exchange.socket().close();
  }

  /** The connection ends with a reset, after {@code text} was sent. */
  static Reply reset(String text) {
    return exchange -> {
      exchange.write(text);
      exchange.socket().setSoLinger(true, 0);
      exchange.socket().close();
    };
  }

  /** One reply for a path, and another for all others. */
  static Reply at(String path, Reply there, Reply elsewhere) {
    return exchange -> (path(exchange).equals(path) ? there : elsewhere).to(exchange);
  }

  private static String path(Exchange exchange) {
    return Objects.requireNonNull(exchange.request()).path();
  }
}
