package io.clientele.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation of a document.
 *
 * @param security what lets a caller in: one of these sets of schemes, all of the set; no set at
 *     all lets everybody in
 * @param responses by status, as {@code 201} or {@code default}, in the order of the document
 */
record Operation(
    String id,
    String method,
    PathTemplate path,
    List<Set<String>> security,
    @Nullable RequestBody requestBody,
    Map<String, DocumentedResponse> responses) {

  private static final DocumentedResponse EMPTY = new DocumentedResponse(null, null, null);

  boolean documents(int status) {
    return responses.containsKey(Integer.toString(status));
  }

  /** What the document says about a status: its own response, else the default, else nothing. */
  DocumentedResponse response(int status) {
    DocumentedResponse own = responses.get(Integer.toString(status));
    return own != null ? own : responses.getOrDefault("default", EMPTY);
  }

  /** The first 2xx of the document. */
  int successStatus() {
    return responses.keySet().stream()
        .filter(status -> status.matches("2\\d\\d"))
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return method + " " + path + " (" + id + ")";
  }
}
