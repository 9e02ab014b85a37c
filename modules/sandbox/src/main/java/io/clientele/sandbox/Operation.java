package io.clientele.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a document.
 *
 * @param security what lets a caller in: one of these sets of schemes, all of the set; no set at
 *     all lets everybody in
 * @param responses by status, as {@code 201} or {@code default}, in the order of the document
 * @param extensions the object of the document, with what begins with {@code x-}
 */
record Operation(
    String id,
    String tag,
    String method,
    PathTemplate path,
    List<Set<String>> security,
    List<QueryParameter> query,
    @Nullable RequestBody requestBody,
    Map<String, DocumentedResponse> responses,
    JsonNode extensions) {

  private static final DocumentedResponse EMPTY = new DocumentedResponse(null, null, List.of());

  Verb verb() {
    return Verb.of(id, tag, method, path);
  }

  /** How its answers come in pages; a missing node if they do not. */
  JsonNode paging() {
    return extensions.path("x-paging");
  }

  /** Where the document says who is let in: here, or for all operations at its root. */
  String securityRule() {
    return extensions.has("security") ? rule("security") : "#/security";
  }

  /** Where the document says something of this operation, as {@code #/paths/~1clients/post/...}. */
  String rule(String part) {
    return "#/paths/"
        + path.toString().replace("~", "~0").replace("/", "~1")
        + "/"
        + method.toLowerCase(Locale.ROOT)
        + "/"
        + part;
  }

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
