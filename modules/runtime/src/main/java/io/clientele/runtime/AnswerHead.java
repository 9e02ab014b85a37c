package io.clientele.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The status line and the fields of an answer (RFC 9112). What could be read in two ways is
 * refused: who answers and who reads must agree where an answer ends.
 *
 * @param isHttp10 whether it is HTTP/1.0 and not 1.1
 */
record AnswerHead(
    boolean isHttp10, int status, String reason, Map<String, Collection<String>> fields) {
  /** In bytes, all lines together, those of interim answers too. */
  private static final int LONGEST = 64 * 1024;

  private static final int MOST_FIELDS = 256;

  /** Where the length of a body is not known: it ends with the connection. */
  static final long UNTIL_CLOSE = -1;

  static final long CHUNKED = -2;

  private static final int CONTINUE = 100;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final int NO_CONTENT = 204;
  private static final int NOT_MODIFIED = 304;

  /** Reads the head of an answer, after those that announce it. */
  static AnswerHead read(AnswerReader in) throws IOException {
    int left = LONGEST;
    while (true) {
      String line = in.line(left);
      left -= line.length();
      int status = status(line);
      Map<String, Collection<String>> fields = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      left = readFields(in, left, fields);
      if (status == SWITCHING_PROTOCOLS) {
        throw new MalformedAnswerException("it changes the protocol, which nobody asked for");
      }
      if (status / CONTINUE != 1) {
        String reason = line.length() > 13 ? line.substring(13) : "";
        return new AnswerHead(line.charAt(7) == '0', status, reason, fields);
      }
    }
  }

  /** As in {@code HTTP/1.1 200 OK}. */
  private static int status(String line) throws MalformedAnswerException {
    boolean isHttp = line.startsWith("HTTP/1.1 ") || line.startsWith("HTTP/1.0 ");
    if (!isHttp || line.length() < 12 || (line.length() > 12 && line.charAt(12) != ' ')) {
      throw new MalformedAnswerException("its status line");
    }
    int status = 0;
    for (int i = 9; i < 12; i++) {
      int digit = line.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new MalformedAnswerException("its status");
      }
      status = status * 10 + digit;
    }
    if (status < CONTINUE) {
      throw new MalformedAnswerException("its status");
    }
    return status;
  }

  /** Reads lines like {@code name: value} up to an empty one; returns the bytes that are left. */
  static int readFields(AnswerReader in, int most, Map<String, Collection<String>> fields)
      throws IOException {
    int left = most;
    for (int count = 0; ; count++) {
      String line = in.line(left);
      if (line.isEmpty()) {
        return left;
      }
      left -= line.length();
      int colon = line.indexOf(':');
      if (colon < 1 || count == MOST_FIELDS) {
        throw new MalformedAnswerException(
            colon < 1 ? "a header without a name" : "more than " + MOST_FIELDS + " headers");
      }
      for (int i = 0; i < colon; i++) {
        // A line that begins with a space would go on with the one before; that is history.
        if (!isToken(line.charAt(i))) {
          throw new MalformedAnswerException("a header's name");
        }
      }
      String name = line.substring(0, colon);
      Collection<String> values = fields.get(name);
      if (values == null) {
        values = new ArrayList<>(1);
        fields.put(name, values);
      }
      values.add(line.substring(colon + 1).strip());
    }
  }

  /** Whether a character can stand in the name of a header. */
  static boolean isToken(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }

  /** The length of the body in bytes, {@link #CHUNKED} or {@link #UNTIL_CLOSE}. */
  long bodyLength(boolean toHead) throws MalformedAnswerException {
    Collection<String> codings = fields.get("Transfer-Encoding");
    Collection<String> lengths = fields.get("Content-Length");
    if (codings != null) {
      if (lengths != null || isHttp10) {
        throw new MalformedAnswerException("two lengths of its body");
      }
      if (codings.size() != 1 || !"chunked".equalsIgnoreCase(codings.iterator().next())) {
        throw new MalformedAnswerException("a transfer coding other than chunked");
      }
    }
    long length = lengths == null ? UNTIL_CLOSE : length(lengths);
    if (toHead || status == NO_CONTENT || status == NOT_MODIFIED) {
      return 0;
    }
    return codings == null ? length : CHUNKED;
  }

  private static long length(Collection<String> values) throws MalformedAnswerException {
    String first = values.iterator().next();
    boolean isNumber = !first.isEmpty() && first.length() < 19;
    for (int i = 0; i < first.length(); i++) {
      isNumber &= first.charAt(i) >= '0' && first.charAt(i) <= '9';
    }
    if (!isNumber) {
      throw new MalformedAnswerException("the length of its body");
    }
    for (String value : values) {
      if (!value.equals(first)) {
        throw new MalformedAnswerException("two lengths of its body");
      }
    }
    return Long.parseLong(first);
  }

  /** For how long the connection can be kept: 0 if it cannot; {@code usual} at most. */
  long keepAliveNanos(long usual) {
    boolean announcesNothing = status == NO_CONTENT && bodyIsAnnounced();
    if (isHttp10 || announcesNothing || lists("Connection", "close") != null) {
      return 0;
    }
    String timeout = lists("Keep-Alive", "timeout=");
    if (timeout == null) {
      return usual;
    }
    try {
      // A second less: it counts from when it wrote, and what we send takes its time.
      long seconds = Math.max(0, Integer.parseInt(timeout) - 1);
      return Math.min(usual, TimeUnit.SECONDS.toNanos(seconds));
    } catch (NumberFormatException e) {
      return usual;
    }
  }

  private boolean bodyIsAnnounced() {
    Collection<String> lengths = fields.get("Content-Length");
    return fields.containsKey("Transfer-Encoding")
        || (lengths != null && !lengths.iterator().next().equals("0"));
  }

  /** What follows {@code start} in an element of a list; null if none begins so. */
  private @Nullable String lists(String name, String start) {
    Collection<String> values = fields.get(name);
    if (values != null) {
      for (String value : values) {
        int at = 0;
        while (at <= value.length()) {
          int comma = value.indexOf(',', at);
          int end = comma < 0 ? value.length() : comma;
          String element = value.substring(at, end).strip();
          if (element.regionMatches(true, 0, start, 0, start.length())) {
            return element.substring(start.length());
          }
          at = end + 1;
        }
      }
    }
    return null;
  }
}
