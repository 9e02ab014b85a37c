package io.clientele.slf4j;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A server on a free port of the loopback interface that gives the next answer to each request. */
final class LocalServer implements AutoCloseable {
  /** Status 0 ends the connection without an answer. */
  private record Answer(int status, Map<String, String> headers, String body) {}

  private final HttpServer server;
  private final Queue<Answer> next = new ConcurrentLinkedQueue<>();

  LocalServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  LocalServer answers(int status, String body) {
    return answers(status, Map.of(), body);
  }

  LocalServer answers(int status, Map<String, String> headers, String body) {
    next.add(new Answer(status, headers, body));
    return this;
  }

  LocalServer loses() {
    return answers(0, "");
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    Answer answer = next.remove();
    if (answer.status() == 0) {
      throw new IOException("lost");
    }
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
