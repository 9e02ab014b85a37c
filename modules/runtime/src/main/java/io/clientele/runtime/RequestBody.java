package io.clientele.runtime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a request carries; it is read once for each time that the request is sent. */
interface RequestBody {
  /** In bytes; negative if it is not known before the end. */
  long length();

  InputStream open() throws IOException;

  /** A body that is in memory; null is an empty one. */
  static RequestBody of(byte @Nullable [] bytes) {
    return new InMemory(bytes == null ? new byte[0] : bytes);
  }

  /** Bytes that are there. */
  final class InMemory implements RequestBody {
    private final byte[] bytes;

    InMemory(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public long length() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }
  }
}
