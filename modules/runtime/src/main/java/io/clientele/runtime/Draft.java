package io.clientele.runtime;

import feign.Request;
import feign.RequestTemplate;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.RequestParts;
import io.clientele.runtime.spi.RequestParts.Pair;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of a call, before credentials and options are added to it.
 *
 * @param made what Feign made of the arguments, or null if Feign did not
 */
record Draft(Request.HttpMethod method, String url, Arguments arguments, @Nullable Request made) {

  /**
   * Takes what an application's own Feign made of the arguments.
   *
   * @throws ValidationException if a part of the path would change it, or a header end early
   */
  static Draft of(Request request) {
    Arguments arguments = FeignTarget.of(request.requestTemplate()).arguments();
    Operation<?> operation = arguments.operation();
    String url = withQuery(request.url(), arguments.parts());
    List<Pair> headers = new ArrayList<>();
    request
        .headers()
        .forEach((name, values) -> values.forEach(value -> headers.add(new Pair(name, value))));
    PathCheck.check(operation.id(), operation.path(), url);
    HeaderCheck.check(operation.id(), headers);
    return new Draft(request.httpMethod(), url, arguments, request);
  }

  /**
   * Makes a request from the arguments alone.
   *
   * @throws ValidationException if a part of the path would change it, or a header end early
   */
  static Draft of(String baseUrl, Arguments arguments) {
    Operation<?> operation = arguments.operation();
    RequestParts parts = arguments.parts();
    List<String> path = operation.pathParts();
    String[] url = new String[path.size() + 1];
    url[0] = baseUrl;
    boolean isPlain = true;
    for (int i = 0; i < path.size(); i++) {
      boolean isParameter = i % 2 == 1;
      String part = isParameter ? parts.path(i / 2) : path.get(i);
      isPlain &= !isParameter || PathCheck.isPlain(part);
      url[i + 1] = part;
    }
    String complete = withQuery(String.join("", url), parts);
    if (!isPlain) {
      PathCheck.check(operation.id(), operation.path(), complete);
    }
    HeaderCheck.check(operation.id(), parts.headers());
    return new Draft(Request.HttpMethod.valueOf(operation.method()), complete, arguments, null);
  }

  private static String withQuery(String url, RequestParts parts) {
    if (parts.query().isEmpty()) {
      return url;
    }
    StringBuilder complete = new StringBuilder(url);
    char before = url.indexOf('?') < 0 ? '?' : '&';
    for (Pair pair : parts.query()) {
      complete.append(before).append(pair);
      before = '&';
    }
    return complete.toString();
  }

  /** Its headers, for others to be added; names compare without case. */
  Map<String, Collection<String>> headers() {
    Map<String, Collection<String>> headers = new Headers();
    if (made != null) {
      headers.putAll(made.headers());
      return headers;
    }
    headers.put("Accept", arguments.operation().accept());
    for (Pair header : arguments.parts().headers()) {
      headers.put(header.name(), List.of(header.value()));
    }
    Content content = arguments.parts().content();
    if (content != null) {
      headers.put("Content-Type", List.of(content.contentType()));
      if (content.inMemory() != null) {
        // Some transports would send chunks else.
        headers.put("Content-Length", List.of(Long.toString(content.length())));
      }
    }
    return headers;
  }

  /** The request itself, as it is. */
  Request request() {
    return request(url, headers());
  }

  /** The request with another address and other headers. */
  Request request(String otherUrl, Map<String, Collection<String>> headers) {
    RequestTemplate template = made == null ? null : made.requestTemplate();
    byte[] body = made == null ? arguments.body() : made.body();
    Request.Body bytes =
        body == null ? Request.Body.empty() : Request.Body.create(body, StandardCharsets.UTF_8);
    return Request.create(method, otherUrl, headers, bytes, template);
  }
}
