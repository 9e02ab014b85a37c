package io.clientele.contract;

import static java.util.Objects.requireNonNull;

import io.clientele.sandbox.Sandbox;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a provider's document says of creating a client: the contract's expectations, as data. */
final class CreateDocument {
  private static final String OPERATION = "clientsCreate";

  private final JsonNode root;
  private final JsonNode operation;

  private CreateDocument(JsonNode root) {
    this.root = root;
    this.operation =
        root.path("paths").values().stream()
            .flatMap(path -> path.values().stream())
            .filter(method -> method.path("operationId").asString("").equals(OPERATION))
            .findFirst()
            .orElseThrow();
  }

  /** Reads the document that the sandbox serves under {@code name}. */
  static CreateDocument of(String name) {
    String resource = "/META-INF/clientele/specs/" + name + ".yaml";
    try (InputStream in = requireNonNull(Sandbox.class.getResourceAsStream(resource), resource)) {
      return new CreateDocument(new YAMLMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String provider() {
    return root.path("info").path("title").stringValue();
  }

  /** How messages about this call begin, as in {@code Clockify clientsCreate}. */
  String call() {
    return provider() + " " + OPERATION;
  }

  /** The documented request. */
  JsonNode request() {
    return body(operation.path("requestBody")).path("example");
  }

  /** Of the documented request, what is required. */
  JsonNode smallestRequest() {
    return required(request(), body(operation.path("requestBody")).path("schema"));
  }

  int successStatus() {
    return documentedStatuses().stream()
        .filter(status -> status / 100 == 2)
        .findFirst()
        .orElseThrow();
  }

  /** The documented answer of success. */
  JsonNode answer() {
    return body(response(successStatus())).path("example");
  }

  /** The properties without which the answer of success is of no use. */
  Set<String> requiredOfAnswer() {
    return requiredOf(resolve(body(response(successStatus())).path("schema")));
  }

  /** The statuses that are documented by their number. */
  Set<Integer> documentedStatuses() {
    return operation.path("responses").propertyNames().stream()
        .filter(status -> !status.equals("default"))
        .map(Integer::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The documented error of a status, or else of the default. */
  ObjectNode error(int status) {
    return (ObjectNode) body(response(status)).path("example").deepCopy();
  }

  /** The documented error of a status, saying {@code message} instead. */
  ObjectNode error(int status, String message) {
    String property = errorSchema(status).path("x-error-message").path(0).stringValue();
    return error(status).put(property, message);
  }

  /** The provider's message in the documented error of a status. */
  String errorMessage(int status) {
    return errorSchema(status).path("x-error-message").values().stream()
        .map(property -> error(status).path(property.stringValue()).asString(""))
        .filter(message -> !message.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /** The provider's code in the documented error of a status, or null if there is none. */
  @Nullable String errorCode(int status) {
    String property = errorSchema(status).path("x-error-code").asString("");
    return error(status).has(property) ? error(status).path(property).asString() : null;
  }

  private JsonNode errorSchema(int status) {
    return resolve(body(response(status)).path("schema"));
  }

  private JsonNode response(int status) {
    JsonNode responses = operation.path("responses");
    JsonNode own = responses.path(String.valueOf(status));
    return resolve(own.isMissingNode() ? responses.path("default") : own);
  }

  private static JsonNode body(JsonNode message) {
    return message.path("content").path("application/json");
  }

  private JsonNode resolve(JsonNode node) {
    JsonNode reference = node.path("$ref");
    return reference.isMissingNode() ? node : root.at(reference.stringValue().substring(1));
  }

  private static Set<String> requiredOf(JsonNode schema) {
    return schema.path("required").values().stream()
        .map(JsonNode::stringValue)
        .collect(Collectors.toSet());
  }

  private JsonNode required(JsonNode value, JsonNode reference) {
    JsonNode schema = resolve(reference);
    if (value instanceof ArrayNode items) {
      ArrayNode copy = items.arrayNode();
      items.values().forEach(item -> copy.add(required(item, schema.path("items"))));
      return copy;
    }
    if (!(value instanceof ObjectNode object)) {
      return value;
    }
    ObjectNode copy = object.objectNode();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (requiredOf(schema).contains(property.getKey())) {
        JsonNode type = schema.path("properties").path(property.getKey());
        copy.set(property.getKey(), required(property.getValue(), type));
      }
    }
    return copy;
  }
}
