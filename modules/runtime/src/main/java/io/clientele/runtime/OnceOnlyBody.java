package io.clientele.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a request that leaves once or never, and that knows which of the two. The JDK asks
 * for its length when it writes the headers: after name, connection, tunnel and TLS handshake, and
 * before the first byte of the request. It also does so when a server closes the connection in the
 * middle of the handshake; such a request counts as one that left, as nothing tells it from one
 * that met a second handshake. Thread-safe.
 */
final class OnceOnlyBody implements HttpRequest.BodyPublisher {
  private enum State {
    WAITING,
    LEFT,
    WITHDRAWN
  }

  private final HttpRequest.BodyPublisher content;
  private final AtomicReference<State> state = new AtomicReference<>(State.WAITING);

  OnceOnlyBody(HttpRequest.BodyPublisher content) {
    this.content = content;
  }

  /** Lets the request leave; a second time, when the JDK repeats a GET, say, ends in an error. */
  @Override
  public long contentLength() {
    if (!state.compareAndSet(State.WAITING, State.LEFT)) {
      throw new UncheckedIOException(new IOException("a request leaves once, or never"));
    }
    return content.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    content.subscribe(subscriber);
  }

  /** Keeps the request from leaving, if it is not too late; returns whether no byte of it left. */
  boolean withdraw() {
    return state.compareAndSet(State.WAITING, State.WITHDRAWN) || state.get() == State.WITHDRAWN;
  }
}
