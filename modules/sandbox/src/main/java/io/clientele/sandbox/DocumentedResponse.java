package io.clientele.sandbox;

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
 * @param messageProperty of an error: the property that holds the text for people
 */
record DocumentedResponse(
    @Nullable JsonNode example, @Nullable JsonNode schema, @Nullable String messageProperty) {

  /** The documented example. */
  Reply reply(int status) {
    return example == null
        ? new Reply(status, Map.of(), "")
        : Reply.json(status, example.toString());
  }

  /** The documented example with another message, if its error type has a place for one. */
  Reply reply(int status, String message) {
    if (messageProperty == null) {
      return reply(status);
    }
    ObjectNode body =
        example instanceof ObjectNode object
            ? object.deepCopy()
            : JsonNodeFactory.instance.objectNode();
    return Reply.json(status, body.put(messageProperty, message).toString());
  }
}
