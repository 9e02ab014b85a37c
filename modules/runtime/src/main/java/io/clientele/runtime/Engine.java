package io.clientele.runtime;

import feign.Client;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.clientele.runtime.spi.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything between Feign and the transport: credentials, attempts, the deadline, and the errors.
 * What comes back to Feign is a 2xx answer; all else is thrown. Immutable and thread-safe.
 */
final class Engine implements Client {
  private final String provider;
  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Map<String, Auth> credentials;
  private final Map<String, String> headers;
  private final Client transport;
  private final Duration deadline;
  private final int largestAnswer;

  Engine(
      String provider,
      List<Operation> operations,
      Map<String, Auth> credentials,
      Map<String, String> headers,
      Client transport,
      Duration deadline,
      int largestAnswer) {
    this.provider = provider;
    operations.forEach(operation -> this.operations.put(operation.requestLine(), operation));
    this.credentials = Map.copyOf(credentials);
    this.headers = Map.copyOf(headers);
    this.transport = transport;
    this.deadline = deadline;
    this.largestAnswer = largestAnswer;
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    Operation operation = operation(request.requestTemplate());
    PathCheck.check(operation.id(), operation.requestLine(), request.url());
    HeaderCheck.check(operation.id(), request.headers());
    return new Call(this, operation, request).run();
  }

  /** Finds what the document says of the method that a template was made from. */
  Operation operation(RequestTemplate template) {
    MethodMetadata metadata = template.methodMetadata();
    Operation operation = find(metadata);
    if (operation == null) {
      throw new IllegalStateException(
          metadata.configKey()
              + " is not an operation of "
              + provider
              + ": "
              + requestLine(metadata));
    }
    return operation;
  }

  /** The same for what Feign knows of a method; null if the document does not know it. */
  @Nullable Operation find(MethodMetadata metadata) {
    return operations.get(requestLine(metadata));
  }

  private static String requestLine(MethodMetadata metadata) {
    return metadata.template().method() + " " + metadata.template().path();
  }

  /** The credentials that an operation is sent with: the first alternative that is complete. */
  List<Auth> auth(Operation operation) {
    return operation.security().stream()
        .filter(credentials.keySet()::containsAll)
        .findFirst()
        .map(schemes -> schemes.stream().map(credentials::get).toList())
        .orElse(List.of());
  }

  Map<String, String> headers() {
    return headers;
  }

  String provider() {
    return provider;
  }

  Client transport() {
    return transport;
  }

  Duration deadline() {
    return deadline;
  }

  int largestAnswer() {
    return largestAnswer;
  }

  @Override
  public String toString() {
    return "Engine[" + provider + "]";
  }
}
