package io.clientele.sandbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** The records that the operations of one tag are about. */
final class Resource {
  private final Document document;
  private final String tag;
  private final List<Operation> operations = new ArrayList<>();

  /** By the ids of the operations. */
  private final Map<String, Shape> shapes = new LinkedHashMap<>();

  private final Map<Verb, Map<String, JsonNode>> settable = new EnumMap<>(Verb.class);

  private Resource(Document document, String tag) {
    this.document = document;
    this.tag = tag;
  }

  /** All resources of a document by their tags. */
  static Map<String, Resource> of(Document document) {
    Map<String, Resource> resources = new LinkedHashMap<>();
    for (Operation operation : document.operations()) {
      resources.computeIfAbsent(operation.tag(), tag -> new Resource(document, tag)).add(operation);
    }
    return resources;
  }

  String tag() {
    return tag;
  }

  /** What one record is called, as {@code client}. */
  String singular() {
    return Names.singular(tag);
  }

  List<Operation> operations() {
    return operations;
  }

  Shape shape(Operation operation) {
    Shape shape = shapes.get(operation.id());
    if (shape == null) {
      throw new IllegalArgumentException(operation + " is not of " + tag);
    }
    return shape;
  }

  /** The forms in which records are answered. */
  List<Shape> recordShapes() {
    return shapes.values().stream().filter(Shape::isOfRecord).toList();
  }

  /** The path that lists and creates, if there is one. */
  Optional<PathTemplate> collection() {
    return operations().stream()
        .filter(o -> o.verb() == Verb.CREATE || o.verb() == Verb.LIST)
        .map(Operation::path)
        .findFirst();
  }

  /** Which collection a call is about: what is in its path but for the record's own id. */
  Map<String, String> collection(Operation operation, Map<String, String> parameters) {
    Map<String, String> rest = new TreeMap<>(parameters);
    idParameter(operation).ifPresent(rest::remove);
    return rest;
  }

  /** The id that a call names, in its path or else in its body. */
  Optional<String> id(
      Operation operation, Map<String, String> parameters, @Nullable JsonNode body) {
    Optional<String> inPath = idParameter(operation).map(parameters::get);
    if (inPath.isPresent() || body == null) {
      return inPath;
    }
    return Shape.usualId(body.propertyNames(), singular())
        .map(name -> body.path(name).asString(""));
  }

  /** The parameter in the path of members that names their client, as {@code clientId}. */
  Optional<String> parentParameter(Resource parent) {
    List<String> own = collection().map(PathTemplate::parameters).orElse(List.of());
    List<String> above = parent.collection().map(PathTemplate::parameters).orElse(List.of());
    boolean below =
        collection().isPresent()
            && parent.collection().isPresent()
            && parent != this
            && collection().get().isBelow(parent.collection().get());
    return below && own.size() == above.size() + 1
        ? Optional.of(own.get(own.size() - 1))
        : Optional.empty();
  }

  /** The property that is called so but for the case of its letters, or else that very name. */
  String propertyLike(String name) {
    return properties().filter(each -> each.equalsIgnoreCase(name)).findFirst().orElse(name);
  }

  /** The names of all that is sent of a record, and then of all that is answered. */
  Stream<String> properties() {
    Stream<String> sent =
        Stream.of(Verb.CREATE, Verb.UPDATE).flatMap(verb -> settableBy(verb).keySet().stream());
    Stream<String> shown =
        recordShapes().stream().flatMap(s -> document.properties(s.schema()).keySet().stream());
    return Stream.concat(sent, shown);
  }

  /** The properties that the requests of one kind can set, with their schemas. */
  Map<String, JsonNode> settableBy(Verb verb) {
    return settable.getOrDefault(verb, Map.of());
  }

  /** Where the document says that a property is unique. */
  String uniqueRule(String property) {
    JsonNode declared = settableBy(Verb.CREATE).getOrDefault(property, MissingNode.getInstance());
    return document.pointer(declared) + "/x-unique";
  }

  private void add(Operation operation) {
    operations.add(operation);
    shapes.put(operation.id(), Shape.of(document, operation));
    RequestBody body = operation.requestBody();
    if (body != null) {
      Map<String, JsonNode> properties = body.properties();
      JsonNode wrapped = properties.get(singular());
      settable
          .computeIfAbsent(operation.verb(), verb -> new LinkedHashMap<>())
          .putAll(wrapped == null ? properties : document.properties(wrapped));
    }
  }

  private Optional<String> idParameter(Operation operation) {
    List<String> own = new ArrayList<>(operation.path().parameters());
    if (operation.verb() == Verb.CREATE || operation.verb() == Verb.LIST || own.isEmpty()) {
      return Optional.empty();
    }
    if (collection().isEmpty()) {
      return Optional.of(own.get(own.size() - 1));
    }
    own.removeAll(collection().get().parameters());
    return own.stream().findFirst();
  }
}
