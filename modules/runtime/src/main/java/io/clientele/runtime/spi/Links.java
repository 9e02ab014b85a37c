package io.clientele.runtime.spi;

import io.clientele.runtime.PagingException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Reads the links from page to page. They come from the provider, and so are not trusted: only
 * their queries are used, and only if they lead to where the provider's API is. Not thread-safe.
 */
final class Links {
  private final String list;
  private final URI baseUrl;
  private final Set<Map<String, Object>> seen = new HashSet<>();

  Links(String list, URI baseUrl) {
    this.list = list;
    this.baseUrl = baseUrl;
  }

  /**
   * The parameters of a link, decoded: each a text, or a list of texts if it comes more than once.
   *
   * @throws PagingException if the link leads to another origin, or was followed before
   */
  Map<String, Object> query(String link) {
    Map<String, Object> query = parameters(resolved(link).getRawQuery());
    if (!seen.add(query)) {
      throw PageIterator.endless(list);
    }
    return query;
  }

  private URI resolved(String link) {
    URI url;
    try {
      url = baseUrl.resolve(link);
    } catch (IllegalArgumentException e) {
      throw new PagingException(list + " links to its next page by what is no URL"); // No cause:
      // it shows the link, which may hold a key.
    }
    if (!origin(url).equals(origin(baseUrl))) {
      throw new PagingException(
          list
              + " links to its next page at "
              + origin(url)
              + ", which is not where its API is ("
              + origin(baseUrl)
              + "). The link was not followed, and nothing was sent there.");
    }
    return url;
  }

  private static String origin(URI url) {
    String scheme = Objects.toString(url.getScheme(), "").toLowerCase(Locale.ROOT);
    String host = Objects.toString(url.getHost(), "").toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    return scheme + "://" + host + ":" + (url.getPort() < 0 ? usual : url.getPort());
  }

  private static Map<String, Object> parameters(String query) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (String parameter : Objects.toString(query, "").split("&", -1)) {
      String[] pair = parameter.split("=", 2);
      if (!parameter.isEmpty()) {
        all.computeIfAbsent(decoded(pair[0]), name -> new ArrayList<>(1))
            .add(pair.length == 2 ? decoded(pair[1]) : "");
      }
    }
    Map<String, Object> parameters = new LinkedHashMap<>();
    all.forEach(
        (name, values) -> parameters.put(name, values.size() == 1 ? values.get(0) : values));
    return parameters;
  }

  /** {@code URI} has made sure that the escapes are whole. */
  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
