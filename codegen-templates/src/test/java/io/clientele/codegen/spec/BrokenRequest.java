package io.clientele.codegen.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A valid example with one thing changed, so that it breaks one keyword of its schema.
 *
 * @param keyword the keyword of JSON Schema that is broken
 * @param pointer where in the value it is broken
 * @param value the changed example
 */
record BrokenRequest(String keyword, String pointer, JsonNode value) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Breaks every keyword that the schema and those below it put on the parts of the example. */
  static List<BrokenRequest> allOf(Spec spec, Place schema, JsonNode example) {
    Breaker breaker = new Breaker(spec, example, new ArrayList<>());
    breaker.breakAll(schema, "");
    return breaker.broken();
  }

  private record Breaker(Spec spec, JsonNode example, List<BrokenRequest> broken) {

    void breakAll(Place reference, String pointer) {
      Place place = spec.resolve(reference);
      JsonNode schema = place.node();
      JsonNode value = example.at(pointer);
      if (schema.has("type")) {
        add("type", pointer, notOfType(schema.get("type").asString()));
      }
      breakText(schema, pointer, value);
      breakNumber(schema, pointer);
      if (value instanceof ArrayNode array) {
        breakArray(place, pointer, array);
      }
      if (value instanceof ObjectNode object) {
        breakObject(place, pointer, object);
      }
    }

    private void breakText(JsonNode schema, String pointer, JsonNode value) {
      if (schema.has("enum")) {
        add("enum", pointer, JSON.stringNode("no such value"));
      }
      if (schema.path("minLength").asInt(0) > 0) {
        add("minLength", pointer, JSON.stringNode("x".repeat(schema.get("minLength").asInt() - 1)));
      }
      if (schema.has("maxLength")) {
        add("maxLength", pointer, JSON.stringNode("x".repeat(schema.get("maxLength").asInt() + 1)));
      }
      String malformed = notOfFormat(schema.path("format").asString(""));
      if (!malformed.isEmpty()) {
        add("format", pointer, JSON.stringNode(malformed));
      }
      if (schema.has("pattern")) {
        Pattern pattern = Pattern.compile(schema.get("pattern").asString());
        String other =
            Stream.of("", " ", "0", "A?", value.asString() + "?" + value.asString())
                .filter(text -> !pattern.matcher(text).find())
                .findFirst()
                .orElseThrow();
        add("pattern", pointer, JSON.stringNode(other));
      }
    }

    private void breakNumber(JsonNode schema, String pointer) {
      if (schema.has("minimum")) {
        add("minimum", pointer, JSON.numberNode(schema.get("minimum").asInt() - 1));
      }
      if (schema.has("maximum")) {
        add("maximum", pointer, JSON.numberNode(schema.get("maximum").asInt() + 1));
      }
    }

    private void breakArray(Place place, String pointer, ArrayNode array) {
      JsonNode schema = place.node();
      if (schema.path("minItems").asInt(0) > 0) {
        add("minItems", pointer, repeated(array, schema.get("minItems").asInt() - 1));
      }
      if (schema.has("maxItems")) {
        add("maxItems", pointer, repeated(array, schema.get("maxItems").asInt() + 1));
      }
      if (schema.has(ExactlyOneKeyword.NAME)) {
        String property = schema.get(ExactlyOneKeyword.NAME).asString();
        add(ExactlyOneKeyword.NAME, pointer, marked(array, property, false));
        add(ExactlyOneKeyword.NAME, pointer, marked(repeated(array, 2), property, true));
      }
      if (!array.isEmpty()) {
        breakAll(new Place(Kind.SCHEMA, "", "items", schema.path("items")), pointer + "/0");
      }
    }

    private void breakObject(Place place, String pointer, ObjectNode object) {
      for (JsonNode required : place.node().path("required")) {
        add("required", pointer, object.deepCopy().without(required.asString()));
      }
      for (Map.Entry<String, JsonNode> property : place.node().path("properties").properties()) {
        if (object.has(property.getKey())) {
          breakAll(
              new Place(Kind.SCHEMA, "", property.getKey(), property.getValue()),
              Place.child(pointer, property.getKey()));
        }
      }
    }

    private void add(String keyword, String pointer, JsonNode part) {
      broken.add(new BrokenRequest(keyword, pointer, with(pointer, part)));
    }

    /** A copy of the example with one part replaced. */
    private JsonNode with(String pointer, JsonNode part) {
      if (pointer.isEmpty()) {
        return part;
      }
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode copy = example.deepCopy();
      JsonNode parent = copy.at(place.head());
      if (parent instanceof ArrayNode array) {
        array.set(place.last().getMatchingIndex(), part);
      } else {
        ((ObjectNode) parent).set(place.last().getMatchingProperty(), part);
      }
      return copy;
    }
  }

  private static JsonNode notOfType(String type) {
    return switch (type) {
      case "object" -> JSON.arrayNode();
      case "array" -> JSON.objectNode();
      case "string" -> JSON.numberNode(1);
      default -> JSON.stringNode("1");
    };
  }

  /** A text that is not of the format; empty for formats that any text is of. */
  private static String notOfFormat(String format) {
    return switch (format) {
      case "date-time" -> "yesterday";
      case "email" -> "nobody";
      case "uri" -> "not a URI";
      default -> "";
    };
  }

  /** As many copies of the first item as are asked for. */
  private static ArrayNode repeated(ArrayNode array, int size) {
    ArrayNode copies = JSON.arrayNode();
    for (int i = 0; i < size; i++) {
      copies.add(array.get(0).deepCopy());
    }
    return copies;
  }

  private static ArrayNode marked(ArrayNode array, String property, boolean mark) {
    ArrayNode copy = array.deepCopy();
    copy.forEach(item -> ((ObjectNode) item).put(property, mark));
    return copy;
  }
}
