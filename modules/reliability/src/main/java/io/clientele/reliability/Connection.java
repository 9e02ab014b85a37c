package io.clientele.reliability;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * The server's side of a connection.
 *
 * @param number 1 for the first that the server took, and so on
 */
record Connection(FaultServer server, Socket socket, Socket wire, int number) {
  /** Keeps what a request asked for: from here on the client exists. */
  void store(Received request) {
    server.ledger().store(request);
  }

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
    return server.pause(millis);
  }

  /** Waits until the other side closes, or the server. */
  void awaitEnd() throws IOException {
    InputStream in = socket.getInputStream();
    while (in.read() >= 0) {
      // Nobody reads what comes now.
    }
  }

  void close() throws IOException {
    socket.close();
  }

  /** Closes what is below TLS, which does not come to say good-bye. */
  void cut() throws IOException {
    wire.close();
  }

  /** Closes with a reset: the other side learns that something went wrong. */
  void reset() throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }
}
