package io.clientele.sandbox;

import java.util.Map;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A change of a good answer, so that it is not what the document says. */
@FunctionalInterface
interface AnswerChange {
  JsonMapper JSON = new JsonMapper();
  String UNKNOWN = "SANDBOX_UNKNOWN";

  /** Changes {@code answer}, and tells whether it found something to change. */
  boolean change(Document document, JsonNode schema, JsonNode answer);

  /** Carries out a call and changes its answer; a refusal stays as it is. */
  static Reply apply(AnswerChange change, Exchange exchange) {
    Reply reply = exchange.process();
    Operation operation = exchange.operation();
    JsonNode schema = operation.response(reply.status()).schema();
    if (reply.status() >= 300) {
      return reply;
    }
    JsonNode answer = reply.body().isEmpty() ? null : JSON.readTree(reply.body());
    if (answer == null || schema == null || !change.change(exchange.document(), schema, answer)) {
      return Reply.text(
          500, "This fault needs something in the answer that " + operation + " does not have");
    }
    return reply.withBody(answer.toString());
  }

  static boolean unknownEnumValue(Document document, JsonNode schema, JsonNode answer) {
    JsonNode items = document.resolve(schema).path("items");
    if (answer instanceof ArrayNode list) {
      if (!list.isEmpty() && document.resolve(items).has("enum")) {
        list.set(0, UNKNOWN);
        return true;
      }
      return !list.isEmpty() && unknownEnumValue(document, items, list.get(0));
    }
    for (Map.Entry<String, JsonNode> property : document.properties(schema).entrySet()) {
      JsonNode value = answer.path(property.getKey());
      if (answer instanceof ObjectNode object
          && !value.isMissingNode()
          && property.getValue().has("enum")) {
        object.put(property.getKey(), UNKNOWN);
        return true;
      }
      if (value.isContainer() && unknownEnumValue(document, property.getValue(), value)) {
        return true;
      }
    }
    return false;
  }

  static boolean unknownField(Document document, JsonNode schema, JsonNode answer) {
    return inRecord(
        (type, record) -> record.putObject("sandboxUnknown").put("nested", 1.50) != null,
        document,
        schema,
        answer);
  }

  static boolean missingRequiredField(Document document, JsonNode schema, JsonNode answer) {
    return inRecord(
        (type, record) -> {
          JsonNode required = document.resolve(type).path("required").path(0);
          return required.isString() && record.remove(required.stringValue()) != null;
        },
        document,
        schema,
        answer);
  }

  /** The answer itself, or what it wraps, or the first item of its list. */
  private static boolean inRecord(
      BiPredicate<JsonNode, ObjectNode> change,
      Document document,
      JsonNode schema,
      JsonNode answer) {
    if (answer instanceof ArrayNode list) {
      JsonNode items = document.resolve(schema).path("items");
      return !list.isEmpty() && inRecord(change, document, items, list.get(0));
    }
    if (answer.size() == 1 && answer.iterator().next().isContainer()) {
      String wrapper = answer.propertyNames().iterator().next();
      JsonNode type = document.properties(schema).get(wrapper);
      return type != null && inRecord(change, document, type, answer.path(wrapper));
    }
    return answer instanceof ObjectNode record && change.test(schema, record);
  }
}
