package io.clientele.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What was created at one account of a provider, and has not been deleted since. Thread-safe. */
final class Records {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** A collection, as {@code /workspaces/42/clients}. */
  private record Place(Resource resource, Map<String, String> collection) {}

  private final Map<String, Resource> resources;
  private final Answers answers;

  /** In the order of creation, by their ids. */
  private final Map<Place, Map<String, Stored>> places = new LinkedHashMap<>();

  private final TakenValues taken = new TakenValues();
  private long lastNumber;
  private boolean duplicatesAllowed;

  Records(Map<String, Resource> resources, Answers answers) {
    this.resources = resources;
    this.answers = answers;
  }

  synchronized void allowDuplicates(boolean allowed) {
    duplicatesAllowed = allowed;
  }

  synchronized void clear() {
    places.clear();
    taken.clear();
  }

  synchronized ObjectNode view(Stored record) {
    return answers.view(record);
  }

  synchronized ObjectNode show(Stored record, Shape shape) {
    return answers.show(record, shape);
  }

  /** What is known of a record under the name of a property; a missing node if nothing is. */
  synchronized JsonNode value(Stored record, String property) {
    return answers.value(record, property);
  }

  /** The records of the collection that a call is about, the oldest first. */
  synchronized List<Stored> collection(Operation operation, Map<String, String> path)
      throws RefusalException {
    Resource resource = resource(operation);
    checkParent(resource, path);
    Place place = new Place(resource, resource.collection(operation, path));
    return List.copyOf(places.getOrDefault(place, Map.of()).values());
  }

  /**
   * Creates a record, and those that come with it: a request with a {@code client} and its first
   * {@code member} creates both, where the document has the tags {@code Clients} and {@code
   * Members}.
   */
  synchronized Stored create(Operation operation, Map<String, String> path, JsonNode body)
      throws RefusalException {
    Resource resource = resource(operation);
    checkParent(resource, path);
    Shape shape = resource.shape(operation);
    String wrapper =
        Stream.of(resource.singular(), shape.wrapper() == null ? "" : shape.wrapper())
            .filter(name -> body.path(name).isObject())
            .findFirst()
            .orElse("");
    JsonNode own = wrapper.isEmpty() ? body : body.path(wrapper);
    Map<String, String> collection = resource.collection(operation, path);
    checkUnique(resource, collection, own, wrapper.isEmpty() ? "$" : "$." + wrapper, null);
    List<Resource> parts = new ArrayList<>();
    for (Resource part : resources.values()) {
      if (part.parentParameter(resource).isPresent() && body.path(part.singular()).isObject()) {
        JsonNode said = body.path(part.singular());
        checkUnique(part, Map.of(), said, "$." + part.singular(), null);
        parts.add(part);
      }
    }
    Stored created = add(resource, collection, own, shape);
    for (Resource part : parts) {
      created.said.remove(part.singular());
      Map<String, String> within = new TreeMap<>(collection);
      within.put(part.parentParameter(resource).orElseThrow(), created.id.asString());
      Shape listed = part.recordShapes().stream().findFirst().orElse(shape);
      add(part, within, body.path(part.singular()), listed);
    }
    return created;
  }

  /**
   * Finds the record that a call names.
   *
   * @return null if the call names none
   */
  synchronized @Nullable Stored find(
      Operation operation, Map<String, String> path, @Nullable JsonNode body)
      throws RefusalException {
    Resource resource = resource(operation);
    String id = resource.id(operation, path, body).orElse(null);
    if (id == null || resource.operations().stream().noneMatch(o -> o.verb() == Verb.CREATE)) {
      return null;
    }
    checkParent(resource, path);
    Place place = new Place(resource, resource.collection(operation, path));
    Stored stored = places.getOrDefault(place, Map.of()).get(id);
    if (stored == null) {
      String message = "there is no " + resource.singular() + " with this id";
      throw new RefusalException(new Violation(id, message, ""), 404, 400);
    }
    return stored;
  }

  synchronized void update(Stored record, JsonNode said) throws RefusalException {
    checkUnique(record.resource, record.collection, said, "$", record);
    taken.remove(record);
    said.properties().forEach(p -> record.said.set(p.getKey(), p.getValue()));
    record.updated = Instant.now();
    taken.add(record);
  }

  /**
   * Deletes a record and those below it.
   *
   * @return all that were deleted
   */
  synchronized List<Stored> delete(Stored record) {
    List<Stored> deleted = new ArrayList<>(List.of(record));
    String id = record.id.asString();
    places.forEach(
        (place, records) -> {
          Optional<String> parent = place.resource().parentParameter(record.resource);
          if (parent.isPresent() && id.equals(place.collection().get(parent.get()))) {
            deleted.addAll(records.values());
          }
        });
    deleted.forEach(this::forget);
    return deleted;
  }

  private void forget(Stored record) {
    taken.remove(record);
    places
        .getOrDefault(new Place(record.resource, record.collection), Map.of())
        .remove(record.id.asString());
  }

  synchronized void checkPrecondition(Operation operation, Stored record) throws RefusalException {
    for (Map.Entry<String, JsonNode> wanted :
        operation.extensions().path("x-precondition").properties()) {
      if (!answers.view(record).path(wanted.getKey()).equals(wanted.getValue())) {
        String message =
            "must be " + wanted.getValue() + " before " + operation.id() + " (x-precondition)";
        throw new RefusalException(
            new Violation(wanted.getKey(), message, operation.rule("x-precondition")), 409, 400);
      }
    }
  }

  Resource resource(Operation operation) {
    Resource resource = resources.get(operation.tag());
    if (resource == null) {
      throw new IllegalArgumentException(operation.toString());
    }
    return resource;
  }

  private Stored add(
      Resource resource, Map<String, String> collection, JsonNode said, Shape shape) {
    ObjectNode copy = NODES.objectNode();
    said.properties().forEach(p -> copy.set(p.getKey(), p.getValue()));
    Stored stored = new Stored(resource, collection, newId(shape), copy, Instant.now());
    places
        .computeIfAbsent(new Place(resource, collection), place -> new LinkedHashMap<>())
        .put(stored.id.asString(), stored);
    taken.add(stored);
    return stored;
  }

  private void checkParent(Resource resource, Map<String, String> path) throws RefusalException {
    for (Resource parent : resources.values()) {
      String parameter = resource.parentParameter(parent).orElse(null);
      if (parameter != null) {
        Map<String, String> collection = new TreeMap<>(path);
        String id = String.valueOf(collection.remove(parameter));
        collection
            .keySet()
            .retainAll(parent.collection().map(PathTemplate::parameters).orElse(List.of()));
        if (!places.getOrDefault(new Place(parent, collection), Map.of()).containsKey(id)) {
          String message = "there is no " + parent.singular() + " with this id";
          throw new RefusalException(new Violation(parameter, message, ""), 404, 400);
        }
      }
    }
  }

  private void checkUnique(
      Resource resource,
      Map<String, String> collection,
      JsonNode said,
      String place,
      @Nullable Stored itself)
      throws RefusalException {
    if (!duplicatesAllowed) {
      Optional<String> property = taken.find(resource, collection, said, itself);
      if (property.isPresent()) {
        String message = "is taken by another (x-unique)";
        Violation violation =
            new Violation(
                place + "." + property.get(), message, resource.uniqueRule(property.get()));
        throw new RefusalException(violation, 409, 400);
      }
    }
  }

  private JsonNode newId(Shape shape) {
    JsonNode type = answers.type(shape, shape.id().orElse(""));
    if (type.path("type").stringValue("").equals("integer")) {
      return NODES.numberNode(++lastNumber);
    }
    if (type.path("format").stringValue("").equals("uuid")) {
      return NODES.stringNode(UUID.randomUUID().toString());
    }
    // As the ObjectIds that the documents show.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return NODES.stringNode(String.format("%08x%016x", random.nextInt(), random.nextLong()));
  }
}
