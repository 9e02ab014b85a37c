package io.clientele.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads lines and bytes of an answer. */
final class AnswerReader {
  private static final int BUFFER = 8 * 1024;

  /** Where the status stands in a status line. */
  private static final int STATUS = 9;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private final StringBuilder line = new StringBuilder(64);
  private int at;
  private int end;

  AnswerReader(InputStream in) {
    this.in = in;
  }

  /** Whether there is something that nobody has read. */
  boolean hasBuffered() {
    return at < end;
  }

  /** Whether that is the start of an interim answer, as in {@code HTTP/1.1 103}. */
  boolean isAtInterim() {
    return end - at > STATUS && buffer[at + STATUS] == '1';
  }

  /** Waits until something came; returns false if nothing will. */
  boolean fill() throws IOException {
    if (at == end) {
      at = 0;
      end = Math.max(0, in.read(buffer, 0, BUFFER));
    }
    return at < end;
  }

  /** Reads up to so many bytes; returns -1 at the end of the connection. */
  int read(byte[] bytes, int start, int length) throws IOException {
    if (at == end && length >= BUFFER) {
      return in.read(bytes, start, length);
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, end - at);
    System.arraycopy(buffer, at, bytes, start, count);
    at += count;
    return count;
  }

  /** Reads a line without its end, CR LF, if it has at most so many bytes. */
  String line(int most) throws IOException {
    line.setLength(0);
    for (int c = next(); c != '\r'; c = next()) {
      if ((c < ' ' && c != '\t') || c == 0x7f) {
        throw new MalformedAnswerException("a control character in its head");
      }
      if (line.length() == most) {
        throw new MalformedAnswerException("its head is too long");
      }
      line.append((char) c);
    }
    if (next() != '\n') {
      throw new MalformedAnswerException("a line that does not end with CR LF");
    }
    return line.toString();
  }

  /** Whether CR LF come next, which are then read. */
  boolean isAtLineEnd() throws IOException {
    return next() == '\r' && next() == '\n';
  }

  private int next() throws IOException {
    if (!fill()) {
      throw new EOFException("the connection ended in the head of an answer");
    }
    return buffer[at++] & 0xff;
  }
}
