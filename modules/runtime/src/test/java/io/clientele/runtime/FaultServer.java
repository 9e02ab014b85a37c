package io.clientele.runtime;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server on a raw socket of the loopback interface, which can do to a request whatever can
 * be done to it. It counts the requests that it read whole: each would have stored a record.
 */
final class FaultServer implements AutoCloseable {
  /** What becomes of one request, or of one connection. */
  interface Reply {
    void to(Exchange exchange) throws IOException;
  }

  /**
   * A request that was read whole.
   *
   * @param connection the number of its connection, from 1
   */
  record Received(
      int connection, String method, String path, Map<String, List<String>> headers, String body) {
    List<String> header(String name) {
      return headers.getOrDefault(name, List.of());
    }
  }

  /** One side of a connection, and the request that came last. */
  record Exchange(FaultServer server, Socket socket, @Nullable Received request) {
    void write(String text) throws IOException {
      write(text.getBytes(StandardCharsets.UTF_8));
    }

    void write(byte[] bytes) throws IOException {
      OutputStream out = socket.getOutputStream();
      out.write(bytes);
      out.flush();
    }

    /** Waits; returns whether the server goes on. */
    boolean pause(long millis) {
      try {
        return !server.stopped.await(millis, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        return false;
      }
    }
  }

  private final ServerSocket listener;
  private final String scheme;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Semaphore arrived = new Semaphore(0);
  private final AtomicInteger connections = new AtomicInteger();
  private final List<Received> requests = new CopyOnWriteArrayList<>();
  private final Queue<Reply> next = new ConcurrentLinkedQueue<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile Reply always = Replies.note();
  private volatile @Nullable Reply onConnect;

  private FaultServer(ServerSocketFactory sockets, String scheme) throws IOException {
    this.listener = sockets.createServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.scheme = scheme;
    start(this::accept);
  }

  static FaultServer start() throws IOException {
    return new FaultServer(ServerSocketFactory.getDefault(), "http");
  }

  static FaultServer start(SSLContext tls) throws IOException {
    return new FaultServer(tls.getServerSocketFactory(), "https");
  }

  URI url() {
    return url(scheme);
  }

  URI url(String scheme) {
    return URI.create(scheme + "://" + authority());
  }

  String authority() {
    return listener.getInetAddress().getHostAddress() + ":" + listener.getLocalPort();
  }

  /** What happens to the requests that come next, in this order. */
  FaultServer next(Reply... replies) {
    next.addAll(List.of(replies));
    return this;
  }

  /** What happens to all others. */
  FaultServer always(Reply reply) {
    always = reply;
    return this;
  }

  /** What happens to a connection, before anything is read from it. */
  FaultServer onConnect(Reply reply) {
    onConnect = reply;
    return this;
  }

  /** The requests that were read whole, in this order. */
  List<Received> requests() {
    return List.copyOf(requests);
  }

  /** Those to one path. */
  List<Received> requests(String path) {
    return requests.stream().filter(request -> request.path().equals(path)).toList();
  }

  int connections() {
    return connections.get();
  }

  /** Waits until one more request was read whole. */
  void awaitRequest() throws InterruptedException {
    if (!arrived.tryAcquire(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no request came within 10 s");
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

  private void serve(Socket socket, int connection) throws IOException {
    try (socket) {
      Reply first = onConnect;
      if (first != null) {
        first.to(new Exchange(this, socket, null));
      }
      InputStream in = new BufferedInputStream(socket.getInputStream());
      while (!socket.isClosed()) {
        Received request = read(in, connection);
        requests.add(request);
        arrived.release();
        Reply reply = next.poll();
        (reply == null ? always : reply).to(new Exchange(this, socket, request));
      }
    } finally {
      open.remove(socket);
    }
  }

  private static Received read(InputStream in, int connection) throws IOException {
    String[] start = line(in).split(" ", 3);
    if (start.length < 3) {
      throw new IOException("no HTTP");
    }
    Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      if (colon < 0) {
        throw new IOException("no HTTP");
      }
      headers
          .computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
          .add(line.substring(colon + 1).strip());
    }
    String body =
        headers.containsKey("transfer-encoding")
            ? chunks(in)
            : text(
                in, Integer.parseInt(headers.getOrDefault("content-length", List.of("0")).get(0)));
    return new Received(connection, start[0], start[1], headers, body);
  }

  private static String chunks(InputStream in) throws IOException {
    StringBuilder body = new StringBuilder();
    int size;
    do {
      size = Integer.parseInt(line(in), 16);
      body.append(text(in, size));
      line(in);
    } while (size > 0);
    return body.toString();
  }

  private static String text(InputStream in, int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException();
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException();
      }
      line.append((char) c);
    }
    return line.toString().strip();
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void start(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException e) {
                // The other side went away, or the test is over.
              }
            },
            "fault-server");
    thread.setDaemon(true);
    thread.start();
  }
}
