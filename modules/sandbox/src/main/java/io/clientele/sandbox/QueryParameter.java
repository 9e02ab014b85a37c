package io.clientele.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A parameter in the query of an operation.
 *
 * @param property the property of the record that it is about: its own name, or {@code x-same-as}
 * @param commas whether a list is one value with commas, and not one value for each item
 * @param type of its values
 * @param standard the value that holds while it is not sent
 */
record QueryParameter(
    String name,
    String property,
    boolean required,
    boolean commas,
    String type,
    @Nullable JsonNode standard,
    String rule,
    Rules rules) {

  /** What of the document the sent values break. */
  List<Violation> violations(List<String> sent) {
    if (sent.isEmpty()) {
      return required
          ? List.of(new Violation(name, "is a required query parameter (required)", rule))
          : List.of();
    }
    return rules.violations(json(sent)).stream()
        .map(
            found ->
                new Violation(
                    found.place().replaceFirst("^\\$", name),
                    found.message(),
                    found.rule().replaceFirst("^#/allOf/0", rule + "/schema")))
        .toList();
  }

  /** The single values that were sent. */
  List<String> values(List<String> sent) {
    return type.equals("array") && commas
        ? sent.stream().flatMap(value -> Stream.of(value.split(",", -1))).toList()
        : sent;
  }

  private JsonNode json(List<String> sent) {
    if (type.equals("array")) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      values(sent).forEach(items::add);
      return items;
    }
    return scalar(sent.get(sent.size() - 1));
  }

  private JsonNode scalar(String value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (type.equals("integer") && value.matches("-?\\d{1,18}")) {
      return nodes.numberNode(Long.parseLong(value));
    }
    if (type.equals("boolean") && value.matches("true|false")) {
      return nodes.booleanNode(Boolean.parseBoolean(value));
    }
    return nodes.stringNode(value);
  }
}
