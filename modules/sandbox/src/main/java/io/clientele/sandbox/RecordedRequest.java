package io.clientele.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request as it reached a provider, exactly: nothing is decoded, and nothing is left out but in
 * {@link #toString()}, which hides secrets.
 *
 * <p>Immutable.
 */
public final class RecordedRequest {
  private static final JsonMapper JSON = new JsonMapper();

  private final String method;
  private final String path;
  private final String query;
  private final Map<String, List<String>> headers;
  private final byte[] bytes;
  private final Redaction redaction;

  /** {@code headers} has to be immutable but for its order, which decides how names compare. */
  RecordedRequest(
      String method, String path, String query, Map<String, List<String>> headers, byte[] bytes) {
    this(method, path, query, headers, bytes, Redaction.NONE_KNOWN);
  }

  private RecordedRequest(
      String method,
      String path,
      String query,
      Map<String, List<String>> headers,
      byte[] bytes,
      Redaction redaction) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = Collections.unmodifiableMap(headers);
    this.bytes = bytes;
    this.redaction = redaction;
  }

  /** The same request with the path as it is seen from below {@code prefix}. */
  RecordedRequest below(String prefix) {
    return new RecordedRequest(
        method, path.substring(prefix.length()), query, headers, bytes, redaction);
  }

  RecordedRequest with(Redaction other) {
    return new RecordedRequest(method, path, query, headers, bytes, other);
  }

  /** The HTTP method, as {@code POST}. */
  public String method() {
    return method;
  }

  /**
   * The path below the provider's base URL, as {@code /v1/workspaces/42/clients}; percent-encoded
   * as it was sent, without the query.
   */
  public String path() {
    return path;
  }

  /** What follows the {@code ?}, as it was sent; empty if there was none. */
  public String query() {
    return query;
  }

  /** All headers with all their values. The names compare without regard to case. */
  public Map<String, List<String>> headers() {
    return headers;
  }

  /** The body as UTF-8 text; empty if there was none. */
  public String body() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The body as it came. */
  public byte[] bytes() {
    return bytes.clone();
  }

  int size() {
    return bytes.length;
  }

  /** All values of one header, in order; empty if it was not sent. */
  List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** A value of the JSON body as text; empty if it is not there, or the body is no JSON. */
  Optional<String> bodyAt(String property) {
    try {
      JsonNode value =
          JSON.readTree(body()).at("/" + property.replace("~", "~0").replace('.', '/'));
      return value.isMissingNode()
          ? Optional.empty()
          : Optional.of(value.isString() ? value.stringValue() : value.toString());
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  /**
   * What was sent, with three stars in the place of credentials and passwords. A body that is
   * neither JSON nor a form is not shown.
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(method).append(' ').append(path);
    text.append(query.isEmpty() ? "" : "?" + redaction.query(query));
    headers.forEach(
        (name, values) ->
            text.append('\n').append(name).append(": ").append(redaction.header(name, values)));
    return text.append(bytes.length == 0 ? "" : "\n" + redaction.body(body())).toString();
  }
}
