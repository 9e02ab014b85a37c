package io.clientele.runtime.spi;

import java.util.ArrayList;
import java.util.Arrays;
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

  private final List<String> template;
  private final String[] path;
  private List<Pair> query = List.of();
  private List<Pair> cookies = List.of();
  private List<Pair> headers = List.of();
  private @Nullable Content content;

  /** Starts with nothing. */
  public RequestParts(Operation<?> operation) {
    this.template = operation.pathParts();
    this.path = new String[template.size() / 2];
    Arrays.fill(path, "");
  }

  void add(Parameter parameter, Object value) {
    String name = parameter.name();
    switch (parameter.place()) {
      case PATH -> fill(name, PathSegment.text(parameter, value));
      case QUERY -> query = joined(query, Pairs.of(parameter, value));
      case COOKIE -> cookies = joined(cookies, Pairs.of(parameter, value));
      case HEADER -> {
        Pair header = new Pair(name, header(parameter.style(), value));
        headers = joined(headers, new ArrayList<>(List.of(header)));
      }
    }
  }

  private void fill(String parameter, String value) {
    for (int i = 0; i < path.length; i++) {
      if (template.get(2 * i + 1).equals(parameter)) {
        path[i] = value;
      }
    }
  }

  /** Most requests have none of these, and then no list of their own. */
  private static List<Pair> joined(List<Pair> some, List<Pair> more) {
    if (some.isEmpty()) {
      return more;
    }
    some.addAll(more);
    return some;
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

  /** What stands in the path for its parameter of this index; empty if that was not set. */
  public String path(int index) {
    return path[index];
  }

  /** The path, without what the template has of a query. */
  public String path() {
    StringBuilder filled = new StringBuilder();
    for (int i = 0; i < template.size(); i++) {
      filled.append(i % 2 == 0 ? template.get(i) : path[i / 2]);
    }
    int query = filled.indexOf("?");
    return query < 0 ? filled.toString() : filled.substring(0, query);
  }

  /** The query parameters, in the order of the document. */
  public List<Pair> query() {
    return query;
  }

  /** The headers, with the cookies as one of them. */
  public List<Pair> headers() {
    if (cookies.isEmpty()) {
      return headers;
    }
    List<Pair> all = new ArrayList<>(headers);
    all.add(
        new Pair("Cookie", cookies.stream().map(Pair::toString).collect(Collectors.joining("; "))));
    return all;
  }

  /** The body, or null if there is none. */
  public @Nullable Content content() {
    return content;
  }
}
