package io.clientele.runtime.spi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the arguments of a call become in its request. Not thread-safe. */
public final class RequestParts {
  /**
   * A name and a value as they stand in a URL or a form.
   *
   * @param name percent-encoded
   * @param value percent-encoded
   */
  public record Pair(String name, String value) {
    @Override
    public String toString() {
      return name + "=" + value;
    }
  }

  private final Map<String, String> path = new HashMap<>(2);
  private final List<Pair> query = new ArrayList<>(0);
  private final List<Pair> cookies = new ArrayList<>(0);
  private final Map<String, String> headers = new LinkedHashMap<>(0);
  private @Nullable Content content;

  /** Starts with nothing. */
  public RequestParts() {}

  void add(Parameter parameter, Object value) {
    switch (parameter.place()) {
      case PATH -> path.put(parameter.name(), PathSegment.text(value));
      case QUERY -> query.addAll(Pairs.of(parameter, value));
      case COOKIE -> cookies.addAll(Pairs.of(parameter, value));
      case HEADER -> headers.put(parameter.name(), header(parameter.style(), value));
    }
  }

  private static String header(Parameter.Style style, Object value) {
    if (style == Parameter.Style.JSON) {
      return JsonWriter.text(value);
    }
    if (style == Parameter.Style.PAIRS && value instanceof Map<?, ?> properties) {
      return properties.entrySet().stream()
          .map(property -> property.getKey() + "=" + Pairs.text(property.getValue()))
          .collect(Collectors.joining(","));
    }
    return Pairs.joined(value, ",", UnaryOperator.identity());
  }

  void content(Content content) {
    this.content = content;
  }

  /** The parts of the path, percent-encoded, by the names of their parameters. */
  public Map<String, String> path() {
    return path;
  }

  /** The query parameters, in the order of the document. */
  public List<Pair> query() {
    return query;
  }

  /** The headers, with the cookies as one of them. */
  public Map<String, String> headers() {
    if (cookies.isEmpty()) {
      return headers;
    }
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.put("Cookie", cookies.stream().map(Pair::toString).collect(Collectors.joining("; ")));
    return all;
  }

  /** The body, or null if there is none. */
  public @Nullable Content content() {
    return content;
  }
}
