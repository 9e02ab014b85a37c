package io.clientele.runtime;

import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.Operation;
import io.clientele.runtime.spi.Parameter;
import io.clientele.runtime.spi.RequestBody;
import io.clientele.runtime.spi.Success;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call that the provider's document does not know. It goes the way of all others: the same
 * credential, rate limit, retries, deadline, errors and listeners. Headers and further options come
 * from {@code with(CallOptions)} of the provider. Not thread-safe; a call can be sent many times.
 */
public final class RawCall {
  private static final Map<String, RetryClass> METHODS =
      Map.of(
          "GET", RetryClass.SAFE,
          "HEAD", RetryClass.SAFE,
          "OPTIONS", RetryClass.SAFE,
          "PUT", RetryClass.IDEMPOTENT,
          "DELETE", RetryClass.IDEMPOTENT,
          "PATCH", RetryClass.NEVER,
          "POST", RetryClass.NEVER);

  /** Segments of what RFC 3986 allows there, and of names in braces. */
  private static final Pattern PATH =
      Pattern.compile("(/([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2}|\\{[A-Za-z0-9_-]+})*)+");

  private final DirectCalls calls;
  private final List<Operation<?>> known;
  private final String requestLine;
  private final Map<String, String> path = new LinkedHashMap<>();
  private final List<String> queryNames = new ArrayList<>();
  private final List<String> queryValues = new ArrayList<>();
  private RetryClass retry;
  private @Nullable RequestBody<?> body;
  private @Nullable Object content;

  RawCall(DirectCalls calls, List<Operation<?>> known, String method, String pathTemplate) {
    this.calls = calls;
    this.known = known;
    this.requestLine = method + " " + pathTemplate;
    RetryClass usual = METHODS.get(method);
    if (usual == null) {
      throw refused(
          "the method",
          "must be one of " + String.join(", ", new TreeSet<>(METHODS.keySet())),
          method);
    }
    if (!PATH.matcher(pathTemplate).matches() || PathCheck.hasDots(pathTemplate)) {
      throw refused(
          "the path",
          "must be like /v1/clients/{id}, without query; set what varies with path(...) and"
              + " query(...)",
          pathTemplate);
    }
    this.retry = usual;
  }

  /** Fills a part of the path that stands in braces. It is encoded, and stays in its segment. */
  public RawCall path(String name, String value) {
    if (!requestLine.contains("{" + name + "}")) {
      throw refused(name, "is not in the path", null);
    }
    path.put(name, Objects.requireNonNull(value, name));
    return this;
  }

  /** Adds a query parameter; both are encoded. A name may come more than once. */
  public RawCall query(String name, String value) {
    queryNames.add(Objects.requireNonNull(name, "name"));
    queryValues.add(Objects.requireNonNull(value, name));
    return this;
  }

  /** Sends a JSON document, of maps, lists, texts, numbers, booleans and nulls. */
  public RawCall json(Object document) {
    body = RequestBody.json(Codecs.ANY);
    content = Objects.requireNonNull(document, "document");
    return this;
  }

  /** Sends bytes, as {@code application/octet-stream} if they have no type of their own. */
  public RawCall body(Upload bytes) {
    body = RequestBody.file("application/octet-stream");
    content = Objects.requireNonNull(bytes, "bytes");
    return this;
  }

  /**
   * Says whether it may be sent again when it is not known what became of it. If not set, what HTTP
   * says of the method: GET, HEAD, OPTIONS, PUT and DELETE may, POST and PATCH may not.
   */
  public RawCall retry(RetryClass retry) {
    this.retry = Objects.requireNonNull(retry, "retry");
    return this;
  }

  /**
   * Makes the call.
   *
   * @throws ApiException saying what the caller can do about it
   * @throws ValidationException if a part of the path is missing or would leave its segment
   */
  public RawResponse send() {
    return new RawResponse(calls.sendWithResponse(operation(), arguments()));
  }

  /** Makes the call on another thread, as the provider's other calls that answer with futures. */
  public CompletableFuture<RawResponse> sendAsync() {
    Operation<String> operation = operation();
    return calls.sendAsync(
        operation, arguments(), answered -> new RawResponse(answered.response(operation)));
  }

  private Operation<String> operation() {
    Operation.Builder operation = Operation.of(requestLine, requestLine, retry);
    security().forEach(schemes -> operation.security(schemes.toArray(String[]::new)));
    path.keySet().forEach(name -> operation.parameter(Parameter.path(name), Codecs.STRING));
    queryNames.forEach(name -> operation.parameter(Parameter.query(name), Codecs.STRING));
    if (body != null) {
      operation.body(body);
    }
    for (Operation<?> other : known) {
      if (!other.errors().isEmpty()) {
        other.errors().forEach(operation::error); // A provider's errors are alike.
        break;
      }
    }
    return operation.answers(Success.text("*/*"));
  }

  /** What the operations of the document need: the first that is there is sent. */
  private Set<List<String>> security() {
    Set<List<String>> all = new LinkedHashSet<>();
    known.forEach(operation -> all.addAll(operation.security()));
    if (all.remove(List.<String>of())) {
      all.add(List.of()); // To send nothing is the last resort.
    }
    return all;
  }

  private @Nullable Object[] arguments() {
    List<Object> all = new ArrayList<>(path.values());
    all.addAll(queryValues);
    if (content != null) {
      all.add(content);
    }
    return all.toArray();
  }

  private ValidationException refused(String what, String rule, @Nullable String value) {
    return new ValidationException(requestLine, List.of(new Violation(what, rule, value)));
  }
}
