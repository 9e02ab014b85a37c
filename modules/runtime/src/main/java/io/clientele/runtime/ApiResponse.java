package io.clientele.runtime;

import java.util.List;
import java.util.Map;

/**
 * An answer with what HTTP says about it.
 *
 * @param status the HTTP status, from 200 to 299
 * @param headers the headers; names compare without case
 * @param body what the document describes
 * @param rawBody the body as it came; a password in it is shown
 * @param attempts how often the request was sent, and what became of it each time
 * @param <T> the type of the body
 */
public record ApiResponse<T>(
    int status, Map<String, List<String>> headers, T body, String rawBody, List<Attempt> attempts) {

  /** Leaves out headers and raw body, which may hold secrets. */
  @Override
  public String toString() {
    return "ApiResponse[status=" + status + ", body=" + body + ", attempts=" + attempts + "]";
  }
}
