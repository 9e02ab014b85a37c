package io.clientele.reliability;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on a raw socket of the loopback interface, which can do to a connection whatever
 * can be done to it. Thread-safe.
 */
final class FaultServer implements AutoCloseable {
  private final ServerSocket listener;
  private final Thread acceptor;
  private final @Nullable SSLContext tls;
  private final Ledger ledger = new Ledger();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition closedOne = lock.newCondition();
  private volatile Reply reply = Replies.created();
  private volatile Greeting greeting = connection -> {};

  /** What happens to a connection before anything is read from it, and before TLS. */
  interface Greeting {
    void to(Connection connection) throws IOException;
  }

  private FaultServer(@Nullable SSLContext tls) throws IOException {
    this.listener = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
    this.tls = tls;
    this.acceptor = start(this::accept);
  }

  static FaultServer start() throws IOException {
    return new FaultServer(null);
  }

  static FaultServer start(@Nullable SSLContext tls) throws IOException {
    return new FaultServer(tls);
  }

  /** The URL by which it is reached as a host of another name: "localhost", say. */
  URI url(String host) {
    return URI.create((tls == null ? "http://" : "https://") + host + ":" + port());
  }

  URI url() {
    return url("127.0.0.1");
  }

  int port() {
    return listener.getLocalPort();
  }

  /** What happens to each request. */
  FaultServer replies(Reply reply) {
    this.reply = reply;
    return this;
  }

  FaultServer greets(Greeting greeting) {
    this.greeting = greeting;
    return this;
  }

  Ledger ledger() {
    return ledger;
  }

  /** How many connections were made so far. */
  int connections() {
    return connections.get();
  }

  /** How many of them are open, as far as this side knows. */
  int openConnections() {
    return open.size();
  }

  /** Waits until no connection is open; returns whether that came. */
  boolean awaitNoConnection(long seconds) throws InterruptedException {
    long left = TimeUnit.SECONDS.toNanos(seconds);
    lock.lock();
    try {
      while (!open.isEmpty() && left > 0) {
        left = closedOne.awaitNanos(left);
      }
      return open.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /** Takes no more connections; those that are open go on. */
  void stopListening() throws IOException {
    listener.close();
    try {
      acceptor.join(); // Only then is the port free.
    } catch (InterruptedException e) {
      throw new InterruptedIOException();
    }
  }

  /** Waits; returns whether the server goes on. */
  boolean pause(long millis) {
    try {
      return !stopped.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    stopped.countDown();
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }

  private void accept() throws IOException {
    while (true) {
      Socket socket = listener.accept();
      open.add(socket);
      int number = connections.incrementAndGet();
      start(() -> serve(socket, number));
    }
  }

  private void serve(Socket socket, int number) throws IOException {
    try {
      greeting.to(new Connection(this, socket, socket, number));
      if (socket.isClosed()) {
        return;
      }
      Socket spoken = tls == null ? socket : secured(tls, socket);
      Connection connection = new Connection(this, spoken, socket, number);
      InputStream in = new BufferedInputStream(spoken.getInputStream());
      while (!spoken.isClosed()) {
        Received request = Received.read(in);
        ledger.arrived(request);
        reply.to(connection, request);
      }
    } finally {
      socket.close();
      lock.lock();
      try {
        open.remove(socket);
        closedOne.signalAll();
      } finally {
        lock.unlock();
      }
    }
  }

  private static SSLSocket secured(SSLContext tls, Socket socket) throws IOException {
    SSLSocket secured = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
    secured.setUseClientMode(false);
    secured.startHandshake();
    return secured;
  }

  private interface Work {
    void run() throws IOException;
  }

  private static Thread start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The other side went away, or the trial is over.
              }
            },
            "fault-server");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
