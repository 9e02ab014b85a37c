package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.clientele.generated.pages.model.Book;
import io.clientele.generated.pages.model.BooksListLentParameters;
import io.clientele.runtime.PagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that say where the next one is. */
class PageLinksTest extends Bookshelves {
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
            "shelves's booksListLent leads to a page that was read before: it would never end. The"
                + " items are good.");
    assertThat(received).hasSize(3);
  }
}
