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
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Document document;
  private final Operation operation;
  private final JsonNode paging;

  /** The parameter that says where to go on; in a link it is our own. */
  private final String cursor;

  private final int size;
  private final int from;

  Page(Document document, Operation operation, Query query) {
    this.document = document;
    this.operation = operation;
    this.paging = operation.paging();
    this.cursor = paging.path("cursor").stringValue("cursor");
    if (paging.isMissingNode()) {
      this.size = Integer.MAX_VALUE;
      this.from = 0;
      return;
    }
    this.size = number(query, "size", 50);
    this.from =
        paging.has("next")
            ? atMost(query.last(cursor, "").replaceAll("\\D", ""))
            : (int) Math.min(Integer.MAX_VALUE, (number(query, "page", 1) - 1L) * size);
  }

  <T> List<T> of(List<T> all) {
    int start = Math.min(from, all.size());
    return all.subList(start, (int) Math.min(all.size(), (long) start + size));
  }

  /**
   * The answer with this page.
   *
   * @param wrapper the property that holds the list; null if the list is the answer
   * @param url of this call, with its query
   */
  Reply reply(@Nullable String wrapper, ArrayNode items, int total, String url) {
    DocumentedResponse response = operation.response(operation.successStatus());
    boolean last = (long) from + size >= total;
    JsonNode body = items;
    if (wrapper != null) {
      ObjectNode whole =
          response.example() instanceof ObjectNode shown ? shown.deepCopy() : NODES.objectNode();
      whole.set(wrapper, items);
      if (paging.has("next")) {
        sayNext(whole, last, url, response.schema());
      }
      body = whole;
    }
    Map<String, String> headers = new HashMap<>();
    headers.put("Content-Type", "application/json");
    if (paging.has("last")) {
      headers.put(paging.path("last").stringValue(), String.valueOf(last));
    }
    return new Reply(operation.successStatus(), headers, body.toString());
  }

  private void sayNext(ObjectNode whole, boolean last, String url, @Nullable JsonNode schema) {
    String next = paging.path("next").stringValue("");
    JsonNode example = whole.remove(next);
    if (!last) {
      whole.set(next, paging.has("cursor") ? cursor(example) : NODES.stringNode(linkFrom(url)));
    } else if (schema != null && document.requires(schema, next)) {
      whole.putNull(next);
    }
  }

  private JsonNode cursor(@Nullable JsonNode example) {
    return example != null && example.isNumber()
        ? NODES.numberNode(from + size)
        : NODES.stringNode("from-" + (from + size));
  }

  private String linkFrom(String url) {
    String rest = url.replaceAll("([?&])" + cursor + "=[^&]*&?", "$1").replaceAll("[?&]$", "");
    return rest + (rest.contains("?") ? "&" : "?") + cursor + "=" + (from + size);
  }

  private int number(Query query, String role, int other) {
    String name = paging.path(role).stringValue("");
    int standard =
        operation.query().stream()
            .filter(parameter -> parameter.name().equals(name))
            .map(QueryParameter::standard)
            .map(node -> node == null ? other : node.asInt(other))
            .findFirst()
            .orElse(other);
    String sent = query.last(name, "");
    return sent.matches("\\d+") ? Math.max(1, atMost(sent)) : Math.max(1, standard);
  }

  /** The number that these digits are, or the greatest there is. */
  private static int atMost(String digits) {
    return digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt("0" + digits);
  }
}
