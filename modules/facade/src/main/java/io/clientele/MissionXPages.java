package io.clientele;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import feign.Feign;
import feign.Headers;
import feign.QueryMap;
import feign.RequestLine;
import io.clientele.missionx.MissionX;
import io.clientele.missionx.model.ClientPage;
import io.clientele.missionx.model.ClientSummary;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** missionX's list, in which each page links to the next one. Thread-safe. */
final class MissionXPages {
  /** As many as missionX allows, and archived clients too. */
  private static final Map<String, List<String>> FIRST =
      new TreeMap<>(Map.of("limit", List.of("100"), "withArchived", List.of("true")));

  private final PageApi api;

  MissionXPages(MissionX missionX) {
    this.api =
        Feign.builder()
            .addCapability(missionX.feignCapability())
            .target(PageApi.class, missionX.baseUrl().toString());
  }

  /** The list, with whatever parameters a link has. */
  @Headers("Accept: application/json")
  interface PageApi {
    @RequestLine(value = "GET /clients", decodeSlash = false)
    ClientPage page(@QueryMap Map<String, List<String>> parameters);
  }

  /** All clients; each page is read when it is asked for. */
  Stream<ClientSummary> all() {
    Set<Map<String, List<String>>> seen = new HashSet<>();
    return Stream.iterate(
            new Page(FIRST), page -> page.parameters() != null, page -> page.next(seen))
        .flatMap(page -> page.read(api).stream());
  }

  /** A page, before and after it is read. */
  private static final class Page {
    private final @Nullable Map<String, List<String>> parameters;
    private @Nullable String nextLink;

    Page(@Nullable Map<String, List<String>> parameters) {
      this.parameters = parameters;
    }

    @Nullable Map<String, List<String>> parameters() {
      return parameters;
    }

    List<ClientSummary> read(PageApi api) {
      ClientPage page = api.page(parameters == null ? Map.of() : parameters);
      nextLink = page.nextLink();
      return page.value();
    }

    /** A link is followed by its parameters alone: no other host gets to see a token. */
    Page next(Set<Map<String, List<String>>> seen) {
      if (nextLink == null) {
        return new Page(null);
      }
      Map<String, List<String>> next = parametersOf(nextLink);
      if (!seen.add(next)) {
        throw new IllegalStateException("missionX links to a page that was read before");
      }
      return new Page(next);
    }
  }

  private static Map<String, List<String>> parametersOf(String link) {
    String query = URI.create(link).getRawQuery();
    return Arrays.stream(query == null ? new String[0] : query.split("&", -1))
        .map(parameter -> (parameter + "=").split("=", -1))
        .collect(
            groupingBy(p -> decoded(p[0]), TreeMap::new, mapping(p -> decoded(p[1]), toList())));
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
