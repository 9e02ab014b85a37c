package io.clientele.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that a provider sends, read from the connection as they come; whoever gets one closes it.
 * The limit for answers does not apply. The deadline covers all up to the headers; from then on, no
 * single read waits longer than was left of it. Nothing is asked for again when the stream breaks.
 * Not thread-safe.
 */
public final class Download implements AutoCloseable {
  private final Map<String, List<String>> headers;
  private final InputStream stream;

  Download(Map<String, List<String>> headers, InputStream stream) {
    this.headers = headers;
    this.stream = stream;
  }

  /** The headers; names compare without case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The content type, or null if the provider sent none. */
  public @Nullable String contentType() {
    return header("Content-Type");
  }

  /** The length in bytes, or null if the provider did not say. */
  public @Nullable Long length() {
    try {
      String length = header("Content-Length");
      return length == null ? null : Long.valueOf(length);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * The bytes, always the same stream. A read throws an {@link IOException} if the connection is
   * lost, if nothing comes in time, or if the thread is interrupted.
   */
  public InputStream stream() {
    return stream;
  }

  /**
   * Writes the rest to a file that is not there yet, and closes.
   *
   * @throws IOException if it cannot be read or written; the file may then be there in part
   */
  public void saveTo(Path file) throws IOException {
    try (this) {
      Files.copy(stream, file);
    }
  }

  /** Gives up what was not read, and with it the connection. */
  @Override
  public void close() throws IOException {
    stream.close();
  }

  private @Nullable String header(String name) {
    List<String> values = headers.get(name);
    return values == null || values.isEmpty() ? null : values.get(0);
  }

  @Override
  public String toString() {
    return "Download[contentType=" + contentType() + ", length=" + length() + "]";
  }
}
