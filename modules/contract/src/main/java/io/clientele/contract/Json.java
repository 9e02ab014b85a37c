package io.clientele.contract;

import java.util.function.Consumer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** JSON as trees, which are equal if their values are, in whatever order. Numbers keep digits. */
final class Json {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /** Returns {@code tree} after a change of each object in it. */
  static JsonNode withEachObject(JsonNode tree, Consumer<ObjectNode> change) {
    JsonNode copy = tree.deepCopy();
    changeEachObject(copy, change);
    return copy;
  }

  private static void changeEachObject(JsonNode node, Consumer<ObjectNode> change) {
    node.values().forEach(child -> changeEachObject(child, change));
    if (node instanceof ObjectNode object) {
      change.accept(object);
    }
  }
}
