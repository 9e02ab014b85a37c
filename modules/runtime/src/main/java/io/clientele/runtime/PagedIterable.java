package io.clientele.runtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A list that comes in pages, as one sequence over all of them. A page is read when its first item
 * is asked for, and not before; who stops reads no further. Each iterator and each stream starts
 * anew, with the first page.
 *
 * <p>Reading throws what the call of a page throws, or a {@link PagingException} where the pages do
 * not come to an end; an iterator can then be asked again, and goes on with the page that failed.
 * It is thread-safe, its iterators and streams are not.
 *
 * @param <T> the type of the items
 */
public interface PagedIterable<T> extends Iterable<T> {
  /** The items. */
  default Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /** The pages, each as the list of its items; the last one may be empty. */
  Stream<List<T>> pages();

  /**
   * Reads on another thread, as all calls do that answer with futures.
   *
   * <pre>{@code
   * CompletableFuture<List<String>> names = paged.async(all -> all.map(Client::name).toList());
   * }</pre>
   *
   * @param reading is handed the items, and reads as many as it wants
   * @return what {@code reading} returns; it fails with what reading threw. If it is cancelled, the
   *     call that is under way ends, and no other is made.
   */
  <R> CompletableFuture<R> async(Function<? super Stream<T>, ? extends R> reading);
}
