package io.clientele.sandbox;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code discriminator}: one of several types, chosen by a property. The validator of JSON Schema
 * tries them all, and so refuses what fits two of them, and tells what each would have wanted.
 */
final class Choice extends AbstractKeyword {
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
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    return new Validator(this, location, value, parent, context);
  }

  private static final class Validator extends BaseKeywordValidator {
    private final String property;
    private final Map<String, Schema> cases = new TreeMap<>();

    Validator(
        Choice keyword,
        SchemaLocation location,
        JsonNode value,
        Schema parent,
        SchemaContext context) {
      super(keyword, value, location, parent, context);
      this.property = value.path("by").stringValue();
      value
          .path("cases")
          .properties()
          .forEach(
              each ->
                  cases.put(
                      each.getKey(),
                      context.newSchema(location.append(each.getKey()), each.getValue(), parent)));
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath instanceLocation) {
      Schema chosen = cases.get(node.path(property).asString(""));
      if (chosen != null) {
        chosen.validate(context, node, root, instanceLocation);
        return;
      }
      String message = "must be an object whose " + property + " is one of " + cases.keySet();
      context.addError(
          error()
              .instanceNode(node)
              .instanceLocation(instanceLocation)
              .evaluationPath(context.getEvaluationPath())
              .messageSupplier(() -> message)
              .build());
    }
  }
}
