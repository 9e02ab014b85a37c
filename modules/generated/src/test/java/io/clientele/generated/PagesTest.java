package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generated.pages.Shelves;
import io.clientele.generated.pages.model.Book;
import io.clientele.generated.pages.model.BooksListParameters;
import io.clientele.generated.pages.model.BooksListTitlesParameters;
import io.clientele.runtime.CallOptions;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.PagedIterable;
import io.clientele.runtime.PagingException;
import io.clientele.runtime.Secret;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Lists that come in pages, read as one sequence over HTTP. */
class PagesTest extends Bookshelves {
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
  void whatIsNotRequiredCanBeLeftOutInEachView() {
    pages(books("a"), books("b"), books("c"));

    assertThat(shelves.books().list("x").books()).hasSize(1);
    assertThat(shelves.withResponse().books().list("x").body().books()).hasSize(1);
    assertThat(shelves.async().books().list("x").join().books()).hasSize(1);
    assertThat(received).containsOnly("/shelves/x/books").hasSize(3);
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
  void theOptionsOfAViewGoWithEachPage() {
    pages(books("a"), books(""));
    Shelves traced = shelves.with(CallOptions.builder().header("X-Trace", "t").build());

    titles(traced.paged().books().list("a"));

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
