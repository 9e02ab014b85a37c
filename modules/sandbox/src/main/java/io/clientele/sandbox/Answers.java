package io.clientele.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the answers of success: the documented example with an id of its own, the present time, and
 * what the request said in the place of what the example says. Thread-safe.
 */
final class Answers {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Document document;
  private final AtomicLong lastNumber = new AtomicLong();

  Answers(Document document) {
    this.document = document;
  }

  /**
   * The answer to a good request.
   *
   * @param request the JSON body; null if there is none
   */
  Reply answer(Operation operation, Map<String, String> parameters, @Nullable JsonNode request) {
    int status = operation.successStatus();
    DocumentedResponse response = operation.response(status);
    if (!(response.example() instanceof ObjectNode example)) {
      return response.reply(status);
    }
    ObjectNode answer = example.deepCopy();
    ObjectNode record = answer;
    JsonNode schema = orMissing(response.schema());
    JsonNode sent = orMissing(request);
    RequestBody body = operation.requestBody();
    JsonNode sentSchema = orMissing(body == null ? null : body.schema());
    String wrapper = answer.size() == 1 ? answer.propertyNames().iterator().next() : "";
    if (answer.path(wrapper) instanceof ObjectNode wrapped) {
      record = wrapped;
      schema = property(schema, wrapper);
      if (sent.path(wrapper).isObject()) {
        sent = sent.path(wrapper);
        sentSchema = property(sentSchema, wrapper);
      }
    }
    ObjectNode said = NODES.objectNode();
    parameters.forEach(said::put);
    sent.properties().forEach(property -> said.set(property.getKey(), property.getValue()));
    fill(record, schema, said, document.properties(sentSchema).keySet());
    return Reply.json(status, answer.toString());
  }

  /** Fills one level of an answer; {@code settable} are the properties that a request can say. */
  private void fill(ObjectNode record, JsonNode schema, ObjectNode said, Set<String> settable) {
    Map<String, JsonNode> declared = document.properties(schema);
    Set<String> names = new LinkedHashSet<>(record.propertyNames());
    names.addAll(declared.keySet());
    Set<String> ids = ids(names);
    String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
    for (String name : names) {
      JsonNode type = orMissing(declared.get(name));
      JsonNode value = said.path(name);
      boolean nullable = type.path("nullable").booleanValue(false);
      if (!value.isMissingNode()) {
        if (value.isNull() ? nullable : sameKind(value, record.path(name))) {
          record.set(name, value);
        }
      } else if (ids.contains(name)) {
        record.set(name, id(type));
      } else if (record.has(name) && type.path("format").stringValue("").equals("date-time")) {
        record.put(name, now);
      } else if (settable.contains(name)) {
        // The example's value would be one that nobody set.
        if (nullable) {
          record.putNull(name);
        } else if (!document.requires(schema, name)) {
          record.remove(name);
        }
      }
    }
  }

  /** The names that identify the record itself; ids of other things stay as in the example. */
  private static Set<String> ids(Set<String> names) {
    Set<String> plain =
        names.stream().filter(Set.of("_id", "id")::contains).collect(Collectors.toSet());
    return plain.isEmpty()
        ? names.stream()
            .filter(n -> n.endsWith("_id") || n.endsWith("Id"))
            .collect(Collectors.toSet())
        : plain;
  }

  private JsonNode id(JsonNode type) {
    if (type.path("type").stringValue("").equals("integer")) {
      return NODES.numberNode(lastNumber.incrementAndGet());
    }
    if (type.path("format").stringValue("").equals("uuid")) {
      return NODES.stringNode(UUID.randomUUID().toString());
    }
    // As the ObjectIds that the documents show.
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return NODES.stringNode(String.format("%08x%016x", random.nextInt(), random.nextLong()));
  }

  private static boolean sameKind(JsonNode value, JsonNode example) {
    return example.isMissingNode()
        || example.isNull()
        || value.getNodeType() == example.getNodeType();
  }

  private JsonNode property(JsonNode schema, String name) {
    return orMissing(document.properties(schema).get(name));
  }

  private static JsonNode orMissing(@Nullable JsonNode node) {
    return node == null ? MissingNode.getInstance() : node;
  }
}
