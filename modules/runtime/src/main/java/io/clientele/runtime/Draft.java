package io.clientele.runtime;

import feign.Request;
import feign.RequestTemplate;
import io.clientele.runtime.spi.Content;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.RequestParts;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The request of a call, before credentials and options are added to it.
 *
 * @param template what Feign made it from, or null if Feign did not
 */
record Draft(
    Request.HttpMethod method,
    String url,
    Map<String, Collection<String>> headers,
    Arguments arguments,
    @Nullable RequestTemplate template) {

  /** Takes what an application's own Feign made of the arguments. */
  static Draft of(Request request) {
    FeignTarget<?> target = FeignTarget.of(request.requestTemplate());
    String url = withQuery(request.url(), target.arguments().parts());
    Draft draft =
        new Draft(
            request.httpMethod(),
            url,
            request.headers(),
            target.arguments(),
            request.requestTemplate());
    return draft.checked(true);
  }

  /**
   * Makes a request from the arguments alone.
   *
   * @throws ValidationException if a part of the path would change it, or a header end early
   */
  static Draft of(String baseUrl, Arguments arguments) {
    Operation<?> operation = arguments.operation();
    RequestParts parts = arguments.parts();
    StringBuilder url = new StringBuilder(baseUrl);
    for (int i = 0; i < operation.pathParts().size(); i++) {
      String part = operation.pathParts().get(i);
      url.append(i % 2 == 0 ? part : parts.path().getOrDefault(part, ""));
    }
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", List.of(operation.accept()));
    for (Map.Entry<String, String> header : parts.headers().entrySet()) {
      headers.put(header.getKey(), List.of(header.getValue()));
    }
    Content content = parts.content();
    if (content != null) {
      headers.put("Content-Type", List.of(content.contentType()));
      if (content.inMemory() != null) {
        // Some transports would send chunks else.
        headers.put("Content-Length", List.of(Long.toString(content.length())));
      }
    }
    Draft draft =
        new Draft(
            Request.HttpMethod.valueOf(operation.method()),
            withQuery(url.toString(), parts),
            headers,
            arguments,
            null);
    return draft.checked(!PathCheck.isPlain(parts.path(), operation.pathParts().size() / 2));
  }

  private static String withQuery(String url, RequestParts parts) {
    if (parts.query().isEmpty()) {
      return url;
    }
    StringBuilder complete = new StringBuilder(url);
    char before = url.indexOf('?') < 0 ? '?' : '&';
    for (RequestParts.Pair pair : parts.query()) {
      complete.append(before).append(pair);
      before = '&';
    }
    return complete.toString();
  }

  private Draft checked(boolean path) {
    Operation<?> operation = arguments.operation();
    if (path) {
      PathCheck.check(operation.id(), operation.path(), url);
    }
    HeaderCheck.check(operation.id(), headers);
    return this;
  }

  /** The request itself, as it is. */
  Request request() {
    return request(url, headers);
  }

  /** The request with another address and other headers. */
  Request request(String otherUrl, Map<String, Collection<String>> otherHeaders) {
    byte[] body = template == null ? arguments.body() : template.body();
    Request.Body bytes =
        body == null ? Request.Body.empty() : Request.Body.create(body, StandardCharsets.UTF_8);
    return Request.create(method, otherUrl, otherHeaders, bytes, template);
  }
}
