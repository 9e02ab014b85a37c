package io.clientele.runtime;

import feign.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An HTTP answer, read whole, unless its body is a file. */
final class Answer {
  /** More of an error is not kept. */
  private static final int LARGEST_ERROR = 64 * 1024;

  /**
   * So much memory is taken before it is needed: what a server says of its length costs nothing.
   */
  private static final int CHUNK = 8 * 1024;

  private static final byte[] NOTHING = {};

  private final int status;
  private final Map<String, Collection<String>> headers;
  private final byte[] body;
  private final boolean isCut;
  private final @Nullable InputStream stream;

  private Answer(
      int status,
      Map<String, Collection<String>> headers,
      byte[] body,
      boolean isCut,
      @Nullable InputStream stream) {
    this.stream = stream;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.isCut = isCut;
  }

  /** Reads an answer, and its body if it has at most {@code most} bytes; of an error, the start. */
  static Answer read(Response response, int most, Deadline deadline) throws IOException {
    boolean success = response.status() / 100 == 2;
    int limit = success ? most : Math.min(most, LARGEST_ERROR);
    byte[] body = NOTHING;
    boolean isCut = false;
    if (response.body() != null) {
      Integer length = response.body().length();
      int size = Math.min(limit, length == null ? CHUNK : Math.min(length, CHUNK));
      boolean inMemory = response.body().isRepeatable();
      try (InputStream in = response.body().asInputStream()) {
        body = read(in, new byte[size], limit, inMemory ? null : deadline);
        isCut = body.length == limit;
        if (isCut && success && in.read() >= 0) {
          throw new AnswerTooLongException(most);
        }
      }
    }
    return new Answer(response.status(), response.headers(), body, isCut, null);
  }

  /** Takes an answer whose body is for the caller to read, and to close. */
  static Answer open(Response response) throws IOException {
    InputStream stream =
        response.body() == null ? InputStream.nullInputStream() : response.body().asInputStream();
    return new Answer(response.status(), response.headers(), NOTHING, false, stream);
  }

  /** A transport's own time limit is often one for each read; drop by drop, that is none. */
  private static byte[] read(InputStream in, byte[] start, int limit, @Nullable Deadline deadline)
      throws IOException {
    byte[] bytes = start;
    int size = 0;
    while (size < limit) {
      if (size < bytes.length) {
        int count = in.read(bytes, size, bytes.length - size);
        if (count < 0) {
          break;
        }
        size += count;
      } else {
        int next = in.read(); // Where the length was known, this is the end.
        if (next < 0) {
          break;
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(limit, Math.max(CHUNK, 2L * size)));
        bytes[size++] = (byte) next;
      }
      if (deadline != null && deadline.hasPassed()) {
        throw new SocketTimeoutException("no whole answer within the deadline");
      }
    }
    return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
  }

  /** The same answer without the secrets that it echoes, in the body or in a header. */
  Answer redacted(Redaction redaction) {
    Map<String, Collection<String>> hidden = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach(
        (name, values) -> hidden.put(name, values.stream().map(redaction::apply).toList()));
    // A session opens as many doors as a key.
    hidden.computeIfPresent("Set-Cookie", (name, values) -> List.of("(secret)"));
    String shown = isCut ? redaction.applyToStart(text()) : redaction.apply(text());
    return new Answer(status, hidden, shown.getBytes(StandardCharsets.UTF_8), isCut, null);
  }

  int status() {
    return status;
  }

  /** The headers; names compare without case. */
  Map<String, List<String>> headers() {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    return Collections.unmodifiableMap(copy);
  }

  byte[] body() {
    return body;
  }

  /** The body as a stream, if it was not read. */
  @Nullable InputStream stream() {
    return stream;
  }

  boolean isSuccess() {
    return status / 100 == 2;
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The first value of a header, or an empty text. */
  String header(String name) {
    Collection<String> values = headers.get(name);
    return values == null || values.isEmpty() ? "" : values.iterator().next();
  }

  /** An answer on its way through Feign. */
  record Body(Answered answered) implements Response.Body {
    @Override
    public Integer length() {
      return answered.answer().body.length;
    }

    @Override
    public boolean isRepeatable() {
      return true;
    }

    @Override
    public InputStream asInputStream() {
      return new ByteArrayInputStream(answered.answer().body);
    }

    @Override
    public Reader asReader(Charset charset) {
      return new InputStreamReader(asInputStream(), charset);
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
