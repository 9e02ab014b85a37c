package io.clientele.runtime.spi;

import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.PagedIterable;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the sequences of the lists of one provider that come in pages. Immutable; thread-safe. */
public final class Paging {
  /** Does work on another thread. */
  public interface Background {
    /** Starts it; the work is interrupted if the future is cancelled. */
    <R> CompletableFuture<R> start(Supplier<R> work);
  }

  private final String provider;
  private final URI baseUrl;
  private final Background background;

  /**
   * Takes what pages are read with.
   *
   * @param provider its name
   * @param baseUrl the one origin to which links may lead
   */
  public Paging(String provider, URI baseUrl, Background background) {
    this.provider = provider;
    this.baseUrl = baseUrl;
    this.background = background;
  }

  /**
   * Pages with numbers. An empty page is the last one.
   *
   * @param operation its id in the document
   * @param page the parameter with the number
   * @param last the header that is {@code true} on the last page, or null if there is none
   * @param parameters those of the first page, whose number is 1 unless set
   * @param call reads one page
   * @param items those of a page; null for none
   */
  public <P, B extends RecordBuilder<P, B>, A, T> PagedIterable<T> numbered(
      String operation,
      String page,
      @Nullable String last,
      RecordCodec<P, B> codec,
      @Nullable P parameters,
      Function<P, ApiResponse<A>> call,
      Function<A, @Nullable List<T>> items) {
    String list = provider + "'s " + operation;
    return new PageSequence<>(
        background,
        () ->
            new PageIterator<>(
                list,
                first(codec, parameters),
                call,
                items,
                (read, answer) -> {
                  List<T> listed = items.apply(answer.body());
                  if (listed == null || listed.isEmpty() || isTrue(last, answer.headers())) {
                    return null;
                  }
                  long number = codec.toMap(read).get(page) instanceof Number n ? n.longValue() : 1;
                  B next = codec.toBuilder(read);
                  next.other(page, number + 1);
                  return next.unchecked();
                }));
  }

  /**
   * Pages of which each but the last has a link to the next one. What the link's query says is sent
   * to the same operation, with the same credential; no other URL is ever called.
   *
   * @param operation its id in the document
   * @param parameters those of the first page
   * @param call reads one page
   * @param items those of a page; null for none
   * @param link that of a page; null or empty on the last one
   */
  public <P, B extends RecordBuilder<P, B>, A, T> PagedIterable<T> linked(
      String operation,
      RecordCodec<P, B> codec,
      @Nullable P parameters,
      Function<P, ApiResponse<A>> call,
      Function<A, @Nullable List<T>> items,
      Function<A, @Nullable String> link) {
    String list = provider + "'s " + operation;
    return new PageSequence<>(
        background,
        () -> {
          Links links = new Links(list, baseUrl);
          return new PageIterator<>(
              list,
              first(codec, parameters),
              call,
              items,
              (read, answer) -> {
                String next = link.apply(answer.body());
                if (next == null || next.isEmpty()) {
                  return null;
                }
                B builder = codec.builder();
                links.query(next).forEach(builder::other);
                return builder.unchecked();
              });
        });
  }

  /**
   * Pages of which each but the last says the cursor of the next one.
   *
   * @param operation its id in the document
   * @param cursor the parameter that takes it
   * @param parameters those of the first page
   * @param call reads one page
   * @param items those of a page; null for none
   * @param next what a page says; null or empty on the last one
   */
  public <P, B extends RecordBuilder<P, B>, A, T> PagedIterable<T> continued(
      String operation,
      String cursor,
      RecordCodec<P, B> codec,
      @Nullable P parameters,
      Function<P, ApiResponse<A>> call,
      Function<A, @Nullable List<T>> items,
      Function<A, ? extends @Nullable Object> next) {
    String list = provider + "'s " + operation;
    return new PageSequence<>(
        background,
        () -> {
          Set<Object> seen = new HashSet<>();
          return new PageIterator<>(
              list,
              first(codec, parameters),
              call,
              items,
              (read, answer) -> {
                Object where = next.apply(answer.body());
                if (where == null || where.equals("")) {
                  return null;
                }
                if (!seen.add(where)) {
                  throw PageIterator.endless(list);
                }
                B builder = codec.toBuilder(read);
                builder.other(cursor, where);
                return builder.unchecked();
              });
        });
  }

  private static <P, B extends RecordBuilder<P, B>> P first(
      RecordCodec<P, B> codec, @Nullable P parameters) {
    return parameters == null ? codec.builder().unchecked() : parameters;
  }

  private static boolean isTrue(@Nullable String header, Map<String, List<String>> headers) {
    List<String> values = header == null ? null : headers.get(header);
    return values != null
        && values.stream().anyMatch(value -> value.toLowerCase(Locale.ROOT).equals("true"));
  }
}
