package io.clientele.runtime.spi;

import io.clientele.runtime.PagedIterable;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** All items of the pages that an iterator reads. Thread-safe. */
record PageSequence<T>(
    Paging.Background background, Supplier<? extends Iterator<List<T>>> iterators)
    implements PagedIterable<T> {
  @Override
  public Iterator<T> iterator() {
    return pages().flatMap(List::stream).iterator();
  }

  @Override
  public Stream<List<T>> pages() {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(iterators.get(), 0), false);
  }

  @Override
  public <R> CompletableFuture<R> async(Function<? super Stream<T>, ? extends R> reading) {
    return background.start(() -> reading.apply(stream()));
  }

  @Override
  public String toString() {
    return "PagedIterable"; // And nothing of its items, which would have to be read.
  }
}
