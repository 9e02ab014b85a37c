package io.clientele.contract;

import static java.util.Objects.requireNonNull;

import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
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
  private final JsonNode root;
  private final String path;
  private final JsonNode pathItem;
  private final JsonNode operation;

  private CreateDocument(JsonNode root) {
    this.root = root;
    Map.Entry<String, JsonNode> path =
        root.path("paths").properties().stream()
            .filter(each -> isCreate(each.getValue().path("post")))
            .findFirst()
            .orElseThrow();
    this.path = path.getKey();
    this.pathItem = path.getValue();
    this.operation = pathItem.path("post");
  }

  private static boolean isCreate(JsonNode operation) {
    return operation.path("operationId").asString("").endsWith("Create");
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

  /** The id of the operation, as {@code clientsCreate}. */
  String operationId() {
    return operation.path("operationId").stringValue();
  }

  /** How messages about this call begin, as in {@code Clockify clientsCreate}. */
  String call() {
    return provider() + " " + operationId();
  }

  /** The path, with the names of its parameters in braces. */
  String path() {
    return path;
  }

  /** The path, with the examples of its parameters. */
  String pathOfExample() {
    String filled = path;
    for (JsonNode reference : pathItem.path("parameters")) {
      JsonNode parameter = resolve(reference);
      String name = parameter.path("name").stringValue();
      filled = filled.replace("{" + name + "}", parameter.path("example").asString());
    }
    return filled;
  }

  FirstScheme firstScheme(SandboxProvider sandbox) {
    String name = operation.path("security").path(0).propertyNames().iterator().next();
    JsonNode definition = root.path("components").path("securitySchemes").path(name);
    return new FirstScheme(name, definition, sandbox);
  }

  /** What a builder without a credential is told to call. */
  String credentialOptions() {
    return root.path("paths").values().stream()
        .flatMap(item -> item.values().stream())
        .flatMap(method -> method.path("security").values().stream())
        .distinct()
        .map(alternative -> String.join("(...) with ", alternative.propertyNames()) + "(...)")
        .collect(Collectors.joining(" or "));
  }

  /** The name of the type of all errors. */
  String errorType() {
    String reference = body(response(0)).path("schema").path("$ref").stringValue();
    return reference.substring(reference.lastIndexOf('/') + 1);
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
    ObjectNode error = error(status);
    ObjectNode holder = error;
    JsonNode schema = errorSchema(status);
    String property = schema.path("x-error-message").path(0).stringValue();
    while (within(schema, property).has("x-error-message")) {
      schema = within(schema, property);
      holder = (ObjectNode) holder.path(property);
      property = schema.path("x-error-message").path(0).stringValue();
    }
    holder.put(property, message);
    return error;
  }

  /** The provider's message in the documented error of a status. */
  String errorMessage(int status) {
    return message(errorSchema(status), error(status)).orElseThrow();
  }

  private Optional<String> message(JsonNode schema, JsonNode error) {
    return schema.path("x-error-message").values().stream()
        .map(JsonNode::stringValue)
        .filter(error::has)
        .map(
            property ->
                error.path(property).isString()
                    ? error.path(property).stringValue()
                    : message(within(schema, property), error.path(property)).orElseThrow())
        .findFirst();
  }

  /** The provider's code in the documented error of a status, or null if there is none. */
  @Nullable String errorCode(int status) {
    JsonNode schema = errorSchema(status);
    JsonNode error = error(status);
    String property = schema.path("x-error-code").asString("");
    while (error.path(property).isObject()) {
      schema = within(schema, property);
      error = error.path(property);
      property = schema.path("x-error-code").asString("");
    }
    return error.has(property) ? error.path(property).asString() : null;
  }

  private JsonNode within(JsonNode schema, String property) {
    return resolve(schema.path("properties").path(property));
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
