package io.clientele.runtime.spi;

import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.PagingException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads page after page, each when it is asked for. Not thread-safe.
 *
 * @param <P> the parameters of a page
 * @param <A> what is answered
 * @param <T> the items
 */
final class PageIterator<P, A, T> implements Iterator<List<T>> {
  private final String list;
  private final Function<P, ApiResponse<A>> call;
  private final Function<A, @Nullable List<T>> items;
  private final BiFunction<P, ApiResponse<A>, @Nullable P> next;
  private @Nullable P wanted;
  private @Nullable ApiResponse<A> answer;
  private @Nullable List<T> first;
  private List<T> latest = List.of();
  private int pages;

  /**
   * Reads nothing yet.
   *
   * @param list what a message calls it
   * @param wanted the parameters of the first page
   * @param next returns the parameters of the page after one that was read with these and answered
   *     this, or null if that is the last one
   */
  PageIterator(
      String list,
      P wanted,
      Function<P, ApiResponse<A>> call,
      Function<A, @Nullable List<T>> items,
      BiFunction<P, ApiResponse<A>, @Nullable P> next) {
    this.list = list;
    this.wanted = wanted;
    this.call = call;
    this.items = items;
    this.next = next;
  }

  /** What a list is refused with that leads back to a page. */
  static PagingException endless(String list) {
    return new PagingException(
        list + " leads to a page that was read before: it would never end. The items are good.");
  }

  @Override
  public boolean hasNext() {
    if (answer != null && wanted != null) {
      // Not before: what is wrong with the next page must not take away the one before it.
      wanted = next.apply(wanted, answer);
      answer = null;
    }
    return wanted != null;
  }

  @Override
  public List<T> next() {
    if (!hasNext() || wanted == null) {
      throw new NoSuchElementException();
    }
    ApiResponse<A> read = call.apply(wanted);
    List<T> listed = items.apply(read.body());
    List<T> page = listed == null ? List.of() : listed;
    if (!page.isEmpty() && (page.equals(latest) || page.equals(first))) {
      throw new PagingException(
          list
              + " answered page "
              + (pages + 1)
              + " with the items of an earlier page: it would never end. Nothing more was read;"
              + " the items before are good.");
    }
    answer = read;
    pages++;
    latest = page;
    first = first == null ? page : first;
    return page;
  }
}
