package io.clientele.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to send, without holding them in memory. One made from a file or from bytes can be sent
 * again, as the rule of the operation allows; one made from a stream is sent once, whatever happens
 * to the request. Immutable; thread-safe, but for what a stream may be.
 */
public final class Upload {
  /** Opens what is to be sent, anew each time. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private final Source source;
  private final boolean repeatable;
  private final @Nullable String name;
  private final @Nullable String contentType;
  private final @Nullable Long length;

  private Upload(
      Source source,
      boolean repeatable,
      @Nullable String name,
      @Nullable String contentType,
      @Nullable Long length) {
    this.source = source;
    this.repeatable = repeatable;
    this.name = name;
    this.contentType = contentType;
    this.length = length;
  }

  /**
   * A file, under its own name, with the content type that its name suggests.
   *
   * @throws IOException if its length cannot be found out
   */
  public static Upload of(Path file) throws IOException {
    String name = Objects.requireNonNull(file.getFileName(), "the path names no file").toString();
    String type = URLConnection.guessContentTypeFromName(name);
    return new Upload(() -> Files.newInputStream(file), true, name, type, Files.size(file));
  }

  /** Bytes in memory, which must not be changed until they are sent. */
  public static Upload of(byte[] bytes) {
    Objects.requireNonNull(bytes, "bytes");
    return new Upload(() -> new ByteArrayInputStream(bytes), true, null, null, (long) bytes.length);
  }

  /**
   * A stream, which is read once and then closed. Its length is not known: the request goes out in
   * chunks, unless {@link #withLength} tells.
   */
  public static Upload of(InputStream stream) {
    Objects.requireNonNull(stream, "stream");
    AtomicBoolean opened = new AtomicBoolean();
    Source once =
        () -> {
          if (opened.getAndSet(true)) {
            throw new IOException("the stream was read already: make a new Upload");
          }
          return stream;
        };
    return new Upload(once, false, null, null, null);
  }

  /** The same under another file name. */
  public Upload withName(String name) {
    return new Upload(source, repeatable, Objects.requireNonNull(name), contentType, length);
  }

  /**
   * The same with another content type, as in {@code image/png}.
   *
   * @throws IllegalArgumentException if it has a character that cannot stand in a header
   */
  public Upload withContentType(String contentType) {
    String problem = HeaderCheck.problem(contentType);
    if (problem != null) {
      throw new IllegalArgumentException("contentType: " + problem);
    }
    return new Upload(source, repeatable, name, contentType, length);
  }

  /** The same with this length, in bytes. A stream of another length fails the call. */
  public Upload withLength(long length) {
    if (length < 0) {
      throw new IllegalArgumentException("length " + length + " is negative");
    }
    return new Upload(source, repeatable, name, contentType, length);
  }

  /** The file name, or null if it has none. */
  public @Nullable String name() {
    return name;
  }

  /** The content type, or null if it is left to the document. */
  public @Nullable String contentType() {
    return contentType;
  }

  /** The length in bytes, or null if it is not known. */
  public @Nullable Long length() {
    return length;
  }

  /** Whether it can be sent more than once. */
  public boolean isRepeatable() {
    return repeatable;
  }

  /**
   * Opens it for reading.
   *
   * @throws IOException if it cannot be read, or is a stream that was opened before
   */
  public InputStream open() throws IOException {
    return source.open();
  }

  @Override
  public String toString() {
    return "Upload[name=" + name + ", contentType=" + contentType + ", length=" + length + "]";
  }
}
