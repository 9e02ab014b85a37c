package io.clientele.generated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.generated.pages.model.Book;
import io.clientele.generated.pages.model.BooksListNewParameters;
import io.clientele.generated.pages.model.ShelfError;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.PagedIterable;
import io.clientele.runtime.PagingException;
import org.junit.jupiter.api.Test;

/** Pages of which each says the cursor of the next one. */
class PageCursorsTest extends Bookshelves {
  private static final BooksListNewParameters TWO =
      BooksListNewParameters.builder().limit(2).build();

  private PagedIterable<Book> newOnes() {
    return shelves.paged().books().listNew(TWO);
  }

  @Test
  void theCursorIsSentWithWhatTheFirstPageWasAskedFor() {
    pages(books("ab", "x=&y"), books("", "z"), "{\"books\":[{\"title\":\"c\"}],\"next\":null}");

    assertThat(titles(newOnes())).containsExactly("a", "b", "c");
    assertThat(received)
        .containsExactly("/new?limit=2", "/new?after=x%3D%26y&limit=2", "/new?after=z&limit=2");
  }

  @Test
  void anEmptyCursorEndsTheList() {
    pages(books("a", ""));

    assertThat(titles(newOnes())).containsExactly("a");
    assertThat(received).hasSize(1);
  }

  @Test
  void theFirstPageIsTheOneThatIsSet() {
    pages(books("a", "2"), books("b"));

    titles(shelves.paged().books().listNew(TWO.toBuilder().after("1").build()));

    assertThat(received).containsExactly("/new?after=1&limit=2", "/new?after=2&limit=2");
  }

  @Test
  void aCursorThatWasSentBeforeEndsTheReading() {
    pages(books("a", "1"), books("b", "2"), books("c", "1"));

    assertThatThrownBy(() -> titles(newOnes()))
        .isInstanceOf(PagingException.class)
        .hasMessage(
            "shelves's booksListNew leads to a page that was read before: it would never end. The"
                + " items are good.");
    assertThat(received).hasSize(3);
  }

  @Test
  void theMessageOfAnErrorMayStandInAnErrorWithinIt() {
    answers.add(new Answer(404, "", "{\"fault\":{\"detail\":\"no shelf\",\"reason\":\"gone\"}}"));
    answers.add(new Answer(404, "", "{\"text\":\"no shelf either\"}"));

    assertThatThrownBy(() -> shelves.books().listNew(null))
        .isInstanceOf(NotFoundException.class)
        .hasMessageStartingWith("shelves booksListNew: HTTP 404: \"no shelf\" (code gone). ")
        .extracting(e -> ((ApiException) e).error())
        .isInstanceOf(ShelfError.class);
    assertThatThrownBy(() -> shelves.books().listNew(null))
        .hasMessageStartingWith("shelves booksListNew: HTTP 404: \"no shelf either\". ");
  }
}
