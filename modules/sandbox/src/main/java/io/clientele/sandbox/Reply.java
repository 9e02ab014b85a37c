package io.clientele.sandbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What the server sends back.
 *
 * @param ending what becomes of the answer on its way
 * @param delay before its first byte
 */
record Reply(int status, Map<String, String> headers, String body, Ending ending, Duration delay) {

  enum Ending {
    /** All of it arrives. */
    WHOLE,
    /** Half of the body arrives, then the connection is closed. */
    CUT,
    /** The connection is closed before the first byte. */
    CLOSED,
    /** Nothing ever comes, and the connection stays open. */
    HANGING
  }

  Reply(int status, Map<String, String> headers, String body) {
    this(status, headers, body, Ending.WHOLE, Duration.ZERO);
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
    return new Reply(status, more, body, ending, delay);
  }

  Reply withBody(String other) {
    return new Reply(status, headers, other, ending, delay);
  }

  Reply ending(Ending other) {
    return new Reply(status, headers, body, other, delay);
  }

  Reply after(Duration longer) {
    return new Reply(status, headers, body, ending, delay.plus(longer));
  }
}
