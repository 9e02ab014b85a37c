package io.clientele.sandbox;

import java.util.HashMap;
import java.util.Map;

/** What the server sends back. */
record Reply(int status, Map<String, String> headers, String body) {
  /** Not a byte is sent; the connection is closed. */
  static final Reply CLOSED = new Reply(0, Map.of(), "");

  boolean isClosed() {
    return status == CLOSED.status;
  }

  static Reply json(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "application/json"), body);
  }

  static Reply text(int status, String body) {
    return new Reply(status, Map.of("Content-Type", "text/plain; charset=utf-8"), body + "\n");
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
