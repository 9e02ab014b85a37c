package io.clientele.sandbox;

import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code discriminator}: one of several types, chosen by a property. The validator of JSON Schema
 * tries them all, and so refuses what fits two of them, and tells what each would have wanted.
 */
final class Choice extends SchemaRule {
  private static final String NAME = "discriminator";

  Choice() {
    super(NAME);
  }

  /** Moves what {@code oneOf} or {@code anyOf} has beside a discriminator into that. */
  static void rewrite(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path(NAME).has("propertyName")) {
      JsonNode discriminator = object.remove(NAME);
      ObjectNode cases = JsonNodeFactory.instance.objectNode();
      for (String choice : List.of("oneOf", "anyOf")) {
        if (object.has(choice)) {
          object
              .remove(choice)
              .forEach(type -> cases.set(name(type.path("$ref").stringValue("")), type));
        }
      }
      if (!cases.isEmpty()) {
        for (Map.Entry<String, JsonNode> named : discriminator.path("mapping").properties()) {
          String target = named.getValue().stringValue("");
          JsonNode type = cases.remove(name(target));
          cases.set(named.getKey(), type == null ? reference(target) : type);
        }
        object.putObject(NAME).set("by", discriminator.path("propertyName"));
        object.withObjectProperty(NAME).set("cases", cases);
      }
    }
    schema.forEach(Choice::rewrite);
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static JsonNode reference(String target) {
    String pointer = target.startsWith("#") ? target : "#/components/schemas/" + target;
    return JsonNodeFactory.instance.objectNode().put("$ref", pointer);
  }

  @Override
  Check check(JsonNode wanted, Function<JsonNode, Schema> compile) {
    String property = wanted.path("by").stringValue();
    Map<String, Schema> cases = new TreeMap<>();
    wanted
        .path("cases")
        .properties()
        .forEach(each -> cases.put(each.getKey(), compile.apply(each.getValue())));
    return (value, problem, others) -> {
      Schema chosen = cases.get(value.path(property).asString(""));
      if (chosen == null) {
        problem.accept("must be an object whose " + property + " is one of " + cases.keySet());
      } else {
        others.accept(chosen);
      }
    };
  }
}
