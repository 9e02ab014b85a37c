package io.clientele;

import io.clientele.runtime.ApiResponse;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads lists that come in pages, each when it is asked for. */
final class Pages {
  private Pages() {}

  /** Pages with numbers from 1; the last one says so in {@code Last-Page}, or is empty. */
  static <T> Stream<T> numbered(IntFunction<ApiResponse<List<T>>> page) {
    boolean[] last = {false};
    return IntStream.iterate(1, number -> !last[0], number -> number + 1)
        .mapToObj(page)
        .peek(answer -> last[0] = isLast(answer))
        .flatMap(answer -> answer.body().stream());
  }

  private static boolean isLast(ApiResponse<? extends List<?>> page) {
    return page.body().isEmpty()
        || page.headers().getOrDefault("Last-Page", List.of()).contains("true");
  }
}
