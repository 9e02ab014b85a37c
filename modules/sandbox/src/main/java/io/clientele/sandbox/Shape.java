package io.clientele.sandbox;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Where in the successful answer of an operation the record is, or the records are.
 *
 * @param wrapper the property of the answer that holds it; null if the answer is the record itself,
 *     or the list
 * @param list whether there are any number of them
 * @param schema of one record; missing if the answer has no JSON body
 * @param example of one record; missing likewise
 * @param id the property that identifies the record; empty if the answer is not about one
 */
record Shape(
    @Nullable String wrapper,
    boolean list,
    JsonNode schema,
    JsonNode example,
    Optional<String> id) {

  static Shape of(Document document, Operation operation) {
    DocumentedResponse response = operation.response(operation.successStatus());
    JsonNode schema = document.resolve(orMissing(response.schema()));
    JsonNode example = orMissing(response.example());
    String singular = Names.singular(operation.tag());
    if (isArray(schema)) {
      return list(document, null, schema, example, singular);
    }
    Map<String, JsonNode> properties = document.properties(schema);
    if (operation.verb() == Verb.LIST) {
      String items = operation.paging().path("items").stringValue("");
      for (Map.Entry<String, JsonNode> property : properties.entrySet()) {
        boolean chosen = items.isEmpty() || items.equals(property.getKey());
        if (chosen && isArray(property.getValue())) {
          JsonNode examples = example.path(property.getKey());
          return list(document, property.getKey(), property.getValue(), examples, singular);
        }
      }
    }
    if (example.size() == 1 && example.iterator().next().isObject()) {
      String wrapper = example.propertyNames().iterator().next();
      JsonNode wrapped = orMissing(properties.get(wrapper));
      return one(document, wrapper, wrapped, example.path(wrapper), singular);
    }
    return one(document, null, schema, example, singular);
  }

  /** The property that names a record of this resource, if one of these does. */
  static Optional<String> usualId(Collection<String> names, String singular) {
    return Stream.of("_id", "id", singular + "_id", singular + "Id")
        .filter(names::contains)
        .findFirst();
  }

  boolean isOfRecord() {
    return id.isPresent();
  }

  private static Shape list(
      Document document,
      @Nullable String wrapper,
      JsonNode array,
      JsonNode examples,
      String singular) {
    JsonNode items = document.resolve(array.path("items"));
    return new Shape(
        wrapper, true, items, examples.path(0), id(document.properties(items).keySet(), singular));
  }

  private static Shape one(
      Document document,
      @Nullable String wrapper,
      JsonNode schema,
      JsonNode example,
      String singular) {
    return new Shape(
        wrapper, false, schema, example, id(document.properties(schema).keySet(), singular));
  }

  /** A record that is answered may have an id of another name. */
  private static Optional<String> id(Collection<String> names, String singular) {
    return usualId(names, singular)
        .or(() -> names.stream().filter(n -> n.endsWith("_id") || n.endsWith("Id")).findFirst());
  }

  private static boolean isArray(JsonNode schema) {
    return schema.path("type").stringValue("").equals("array");
  }

  private static JsonNode orMissing(@Nullable JsonNode node) {
    return node == null ? MissingNode.getInstance() : node;
  }
}
