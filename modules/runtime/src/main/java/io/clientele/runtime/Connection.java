package io.clientele.runtime;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a server or its proxy, which one call at a time holds. It stands on a channel,
 * not on a plain socket: an interrupt ends what a thread does on a channel, and a channel can be
 * asked whether the server has closed it.
 *
 * <p>One thread at a time reads and writes; any may close it.
 */
final class Connection {
  private enum State {
    HELD,
    IDLE,
    ENDED
  }

  private final ConnectionPool.Host home;
  private final Watchdog watchdog;

  // Guarded by this. Nothing that waits is done under it.
  private State state = State.HELD;
  private boolean isOverdue;
  private long dueAt;
  private @Nullable SocketChannel channel;

  // Of the thread that holds it.
  private @Nullable Socket socket;
  private @Nullable AnswerReader reader;
  private boolean isProxied;
  private boolean hasWritten;
  private Duration time = Duration.ZERO;

  Connection(ConnectionPool.Host home, Watchdog watchdog, long dueAt) {
    this.home = home;
    this.watchdog = watchdog;
    this.dueAt = dueAt;
  }

  /** Connects to one address, after an attempt at another one failed, say. */
  void connect(InetSocketAddress address, long nanos) throws IOException {
    SocketChannel fresh = SocketChannel.open();
    synchronized (this) {
      if (channel != null) {
        channel.close();
      }
      channel = fresh;
      if (state == State.ENDED) {
        fresh.close();
      }
    }
    Socket plain = fresh.socket();
    plain.setTcpNoDelay(true);
    plain.connect(address, (int) Math.max(1, TimeUnit.NANOSECONDS.toMillis(nanos)));
    use(plain);
  }

  /** Speaks through a socket from now on: TLS, when the handshake is over. */
  void use(Socket next) throws IOException {
    socket = next;
    reader = new AnswerReader(next.getInputStream());
  }

  Socket socket() {
    return open(socket);
  }

  AnswerReader reader() {
    return open(reader);
  }

  private static <T> T open(@Nullable T part) {
    if (part == null) {
      throw new IllegalStateException("not connected");
    }
    return part;
  }

  /** Whether requests go to a proxy that reads them, and not through a tunnel. */
  boolean isProxied() {
    return isProxied;
  }

  void throughProxy() {
    isProxied = true;
  }

  ConnectionPool.Host home() {
    return home;
  }

  boolean isConnected() {
    return socket != null;
  }

  /** Begins a call. Returns false if the connection has ended. */
  boolean begin(Deadline deadline) {
    time = deadline.time();
    hasWritten = false;
    return holdUntil(State.HELD, deadline.nanoTime());
  }

  /** Gives the call so many milliseconds from now. Returns false if the connection has ended. */
  boolean extend(long millis) {
    return holdUntil(State.HELD, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis));
  }

  private boolean holdUntil(State next, long nanoTime) {
    synchronized (this) {
      if (state == State.ENDED) {
        return false;
      }
      state = next;
      dueAt = nanoTime;
    }
    watchdog.expects(nanoTime);
    return true;
  }

  /** Whether the server has neither closed it nor sent what nobody asked for. Does not wait. */
  boolean isFresh() {
    try {
      SocketChannel open = open(channel);
      if (socket().getInputStream().available() > 0) {
        return false; // Of what came over TLS, some may be deciphered already.
      }
      open.configureBlocking(false);
      int count = open.read(ByteBuffer.allocate(1));
      open.configureBlocking(true);
      return count == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes a part of a request. Returns whether it could: false if an answer has come first. */
  boolean write(byte[] bytes, int length) throws IOException {
    OutputStream out = socket().getOutputStream();
    if (!hasWritten) {
      checkOpen(); // To be able to say that nothing was written as often as that is so.
      hasWritten = true;
    } else if (isAnswered()) {
      return false;
    }
    try {
      out.write(bytes, 0, length);
      return true;
    } catch (IOException e) {
      // Who refuses a large request often answers, and closes without reading all of it.
      if (hasArrived()) {
        return false;
      }
      throw e;
    }
  }

  private boolean hasArrived() {
    try {
      return arrived() > 0 || reader().hasBuffered();
    } catch (IOException e) {
      return false;
    }
  }

  private int arrived() throws IOException {
    return open(channel).socket().getInputStream().available();
  }

  private synchronized void checkOpen() throws IOException {
    if (state == State.ENDED || Thread.currentThread().isInterrupted()) {
      throw new ClosedChannelException();
    }
  }

  /** Whether an answer has begun to arrive, other than an interim one. Does not wait for one. */
  private boolean isAnswered() throws IOException {
    if (arrived() == 0) {
      return false;
    }
    // What came over TLS may be no more than a ticket for the next session.
    socket().setSoTimeout(1);
    try {
      return reader().fill() && !reader().isAtInterim();
    } catch (SocketTimeoutException e) {
      return false;
    } finally {
      socket().setSoTimeout(0);
    }
  }

  /** Ends the call with the connection in order: another may have it, for a time. */
  void release(long idleNanos) {
    if (idleNanos > 0 && holdUntil(State.IDLE, System.nanoTime() + idleNanos)) {
      home.take(this);
    } else {
      close();
    }
  }

  /** Closes it, if that is not done yet. */
  void close() {
    end();
    watchdog.forget(this);
  }

  /**
   * Closes it for the watchdog if its time has come; else returns how many nanoseconds are left.
   */
  synchronized long endIfDue(long now) {
    if (state == State.ENDED) {
      return 0;
    }
    if (dueAt - now > 0) {
      return dueAt - now;
    }
    isOverdue = true;
    end(); // In one step: no call may take it in between.
    return 0;
  }

  /** Closes the channel and not the TLS socket on it, which would wait to say good-bye. */
  void end() {
    State before;
    synchronized (this) {
      before = state;
      state = State.ENDED;
      if (channel != null) {
        try {
          channel.close();
        } catch (IOException e) {
          // Gone either way.
        }
      }
    }
    if (before != State.ENDED) {
      home.lose(this, before == State.HELD);
    }
  }

  /** Closes it after a failure, and says what the failure means for the call. */
  IOException failed(Exception failure) {
    boolean closed = watchdog.isClosed();
    boolean overdue = isOverdue() || (failure instanceof SocketTimeoutException && !hasWritten);
    close();
    if (!hasWritten) {
      return NotSentException.after(failure, overdue, closed);
    }
    if (Thread.currentThread().isInterrupted()) {
      return because(failure, new InterruptedIOException("interrupted"));
    }
    if (overdue) {
      return because(
          failure, new SocketTimeoutException("no whole answer within " + time.toMillis() + " ms"));
    }
    if (closed) {
      return because(failure, new TransportClosedException());
    }
    // A TLS handshake can fail late as well; that says nothing of the request.
    return failure instanceof IOException io
            && !(io instanceof SSLHandshakeException || io instanceof SSLPeerUnverifiedException)
        ? io
        : new IOException(failure);
  }

  /** By when it has to be connected, its call over, or another begun. */
  synchronized long dueAt() {
    return dueAt;
  }

  synchronized boolean hasEnded() {
    return state == State.ENDED;
  }

  private synchronized boolean isOverdue() {
    return isOverdue;
  }

  private static IOException because(Exception cause, IOException failure) {
    failure.initCause(cause);
    return failure;
  }
}
