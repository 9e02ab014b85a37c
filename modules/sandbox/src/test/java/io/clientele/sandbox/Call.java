package io.clientele.sandbox;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The example that a packaged document gives of a call. */
record Call(String provider, Document document, Operation operation, ObjectNode example) {
  static final JsonMapper JSON = new JsonMapper();

  /** The call that creates a client, of each document on the class path. */
  static Stream<Call> all() {
    return Documents.onClassPath().names().stream().map(Call::create);
  }

  /** The call of one operation. */
  static Call of(String name, String operationId) {
    Document document = Documents.onClassPath().read(name);
    return document.operations().stream()
        .filter(operation -> operation.id().equals(operationId))
        .map(operation -> new Call(name, document, operation, example(yaml(name), operation)))
        .findFirst()
        .orElseThrow();
  }

  /** The call that creates a client, or whatever else this document has no parent for. */
  static Call create(String provider) {
    return Documents.onClassPath().read(provider).operations().stream()
        .filter(operation -> operation.verb() == Verb.CREATE)
        .findFirst()
        .map(operation -> of(provider, operation.id()))
        .orElseThrow();
  }

  /** The path below the base URL, with 42 in the place of each parameter. */
  String path() {
    return operation.path().toString().replaceAll("\\{[^}]+}", "42");
  }

  /**
   * What the first way in asks for, as a client of the document would send it. What begins with a
   * question mark goes into the query, all else into the headers.
   */
  Map<String, String> credentials(SandboxProvider target) {
    Map<String, String> credentials = new LinkedHashMap<>();
    for (String key : operation.security().get(0)) {
      JsonNode scheme = requireNonNull(document.securitySchemes().get(key));
      String name = scheme.path("name").asString();
      switch (scheme.path("in").asString(scheme.path("type").asString())) {
        case "header" -> credentials.put(name, target.key(key));
        case "query" -> credentials.put("?" + name, target.key(key));
        case "cookie" -> credentials.put("Cookie", name + "=" + target.key(key));
        case "http" ->
            credentials.put(
                "Authorization",
                scheme.path("scheme").asString().equalsIgnoreCase("basic")
                    ? target.basicCredentials(key).header()
                    : "Bearer " + target.key(key));
        default -> credentials.put("Authorization", "Bearer " + Tokens.fetch(target));
      }
    }
    return credentials;
  }

  /** Sends the example to a path and a query of one's own. */
  HttpResponse<String> sendTo(SandboxProvider target, String pathAndQuery) {
    return sendTo(target, pathAndQuery, operation.requestBody() == null ? "" : example.toString());
  }

  HttpResponse<String> sendTo(SandboxProvider target, String pathAndQuery, String body) {
    return send(target, pathAndQuery, credentials(target), body);
  }

  /** Sends the example. */
  HttpResponse<String> send(SandboxProvider target) {
    return send(target, example.toString());
  }

  /** Sends the example after a change. */
  HttpResponse<String> sendChanged(SandboxProvider target, Consumer<ObjectNode> change) {
    ObjectNode body = example.deepCopy();
    change.accept(body);
    return send(target, body.toString());
  }

  HttpResponse<String> send(SandboxProvider target, String body) {
    return send(target, credentials(target), body);
  }

  HttpResponse<String> send(SandboxProvider target, Map<String, String> headers, String body) {
    return send(target, path(), headers, body);
  }

  private HttpResponse<String> send(
      SandboxProvider target, String pathAndQuery, Map<String, String> credentials, String body) {
    Map<String, String> headers = new LinkedHashMap<>();
    StringBuilder url = new StringBuilder(target.baseUrl() + pathAndQuery);
    credentials.forEach(
        (name, value) -> {
          if (name.startsWith("?")) {
            url.append(url.indexOf("?") < 0 ? "?" : "&").append(name.substring(1));
            url.append('=').append(value);
          } else {
            headers.put(name, value);
          }
        });
    if (operation.requestBody() != null) {
      headers.putIfAbsent("Content-Type", "application/json");
    }
    return Http.send(operation.method(), url.toString(), headers, body);
  }

  /** What the document shows for a status, or else for the default. */
  JsonNode documented(int status) {
    return requireNonNull(operation.response(status).example());
  }

  /** The violations of the document's schema of an answer; empty if it is valid. */
  List<Violation> violations(HttpResponse<String> answer) {
    JsonNode schema = requireNonNull(operation.response(answer.statusCode()).schema());
    return new Schemas(yaml(provider).path("components"))
        .compile(schema)
        .violations(JSON.readTree(answer.body()));
  }

  /** What a refused body is answered with. */
  int statusOfViolation() {
    return operation.documents(422) ? 422 : 400;
  }

  /** The provider's message in an answer. */
  String message(HttpResponse<String> answer) {
    JsonNode message = JSON.readTree(answer.body());
    for (String property : operation.response(answer.statusCode()).messagePath()) {
      message = message.path(property);
    }
    return message.asString("");
  }

  @Override
  public String toString() {
    return provider + " " + operation.id();
  }

  private static JsonNode yaml(String name) {
    String resource = "/META-INF/clientele/specs/" + name + ".yaml";
    try (InputStream in = requireNonNull(Call.class.getResourceAsStream(resource))) {
      return new YAMLMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode example(JsonNode root, Operation operation) {
    JsonNode example =
        root.path("paths")
            .path(operation.path().toString())
            .path(operation.method().toLowerCase(Locale.ROOT))
            .path("requestBody")
            .path("content")
            .path("application/json")
            .path("example");
    return example instanceof ObjectNode object ? object : JSON.createObjectNode();
  }
}
