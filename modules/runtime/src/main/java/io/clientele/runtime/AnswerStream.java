package io.clientele.runtime;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.TreeMap;

/** The body of an answer. At its end the connection is free for the next call. */
final class AnswerStream extends InputStream {
  /** Of what stands between chunks, and of the trailers; nobody needs them. */
  private static final int LONGEST_LINE = 256;

  private static final int LONGEST_TRAILER = 8 * 1024;
  private static final int MOST_DIGITS = 15;

  private final Connection connection;
  private final AnswerReader in;
  private final long length;
  private final long idleNanos;
  private final long patienceMillis;

  /** Of the body, or of the chunk. */
  private long left;

  private boolean isOver;
  private boolean isClosed;

  /**
   * Continues an answer after its head.
   *
   * @param idleNanos for how long the connection can be kept afterwards
   * @param patienceMillis how long a read may take; 0 if the end of the call is limit enough
   */
  AnswerStream(Connection connection, long length, long idleNanos, long patienceMillis) {
    this.connection = connection;
    this.in = connection.reader();
    this.length = length;
    this.idleNanos = idleNanos;
    this.patienceMillis = patienceMillis;
    this.left = length == AnswerHead.UNTIL_CLOSE ? Long.MAX_VALUE : Math.max(0, length);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int start, int count) throws IOException {
    if (isClosed) {
      throw new IOException("the body was closed");
    }
    if (isOver || count == 0) {
      return isOver ? -1 : 0;
    }
    try {
      if (patienceMillis > 0 && !connection.extend(patienceMillis)) {
        throw new EOFException("the connection was closed");
      }
      return more(bytes, start, count);
    } catch (IOException | RuntimeException e) {
      isOver = true;
      throw connection.failed(e);
    }
  }

  private int more(byte[] bytes, int start, int count) throws IOException {
    if (length == AnswerHead.CHUNKED && left == 0) {
      left = chunkSize(in.line(LONGEST_LINE));
      if (left == 0) {
        AnswerHead.readFields(in, LONGEST_TRAILER, new TreeMap<>());
        finish();
        return -1;
      }
    }
    int read = in.read(bytes, start, (int) Math.min(count, left));
    if (read < 0) {
      if (length != AnswerHead.UNTIL_CLOSE) {
        throw new EOFException("the connection ended in the body of an answer");
      }
      finish();
      return -1;
    }
    left -= read;
    if (left == 0) {
      if (length != AnswerHead.CHUNKED) {
        finish();
      } else if (!in.isAtLineEnd()) {
        throw new MalformedAnswerException("a chunk that is longer than it says");
      }
    }
    return read;
  }

  /** As in {@code 1f;name=value}: the size in hexadecimal digits, and what is of no use. */
  private static long chunkSize(String line) throws MalformedAnswerException {
    int end = line.indexOf(';') < 0 ? line.length() : line.indexOf(';');
    if (end == 0 || end > MOST_DIGITS) {
      throw new MalformedAnswerException("the size of a chunk");
    }
    long size = 0;
    for (int i = 0; i < end; i++) {
      int digit = Character.digit(line.charAt(i), 16);
      if (digit < 0 || line.charAt(i) > 'f') {
        throw new MalformedAnswerException("the size of a chunk");
      }
      size = size << 4 | digit;
    }
    return size;
  }

  private void finish() {
    isOver = true;
    boolean isReusable = length != AnswerHead.UNTIL_CLOSE && !in.hasBuffered();
    connection.release(isReusable ? idleNanos : 0);
  }

  /** Gives up what was not read, and the connection with it: reading on may take any time. */
  @Override
  public void close() {
    isClosed = true;
    if (!isOver) {
      isOver = true;
      connection.close();
    }
  }
}
