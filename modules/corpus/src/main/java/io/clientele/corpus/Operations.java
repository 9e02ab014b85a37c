package io.clientele.corpus;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The operations that a document has, by request line, as in {@code GET /books/{}}. What stands in
 * the braces may be named as Java likes it.
 */
final class Operations {
  private final Map<String, Operation> byRequestLine = new LinkedHashMap<>();
  private int count;

  private Operations() {}

  static Operations of(OpenAPI document) {
    Operations operations = new Operations();
    if (document.getPaths() != null) {
      document
          .getPaths()
          .forEach(
              (path, item) ->
                  item.readOperationsMap()
                      .forEach((method, operation) -> operations.add(method, path, operation)));
    }
    return operations;
  }

  private void add(HttpMethod method, String path, Operation operation) {
    String from = path.startsWith("/") ? path : "/" + path; // As every request line does.
    count++;
    byRequestLine.put(normalized(method + " " + from), operation);
  }

  int count() {
    return count;
  }

  /** Returns the request lines of all operations, in a set of one's own. */
  Set<String> requestLines() {
    return new LinkedHashSet<>(byRequestLine.keySet());
  }

  boolean hasBody(String requestLine) {
    Operation operation = byRequestLine.get(normalized(requestLine));
    return operation != null && operation.getRequestBody() != null;
  }

  /**
   * Without query and fragment: several operations on one path may differ by their fragments. What
   * a URL cannot hold is a percent sign, encoded or not.
   */
  static String normalized(String requestLine) {
    String[] parts = requestLine.replaceFirst("[?#].*", "").split(" ", 2);
    String path =
        parts[1]
            .replaceAll("\\{[^{}]*}", "{}")
            .replaceAll("(%[0-9A-F]{2}|[^\\w/{}.~!$&'()*+,;=:@-]|\\{(?!}))+", "%");
    return parts[0] + " " + path;
  }
}
