package io.clientele.sandbox;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * A request as it reached a provider, exactly: nothing is decoded, and nothing is left out but in
 * {@link #toString()}, which hides secrets.
 *
 * <p>Immutable.
 */
public final class RecordedRequest {
  private final String method;
  private final String path;
  private final String query;
  private final Map<String, List<String>> headers;
  private final String body;

  /** {@code headers} has to be immutable but for its order, which decides how names compare. */
  RecordedRequest(
      String method, String path, String query, Map<String, List<String>> headers, String body) {
    this.method = method;
    this.path = path;
    this.query = query;
    this.headers = Collections.unmodifiableMap(headers);
    this.body = body;
  }

  /** The same request with the path as it is seen from below {@code prefix}. */
  RecordedRequest below(String prefix) {
    return new RecordedRequest(method, path.substring(prefix.length()), query, headers, body);
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
    return body;
  }

  /** All values of one header, in order; empty if it was not sent. */
  List<String> header(String name) {
    return headers.getOrDefault(name, List.of());
  }

  /** Method, path and names of what was sent: values may be secret. */
  @Override
  public String toString() {
    return method + " " + path + " " + headers.keySet() + " " + body.length() + " characters";
  }
}
