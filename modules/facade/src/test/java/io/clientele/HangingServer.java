package io.clientele;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads one request, and does not answer it before it is told to. */
final class HangingServer implements AutoCloseable {
  private final ServerSocket socket;
  private final CountDownLatch received = new CountDownLatch(1);
  private final CountDownLatch answer = new CountDownLatch(1);
  private final Thread thread = new Thread(this::serve, "hanging server");

  HangingServer() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    thread.setDaemon(true);
    thread.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort());
  }

  /** Waits until a request is there. */
  void awaitRequest() throws InterruptedException {
    if (!received.await(20, TimeUnit.SECONDS)) {
      throw new IllegalStateException("no request came");
    }
  }

  /** Lets the request be answered, with a client whose id is {@code late}. */
  void answer() {
    answer.countDown();
  }

  @Override
  public void close() throws IOException {
    socket.close();
    thread.interrupt();
  }

  private void serve() {
    try (Socket connection = socket.accept()) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
      int length = 0;
      for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
          length = Integer.parseInt(line.substring(15).strip());
        }
      }
      for (int i = 0; i < length; i++) {
        in.read();
      }
      received.countDown();
      answer.await();
      String body = "{\"id\":\"late\",\"name\":\"Nova\"}";
      String head =
          "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: "
              + body.length()
              + "\r\nConnection: close\r\n\r\n";
      connection.getOutputStream().write((head + body).getBytes(UTF_8));
    } catch (IOException | InterruptedException e) {
      // The test has ended.
    }
  }
}
