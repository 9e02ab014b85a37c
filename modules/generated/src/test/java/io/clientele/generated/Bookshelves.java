package io.clientele.generated;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.pages.Shelves;
import io.clientele.generated.pages.model.Book;
import io.clientele.runtime.PagedIterable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Shelves on the loopback address that answer with the pages a test has put there. */
abstract class Bookshelves {
  record Answer(int status, String last, String body) {}

  final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  final List<String> received = new CopyOnWriteArrayList<>();
  final List<String> headers = new CopyOnWriteArrayList<>();
  final CountDownLatch asked = new CountDownLatch(2);
  final CountDownLatch released = new CountDownLatch(1);
  HttpServer server;
  Shelves shelves;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    shelves = Shelves.builder().baseUrl(origin()).build();
  }

  @AfterEach
  void stop() {
    released.countDown();
    shelves.close();
    server.stop(0);
  }

  URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  void answer(HttpExchange exchange) throws IOException {
    received.add(exchange.getRequestURI().toString());
    headers.add(String.valueOf(exchange.getRequestHeaders().getFirst("X-Trace")));
    asked.countDown();
    Answer answer = answers.remove();
    if (answer.body().isEmpty()) {
      try {
        released.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (!answer.last().isEmpty()) {
      exchange.getResponseHeaders().set("x-LAST", answer.last());
    }
    byte[] body = answer.body().getBytes(UTF_8);
    exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  void pages(String... bodies) {
    for (String body : bodies) {
      answers.add(new Answer(200, "", body));
    }
  }

  /** A page of books with these titles, one letter each. */
  static String books(String titles) {
    return books(titles, "");
  }

  static String books(String titles, String next) {
    Queue<String> books = new ArrayDeque<>();
    titles.chars().forEach(title -> books.add("{\"title\":\"" + (char) title + "\"}"));
    return "{\"books\":[" + String.join(",", books) + "],\"next\":\"" + next + "\"}";
  }

  static List<String> titles(PagedIterable<Book> books) {
    return books.stream().map(Book::title).toList();
  }

  PagedIterable<Book> onShelf() {
    return shelves.paged().books().list("a");
  }

  PagedIterable<Book> lent() {
    return shelves.paged().books().listLent();
  }
}
