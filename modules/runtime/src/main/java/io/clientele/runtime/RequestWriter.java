package io.clientele.runtime;

import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.io.InputStream;

/** Writes a request, once. */
final class RequestWriter {
  /** As much as a TLS record holds. */
  private static final int LARGEST_WRITE = 16 * 1024;

  /** A size of four hexadecimal digits, and the ends of the two lines of a chunk. */
  private static final int CHUNK_START = 6;

  private static final int CHUNK_END = 2;
  private static final byte[] LAST_CHUNK = {'0', '\r', '\n', '\r', '\n'};

  private final Connection connection;

  RequestWriter(Connection connection) {
    this.connection = connection;
  }

  /** Writes it; returns whether all of it, which is not so if an answer comes before the end. */
  boolean write(byte[] head, Content body) throws IOException {
    try (InputStream in = open(body)) {
      long length = body.length();
      return length < 0 ? writeChunks(head, in) : write(head, in, length);
    }
  }

  private boolean write(byte[] head, InputStream in, long length) throws IOException {
    byte[] buffer = start(head, length);
    int filled = head.length;
    long left = length;
    while (true) {
      int count = read(in, buffer, filled, (int) Math.min(buffer.length - filled, left));
      filled += count;
      left -= count;
      // A body of another length than announced must not arrive as if it were whole.
      if (left > 0 ? filled < buffer.length : hasMore(in)) {
        throw new IOException("the body does not have the " + length + " bytes that it announces");
      }
      boolean isWritten = connection.write(buffer, filled);
      if (left == 0 || !isWritten) {
        return isWritten;
      }
      filled = 0;
    }
  }

  private boolean writeChunks(byte[] head, InputStream in) throws IOException {
    byte[] buffer = start(head, LARGEST_WRITE);
    int at = head.length;
    while (true) {
      int room = LARGEST_WRITE - CHUNK_START - CHUNK_END - LAST_CHUNK.length;
      int count = read(in, buffer, at + CHUNK_START, room);
      if (count > 0) {
        for (int i = 0; i < 4; i++) {
          buffer[at + i] = (byte) Character.forDigit(count >> (12 - 4 * i) & 0xf, 16);
        }
        buffer[at + 4] = '\r';
        buffer[at + 5] = '\n';
        at += CHUNK_START + count;
        buffer[at++] = '\r';
        buffer[at++] = '\n';
      }
      boolean isLast = count < room;
      if (isLast) {
        System.arraycopy(LAST_CHUNK, 0, buffer, at, LAST_CHUNK.length);
        at += LAST_CHUNK.length;
      }
      boolean isWritten = connection.write(buffer, at);
      if (isLast || !isWritten) {
        return isWritten;
      }
      at = 0;
    }
  }

  // What the application gave is told from the connection when it fails.

  private static InputStream open(Content body) throws IOException {
    try {
      return body.open();
    } catch (Exception e) {
      throw new UploadException(e);
    }
  }

  private static int read(InputStream in, byte[] buffer, int start, int count) throws IOException {
    try {
      return in.readNBytes(buffer, start, count);
    } catch (Exception e) {
      throw new UploadException(e);
    }
  }

  private static boolean hasMore(InputStream in) throws IOException {
    try {
      return in.read() >= 0;
    } catch (Exception e) {
      throw new UploadException(e);
    }
  }

  /** A buffer that begins with the head: a small request leaves in one piece. */
  private static byte[] start(byte[] head, long length) {
    byte[] buffer = new byte[head.length + (int) Math.min(length, LARGEST_WRITE)];
    System.arraycopy(head, 0, buffer, 0, head.length);
    return buffer;
  }
}
