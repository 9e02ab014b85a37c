package io.clientele.generated;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.pages.Shelves;
import io.clientele.generated.pages.model.Book;
import io.clientele.generated.pages.model.BooksListLentParameters;
import io.clientele.generated.pages.model.BooksListParameters;
import io.clientele.generated.pages.model.BooksListTitlesParameters;
import io.clientele.runtime.CallOptions;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.PagedIterable;
import io.clientele.runtime.PagingException;
import io.clientele.runtime.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists that come in pages, read as one sequence over HTTP. */
class PagesTest {
  private record Answer(int status, String last, String body) {}

  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> headers = new CopyOnWriteArrayList<>();
  private final CountDownLatch asked = new CountDownLatch(2);
  private final CountDownLatch released = new CountDownLatch(1);
  private HttpServer server;
  private Shelves shelves;

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

  private URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  private void answer(HttpExchange exchange) throws IOException {
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

  private void pages(String... bodies) {
    for (String body : bodies) {
      answers.add(new Answer(200, "", body));
    }
  }

  /** A page of books with these titles, one letter each. */
  private static String books(String titles) {
    return books(titles, "");
  }

  private static String books(String titles, String next) {
    Queue<String> books = new ArrayDeque<>();
    titles.chars().forEach(title -> books.add("{\"title\":\"" + (char) title + "\"}"));
    return "{\"books\":[" + String.join(",", books) + "],\"next\":\"" + next + "\"}";
  }

  private static List<String> titles(PagedIterable<Book> books) {
    return books.stream().map(Book::title).toList();
  }

  private PagedIterable<Book> onShelf() {
    return shelves.paged().books().list("a", null);
  }

  private PagedIterable<Book> lent() {
    return shelves.paged().books().listLent(null);
  }

  @Test
  void allPagesAreReadUntilOneIsEmpty() {
    pages(books("ab"), books("cd"), books("e"), books(""));

    assertThat(titles(onShelf())).containsExactly("a", "b", "c", "d", "e");
    assertThat(received)
        .containsExactly(
            "/shelves/a/books",
            "/shelves/a/books?page=2",
            "/shelves/a/books?page=3",
            "/shelves/a/books?page=4");
  }

  @Test
  void theSizeOfPagesIsSentWithEach() {
    pages(books("ab"), books(""));

    titles(shelves.paged().books().list("a", BooksListParameters.builder().size(2).build()));

    assertThat(received)
        .containsExactly("/shelves/a/books?size=2", "/shelves/a/books?page=2&size=2");
  }

  @Test
  void theFirstPageIsTheOneThatIsSet() {
    pages(books("a"), books(""));

    titles(shelves.paged().books().list("a", BooksListParameters.builder().page(3).build()));

    assertThat(received).containsExactly("/shelves/a/books?page=3", "/shelves/a/books?page=4");
  }

  @Test
  void aPageIsReadWhenItsFirstItemIsAskedFor() {
    pages(books("ab"), books("cd"));

    PagedIterable<Book> books = onShelf();
    assertThat(received).isEmpty();
    Iterator<Book> iterator = books.iterator();
    assertThat(received).isEmpty();
    iterator.next();
    iterator.next();
    assertThat(received).hasSize(1);
    assertThat(iterator.hasNext()).isTrue();
    assertThat(received).hasSize(2);
  }

  @Test
  void whoStopsReadsNoFurther() {
    pages(books("ab"), books("cd"));

    assertThat(onShelf().stream().limit(2)).hasSize(2);
    assertThat(received).hasSize(1);
    pages(books("ab"));
    for (Book book : onShelf()) {
      assertThat(book.title()).isEqualTo("c");
      break;
    }
    assertThat(received).hasSize(2);
  }

  @Test
  void eachIteratorStartsAnew() {
    pages(books("a"), books("b"), books("a"));
    PagedIterable<Book> books = onShelf();

    assertThat(books.stream().limit(2).map(Book::title)).containsExactly("a", "b");
    assertThat(books.iterator().next().title()).isEqualTo("a");
    assertThat(received.get(2)).isEqualTo("/shelves/a/books");
  }

  @Test
  void theHeaderEndsTheListWithoutOneMoreCall() {
    answers.add(new Answer(200, "false", "[\"a\"]"));
    answers.add(new Answer(200, "TRUE", "[\"b\"]"));
    BooksListTitlesParameters key = BooksListTitlesParameters.builder().key(Secret.of("k")).build();

    assertThat(shelves.paged().books().listTitles("7", key)).containsExactly("a", "b");
    assertThat(received).containsExactly("/catalogue/7?key=k", "/catalogue/7?page=2&key=k");
  }

  @Test
  void pagesCanBeReadOneByOne() {
    pages(books("ab"), books("c"), books(""));

    assertThat(onShelf().pages().map(List::size)).containsExactly(2, 1, 0);
  }

  @Test
  void aServerThatRepeatsAPageIsNotReadForEver() {
    pages(books("ab"), books("cd"), books("cd"));
    Iterator<Book> iterator = onShelf().iterator();

    for (int i = 0; i < 4; i++) {
      iterator.next();
    }
    assertThatThrownBy(iterator::hasNext)
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "shelves's booksList answered page 3 with the items of an earlier page: it would never"
                + " end. Nothing more was read; the items before are good.");
    assertThat(received).hasSize(3);
  }

  @Test
  void aServerThatStartsAgainIsNotReadForEver() {
    pages(books("a"), books("b"), books("a"));

    assertThatThrownBy(() -> titles(onShelf())).isInstanceOf(PagingException.class);
  }

  @Test
  void aCallThatFailedIsMadeAgainByTheSameIterator() {
    pages(books("a"));
    answers.add(new Answer(404, "", "{}"));
    pages(books("b"), books(""));
    Iterator<Book> iterator = onShelf().iterator();
    iterator.next();

    assertThatThrownBy(iterator::hasNext).isInstanceOf(NotFoundException.class);
    assertThat(iterator.next().title()).isEqualTo("b");
    assertThat(iterator.hasNext()).isFalse();
    assertThat(received.subList(1, 3))
        .containsExactly("/shelves/a/books?page=2", "/shelves/a/books?page=2");
  }

  @Test
  void theQueryOfALinkIsSentToTheSameOperation() {
    pages(
        books("a", origin() + "/elsewhere?limit=1&tag=x&tag=y%26&cursor=a%20b"),
        books("", "/lent?cursor=2"),
        books("b", "?cursor=3"),
        "{\"books\":[{\"title\":\"c\"}],\"next\":null}");
    BooksListLentParameters limit = BooksListLentParameters.builder().limit(5).build();

    assertThat(titles(shelves.paged().books().listLent(limit))).containsExactly("a", "b", "c");
    assertThat(received)
        .containsExactly(
            "/lent?limit=5",
            "/lent?limit=1&tag=x&tag=y%26&cursor=a%20b",
            "/lent?cursor=2",
            "/lent?cursor=3");
  }

  @Test
  void aLinkToAnotherOriginIsNotFollowed() throws IOException {
    HttpServer other =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    List<String> followed = new CopyOnWriteArrayList<>();
    other.createContext("/", exchange -> followed.add(exchange.getRequestURI().toString()));
    other.start();
    try {
      String origin = "http://127.0.0.1:" + other.getAddress().getPort();
      pages(books("a", origin + "/lent?cursor=2&key=secret"));
      Iterator<Book> iterator = lent().iterator();

      assertThat(iterator.next().title()).isEqualTo("a");
      assertThatThrownBy(iterator::hasNext)
          .isInstanceOf(PagingException.class)
          .hasMessage(
              "shelves's booksListLent links to its next page at "
                  + origin
                  + ", which is not where its API is ("
                  + origin()
                  + "). The link was not followed, and nothing was sent there.");
      assertThat(followed).isEmpty();
      assertThat(received).hasSize(1);
    } finally {
      other.stop(0);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/lent?c=1",
        "//127.0.0.1/lent?c=1",
        "http://127.0.0.1.example.com/lent?c=1",
        "http://user@example.com/lent?c=1",
        "file:///lent?c=1",
        "mailto:someone",
        "http://[/lent",
        "/lent?c=%"
      })
  void aLinkThatDoesNotLeadBackIsNotFollowed(String link) {
    pages(books("a", link));

    assertThatThrownBy(() -> titles(lent())).isInstanceOf(PagingException.class);
    assertThat(received).hasSize(1);
  }

  @Test
  void aLinkThatWasFollowedBeforeEndsTheReading() {
    pages(books("a", "?c=1"), books("b", "?c=2"), books("c", "?c=1"));

    assertThatThrownBy(() -> titles(lent()))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "shelves's booksListLent links to a page that was read before: it would never end. The"
                + " items are good.");
    assertThat(received).hasSize(3);
  }

  @Test
  void theOptionsOfAViewGoWithEachPage() {
    pages(books("a"), books(""));
    Shelves traced = shelves.with(CallOptions.builder().header("X-Trace", "t").build());

    titles(traced.paged().books().list("a", null));

    assertThat(headers).containsExactly("t", "t");
  }

  @Test
  void aListIsReadOnAnotherThread() throws Exception {
    pages(books("ab"), books("c"), books(""));
    Thread caller = Thread.currentThread();

    CompletableFuture<List<String>> titles =
        onShelf()
            .async(
                books -> {
                  assertThat(Thread.currentThread()).isNotSameAs(caller);
                  return books.map(Book::title).toList();
                });

    assertThat(titles.get()).containsExactly("a", "b", "c");
  }

  @Test
  void whatReadingThrowsFailsTheFuture() {
    pages(books("a"), books("a"));

    assertThatThrownBy(() -> onShelf().async(Stream::toList).get())
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(PagingException.class);
  }

  @Test
  void aCancelledFutureEndsTheCallAndReadsNoFurther() throws Exception {
    pages(books("a"), "", books("c"));
    CountDownLatch ended = new CountDownLatch(1);

    CompletableFuture<Object> reading =
        onShelf()
            .async(
                books -> {
                  try {
                    return books.toList();
                  } finally {
                    ended.countDown();
                  }
                });
    asked.await();
    reading.cancel(true);
    ended.await();

    assertThat(reading).isCancelled();
    assertThat(received).hasSize(2);
  }
}
