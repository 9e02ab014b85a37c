package io.clientele.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A page of a list, as {@code x-paging} says; all of the list if it says nothing. */
final class Page {
  /** Our own parameter of the links that the sandbox makes. */
  private static final String CURSOR = "cursor";

  private final JsonNode paging;
  private final boolean links;
  private final int size;
  private final int from;

  Page(Operation operation, Query query) {
    this.paging = operation.paging();
    this.links = paging.path("style").stringValue("").equals("link");
    if (paging.isMissingNode()) {
      this.size = Integer.MAX_VALUE;
      this.from = 0;
      return;
    }
    this.size = Math.max(1, number(operation, query, "size", 50));
    this.from =
        links
            ? Integer.parseInt("0" + query.last(CURSOR, "").replaceAll("\\D", ""))
            : (Math.max(1, number(operation, query, "page", 1)) - 1) * size;
  }

  <T> List<T> of(List<T> all) {
    int start = Math.min(from, all.size());
    return all.subList(start, (int) Math.min(all.size(), (long) start + size));
  }

  /**
   * The answer with this page.
   *
   * @param example of the whole answer; null if the list is the answer
   * @param wrapper the property that holds the list; null likewise
   * @param url of this call, without its query
   */
  Reply reply(
      int status,
      @Nullable JsonNode example,
      @Nullable String wrapper,
      ArrayNode items,
      int total,
      RecordedRequest request,
      String url) {
    boolean last = (long) from + size >= total;
    JsonNode body = items;
    if (wrapper != null) {
      ObjectNode whole =
          example instanceof ObjectNode shown
              ? shown.deepCopy()
              : JsonNodeFactory.instance.objectNode();
      whole.set(wrapper, items);
      if (links) {
        String next = paging.path("next").stringValue("");
        whole.remove(next);
        if (!last) {
          whole.put(next, url + "?" + queryOfNext(request.query()));
        }
      }
      body = whole;
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    if (paging.has("last")) {
      headers.put(paging.path("last").stringValue(), String.valueOf(last));
    }
    return new Reply(status, headers, body.toString());
  }

  private String queryOfNext(String query) {
    String rest = query.replaceAll("(^|&)" + CURSOR + "=[^&]*", "").replaceAll("^&", "");
    return (rest.isEmpty() ? "" : rest + "&") + CURSOR + "=" + (from + size);
  }

  private int number(Operation operation, Query query, String role, int other) {
    String name = paging.path(role).stringValue("");
    int standard =
        operation.query().stream()
            .filter(parameter -> parameter.name().equals(name))
            .map(QueryParameter::standard)
            .map(node -> node == null ? other : node.asInt(other))
            .findFirst()
            .orElse(other);
    String sent = query.last(name, "");
    return sent.matches("\\d{1,9}") ? Integer.parseInt(sent) : standard;
  }
}
