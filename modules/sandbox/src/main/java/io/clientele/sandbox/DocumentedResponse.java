package io.clientele.sandbox;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a document says about the answer with one status.
 *
 * @param example the first example; null if the answer has no JSON body, or no example of it
 * @param schema of the JSON body, perhaps a reference
 * @param messagePath of an error: the properties that lead to the text for people
 */
record DocumentedResponse(
    @Nullable JsonNode example, @Nullable JsonNode schema, List<String> messagePath) {

  /** The documented example. */
  Reply reply(int status) {
    return example == null
        ? new Reply(status, Map.of(), "")
        : Reply.json(status, example.toString());
  }

  /** The documented example with another message, if its error type has a place for one. */
  Reply reply(int status, String message) {
    if (messagePath.isEmpty()) {
      return reply(status);
    }
    ObjectNode body =
        example instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    ObjectNode holder = body;
    int last = messagePath.size() - 1;
    for (String property : messagePath.subList(0, last)) {
      holder = holder.withObjectProperty(property);
    }
    holder.put(messagePath.get(last), message);
    return Reply.json(status, body.toString());
  }
}
