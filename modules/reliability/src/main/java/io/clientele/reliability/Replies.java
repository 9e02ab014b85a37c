package io.clientele.reliability;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a server can do to a request. */
final class Replies {
  static final String CLIENT = "{\"id\":\"c1\",\"name\":\"Nova\"}";

  /** The same as missionX answers it. */
  static final String MISSION_X_CLIENT = "{\"_id\":\"c1\",\"title\":\"Nova\"}";

  /** What comes before an answer. */
  static final String EARLY_HINTS = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";

  private static final int ENDLESS = 64 * 1024 * 1024;

  private Replies() {}

  /** Stores it and says so. */
  static Reply created() {
    return (connection, request) -> {
      String client = request.path().equals("/clients") ? MISSION_X_CLIENT : CLIENT;
      answer(201, client).storing().to(connection, request);
    };
  }

  /** A whole answer, after which the connection can be used again. */
  static Reply answer(int status, String body, String... headers) {
    String answer = text(status, body, headers);
    return (connection, request) -> connection.write(answer);
  }

  /** The same as text. */
  static String text(int status, String body, String... headers) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return head(status, headers)
        + (status == 204 ? "\r\n" : "Content-Length: " + length + "\r\n\r\n" + body);
  }

  /** A status line and headers, without the empty line after them. */
  static String head(int status, String... headers) {
    StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Said So\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    return head.toString();
  }

  /** Any text, and then the end of the connection. */
  static Reply rawThenClose(String text) {
    return (connection, request) -> {
      connection.write(text);
      connection.close();
    };
  }

  /** A head, and after it a part again and again: 64 MB of it, and then nothing more. */
  static Reply endless(String head, String part) {
    return (connection, request) -> {
      connection.write(head);
      byte[] bytes = part.repeat(1024).getBytes(StandardCharsets.ISO_8859_1);
      for (int sent = 0; sent < ENDLESS; sent += bytes.length) {
        connection.write(bytes);
      }
      connection.awaitEnd();
    };
  }

  /** One byte a second. */
  static Reply drip(String before, String dripping) {
    return (connection, request) -> {
      connection.write(before);
      byte[] bytes = dripping.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < bytes.length && connection.pause(1000); i++) {
        connection.write(new byte[] {bytes[i]});
      }
    };
  }

  /** A part of an answer, and then nothing for as long as the other side waits. */
  static Reply hang(String text) {
    return (connection, request) -> {
      connection.write(text);
      connection.awaitEnd();
    };
  }

  /** The connection ends in order. */
  static Reply close() {
    return (connection, request) -> connection.close();
  }

  /** A part of an answer, and then a reset. */
  static Reply reset(String text) {
    return (connection, request) -> {
      connection.write(text);
      connection.reset();
    };
  }

  /** A body of so many bytes, in parts. */
  static Reply large(int status, String start, long bytes) {
    return (connection, request) -> {
      connection.write(head(status, "Content-Length: " + bytes) + "\r\n" + start);
      byte[] part = "x".repeat(64 * 1024).getBytes(StandardCharsets.ISO_8859_1);
      for (long left = bytes - start.length(); left > 0; left -= part.length) {
        write(connection, part, left);
      }
    };
  }

  private static void write(Connection connection, byte[] part, long most) throws IOException {
    connection.socket().getOutputStream().write(part, 0, (int) Math.min(part.length, most));
  }
}
