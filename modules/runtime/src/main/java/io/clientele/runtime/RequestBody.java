package io.clientele.runtime;

import io.clientele.runtime.spi.Content;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
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

  /** What the application gave to be sent; a failure to read it is told as such. */
  static RequestBody given(Content content) {
    return new Given(content);
  }

  /** A body of the application's. */
  final class Given implements RequestBody {
    private final Content content;

    Given(Content content) {
      this.content = content;
    }

    @Override
    public long length() {
      return content.length();
    }

    @Override
    public InputStream open() throws IOException {
      try {
        return new Told(content.open());
      } catch (Exception e) {
        throw new UploadException(e);
      }
    }
  }

  /** A stream whose failures are told from those of the connection. */
  final class Told extends FilterInputStream {
    Told(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return in.read();
      } catch (Exception e) {
        throw new UploadException(e);
      }
    }

    @Override
    public int read(byte[] bytes, int start, int count) throws IOException {
      try {
        return in.read(bytes, start, count);
      } catch (Exception e) {
        throw new UploadException(e);
      }
    }
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
