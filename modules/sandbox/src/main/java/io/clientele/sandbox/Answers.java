package io.clientele.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a record in the form of an answer: the documented example, with what is known of the record
 * in the place of what the example says. Thread-safe.
 */
final class Answers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Document document;

  Answers(Document document) {
    this.document = document;
  }

  /** One record in one form. */
  ObjectNode show(Stored record, Shape shape) {
    ObjectNode answer =
        shape.example() instanceof ObjectNode example ? example.deepCopy() : NODES.objectNode();
    Set<String> names = new LinkedHashSet<>(answer.propertyNames());
    names.addAll(document.properties(shape.schema()).keySet());
    fill(answer, names, shape.schema(), known(record, shape), record);
    return answer;
  }

  /** What is known of one property, as {@link #view} has it, without the rest. */
  JsonNode value(Stored record, String property) {
    if (record.said.has(property)) {
      return record.said.get(property);
    }
    if (record.collection.containsKey(property)) {
      return NODES.stringNode(record.collection.get(property));
    }
    for (Shape shape : record.resource.recordShapes()) {
      ObjectNode answer = NODES.objectNode();
      if (shape.example().has(property)) {
        answer.set(property, shape.example().get(property));
      }
      fill(answer, Set.of(property), shape.schema(), known(record, shape), record);
      if (answer.has(property)) {
        return answer.get(property);
      }
      if (isTime(type(shape, property))) {
        return time(property, record);
      }
    }
    return MissingNode.getInstance();
  }

  private static ObjectNode known(Stored record, Shape shape) {
    ObjectNode known = NODES.objectNode();
    known.setAll(record.said);
    record.collection.forEach((name, value) -> known.set(name, NODES.stringNode(value)));
    shape.id().ifPresent(id -> known.set(id, record.id));
    return known;
  }

  /** All that is known of a record, in the names of requests and of all answers. */
  ObjectNode view(Stored record) {
    ObjectNode view = record.said.deepCopy();
    record.collection.forEach(view::put);
    for (Shape shape : record.resource.recordShapes()) {
      show(record, shape)
          .properties()
          .forEach(property -> view.putIfAbsent(property.getKey(), property.getValue()));
      document
          .properties(shape.schema())
          .forEach(
              (name, type) -> {
                if (isTime(type)) {
                  view.putIfAbsent(name, time(name, record));
                }
              });
    }
    return view;
  }

  /** The schema of a property of a form. */
  JsonNode type(Shape shape, String property) {
    return document.properties(shape.schema()).getOrDefault(property, MissingNode.getInstance());
  }

  private void fill(
      ObjectNode answer,
      Set<String> names,
      JsonNode schema,
      ObjectNode known,
      @Nullable Stored record) {
    Map<String, JsonNode> declared = document.properties(schema);
    for (String name : names) {
      JsonNode type = declared.getOrDefault(name, MissingNode.getInstance());
      JsonNode value = known.path(type.path("x-same-as").stringValue(name));
      boolean nullable = type.path("nullable").booleanValue(false);
      if (!value.isMissingNode()) {
        if (value.isNull() ? nullable : isOfSameKind(value, answer.path(name))) {
          answer.set(name, inTheNamesOf(type, value, answer.path(name)));
        } else if (value.isNull() && !document.requires(schema, name)) {
          answer.remove(name);
        }
      } else if (record != null && answer.has(name) && isTime(type)) {
        answer.set(name, time(name, record));
      } else if (record != null && type.path("format").stringValue("").equals("password")) {
        // The provider made it up, so the sandbox does; it is the same in each answer.
        record.said.put(name, MadeUp.credential(name));
        answer.set(name, record.said.get(name));
      } else if (record != null) {
        unset(answer, schema, name, type, record.resource);
      }
    }
  }

  /** What could be said and was not: the value of the example would be one that nobody set. */
  private void unset(
      ObjectNode answer, JsonNode schema, String name, JsonNode type, Resource resource) {
    String source = type.path("x-same-as").stringValue(name);
    boolean nullable = type.path("nullable").booleanValue(false);
    boolean byCreate = resource.settableBy(Verb.CREATE).containsKey(source);
    if (nullable && (byCreate || resource.settableBy(Verb.UPDATE).containsKey(source))) {
      answer.putNull(name);
    } else if (byCreate && !document.requires(schema, name)) {
      answer.remove(name);
    }
  }

  /** A list of objects, each with the names that the answer has for what the request said. */
  private JsonNode inTheNamesOf(JsonNode type, JsonNode value, JsonNode example) {
    JsonNode items = document.resolve(type.path("items"));
    Map<String, JsonNode> properties = new LinkedHashMap<>(document.properties(items));
    properties.values().removeIf(property -> !property.has("x-same-as"));
    if (properties.isEmpty() || !(value instanceof ArrayNode list)) {
      return value;
    }
    ArrayNode renamed = NODES.arrayNode();
    for (JsonNode item : list) {
      ObjectNode copy =
          example.path(0) instanceof ObjectNode shown ? shown.deepCopy() : NODES.objectNode();
      if (item instanceof ObjectNode known) {
        Set<String> names = new LinkedHashSet<>(copy.propertyNames());
        names.addAll(document.properties(items).keySet());
        fill(copy, names, items, known, null);
      }
      renamed.add(copy);
    }
    return renamed;
  }

  private static boolean isTime(JsonNode type) {
    return type.path("format").stringValue("").equals("date-time");
  }

  private static JsonNode time(String name, Stored record) {
    boolean ofCreation = name.toLowerCase(Locale.ROOT).contains("creat");
    Instant time = ofCreation ? record.created : record.updated;
    return NODES.stringNode(time.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  private static boolean isOfSameKind(JsonNode value, JsonNode example) {
    return example.isMissingNode()
        || example.isNull()
        || value.getNodeType() == example.getNodeType();
  }
}
