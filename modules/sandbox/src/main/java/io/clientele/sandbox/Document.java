package io.clientele.sandbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** One provider's OpenAPI 3.0 document. */
final class Document {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private final String name;
  private final JsonNode root;
  private final Schemas schemas;
  private final List<Operation> operations;

  /**
   * Reads a document.
   *
   * @throws IllegalStateException if it asks for what a sandbox cannot do
   */
  Document(String name, JsonNode root) {
    this.name = name;
    this.root = root;
    this.schemas = new Schemas(root.path("components"));
    this.operations = readOperations();
  }

  /** The provider's name in lower case, as {@code clockify}. */
  String name() {
    return name;
  }

  /** All operations, concrete paths before templated ones, as OpenAPI matches them. */
  List<Operation> operations() {
    return operations;
  }

  /** The security schemes by their keys. */
  Map<String, JsonNode> securitySchemes() {
    Map<String, JsonNode> schemes = new LinkedHashMap<>();
    root.path("components")
        .path("securitySchemes")
        .properties()
        .forEach(scheme -> schemes.put(scheme.getKey(), resolve(scheme.getValue())));
    return schemes;
  }

  /** The properties that a schema declares, itself or in {@code allOf}, with their schemas. */
  Map<String, JsonNode> properties(JsonNode schema) {
    JsonNode resolved = resolve(schema);
    Map<String, JsonNode> properties = new LinkedHashMap<>();
    resolved.path("allOf").values().forEach(part -> properties.putAll(properties(part)));
    resolved
        .path("properties")
        .properties()
        .forEach(property -> properties.put(property.getKey(), resolve(property.getValue())));
    return properties;
  }

  /** Whether a schema, itself or in {@code allOf}, requires a property. */
  boolean requires(JsonNode schema, String property) {
    JsonNode resolved = resolve(schema);
    return resolved.path("required").values().stream()
            .anyMatch(required -> required.stringValue("").equals(property))
        || resolved.path("allOf").values().stream().anyMatch(part -> requires(part, property));
  }

  /** Where the named schemas declare a property, as {@code #/components/schemas/...}. */
  @SuppressWarnings("ReferenceEquality") // This very one: another may say the same.
  String pointer(JsonNode property) {
    for (Map.Entry<String, JsonNode> schema :
        root.path("components").path("schemas").properties()) {
      for (Map.Entry<String, JsonNode> own : schema.getValue().path("properties").properties()) {
        if (own.getValue() == property) {
          return "#/components/schemas/" + schema.getKey() + "/properties/" + own.getKey();
        }
      }
    }
    return "";
  }

  /** The names of all properties that hold secrets, in whatever schema. */
  Set<String> secrets() {
    Set<String> names = new LinkedHashSet<>();
    for (JsonNode schema : root.path("components").path("schemas").values()) {
      properties(schema)
          .forEach(
              (property, type) -> {
                if (type.path("format").stringValue("").equals("password")) {
                  names.add(property);
                }
              });
    }
    return names;
  }

  IllegalStateException unsupported(String what) {
    return new IllegalStateException("The sandbox cannot serve " + name + ".yaml: " + what);
  }

  JsonNode resolve(JsonNode node) {
    JsonNode resolved = node;
    for (JsonNode ref = node.path("$ref"); ref.isString(); ref = resolved.path("$ref")) {
      String target = ref.stringValue();
      if (!target.startsWith("#/") || root.at(target.substring(1)).isMissingNode()) {
        throw unsupported("$ref " + target + " leads nowhere in this document");
      }
      resolved = root.at(target.substring(1));
    }
    return resolved;
  }

  private List<Operation> readOperations() {
    List<Operation> read = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          read.add(operation(method.getKey(), path.getKey(), path.getValue()));
        }
      }
    }
    read.sort(Comparator.comparingInt(operation -> operation.path().parameters().size()));
    return read;
  }

  private Operation operation(String method, String path, JsonNode item) {
    JsonNode operation = item.path(method);
    String id = operation.path("operationId").stringValue(method + " " + path);
    Map<String, DocumentedResponse> responses = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
      responses.put(response.getKey(), response(resolve(response.getValue())));
    }
    if (responses.keySet().stream().noneMatch(status -> status.matches("2\\d\\d"))) {
      throw unsupported(id + " documents no success");
    }
    return new Operation(
        id,
        operation.path("tags").path(0).stringValue(""),
        method.toUpperCase(Locale.ROOT),
        new PathTemplate(path),
        security(operation.path("security").isMissingNode() ? root : operation),
        Stream.of(item, operation)
            .flatMap(holder -> holder.path("parameters").values().stream())
            .filter(parameter -> resolve(parameter).path("in").stringValue("").equals("query"))
            .map(this::queryParameter)
            .toList(),
        operation.has("requestBody") ? requestBody(resolve(operation.path("requestBody"))) : null,
        responses,
        operation);
  }

  private QueryParameter queryParameter(JsonNode declared) {
    JsonNode parameter = resolve(declared);
    String name = parameter.path("name").stringValue();
    JsonNode schema = parameter.path("schema");
    return new QueryParameter(
        name,
        parameter.path("x-same-as").stringValue(name),
        parameter.path("required").booleanValue(false),
        !parameter.path("explode").booleanValue(true),
        resolve(schema).path("type").stringValue(""),
        resolve(schema).get("default"),
        declared.path("$ref").stringValue("#/paths"),
        schemas.compile(schema));
  }

  private List<Set<String>> security(JsonNode where) {
    List<Set<String>> alternatives = new ArrayList<>();
    for (JsonNode alternative : where.path("security").values()) {
      alternatives.add(new LinkedHashSet<>(alternative.propertyNames()));
    }
    return alternatives;
  }

  private RequestBody requestBody(JsonNode body) {
    Map<String, RequestBody.Content> content = new LinkedHashMap<>();
    body.path("content")
        .properties()
        .forEach(type -> content.put(type.getKey(), requestContent(type.getValue())));
    return new RequestBody(body.path("required").booleanValue(false), content);
  }

  private RequestBody.Content requestContent(JsonNode mediaType) {
    JsonNode schema = mediaType.get("schema");
    Map<String, String> partTypes = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> part : mediaType.path("encoding").properties()) {
      part.getValue()
          .path("contentType")
          .stringValueOpt()
          .ifPresent(type -> partTypes.put(part.getKey(), type));
    }
    return new RequestBody.Content(
        schema,
        schema == null ? null : schemas.compile(schema),
        schema == null ? Map.of() : properties(schema),
        partTypes);
  }

  private DocumentedResponse response(JsonNode response) {
    Map<String, JsonNode> content = new LinkedHashMap<>();
    response.path("content").properties().forEach(t -> content.put(t.getKey(), t.getValue()));
    JsonNode json = json(content);
    if (json == null) {
      return new DocumentedResponse(null, null, List.of());
    }
    JsonNode schema = json.get("schema");
    return new DocumentedResponse(
        example(json), schema, schema == null ? List.of() : messagePath(schema));
  }

  /** The first property of {@code x-error-message}, and what that says if it is an error too. */
  private List<String> messagePath(JsonNode error) {
    String first = resolve(error).path("x-error-message").path(0).stringValue("");
    if (first.isEmpty()) {
      return List.of();
    }
    List<String> path = new ArrayList<>(List.of(first));
    path.addAll(messagePath(properties(error).getOrDefault(first, MissingNode.getInstance())));
    return path;
  }

  private @Nullable JsonNode example(JsonNode mediaType) {
    JsonNode example = mediaType.get("example");
    if (example != null) {
      return example;
    }
    for (JsonNode first : mediaType.path("examples").values()) {
      return resolve(first).get("value");
    }
    return null;
  }

  private static @Nullable JsonNode json(Map<String, JsonNode> content) {
    for (Map.Entry<String, JsonNode> mediaType : content.entrySet()) {
      if (RequestBody.isJson(mediaType.getKey())) {
        return mediaType.getValue();
      }
    }
    return null;
  }
}
