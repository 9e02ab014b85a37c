package io.clientele.runtime.spi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request. Thread-safe. */
public interface Content {
  /** The media type that it is sent with. */
  String contentType();

  /** Its length in bytes, or -1 if it is not known. */
  long length();

  /** Whether it can be sent more than once. */
  boolean isRepeatable();

  /** Opens it for reading; a second time only if it is repeatable. */
  InputStream open() throws IOException;

  /** All of it, if it is in memory, else null. */
  default byte @Nullable [] inMemory() {
    return null;
  }

  /** The body of a request that has a media type already; null is an empty one. */
  static Content of(byte @Nullable [] bytes) {
    return new Bytes("", bytes == null ? new byte[0] : bytes);
  }

  /** A body in memory. */
  final class Bytes implements Content {
    private final String contentType;
    private final byte[] bytes;

    Bytes(String contentType, byte[] bytes) {
      this.contentType = contentType;
      this.bytes = bytes;
    }

    @Override
    public String contentType() {
      return contentType;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public byte[] inMemory() {
      return bytes;
    }
  }
}
