package io.clientele.sandbox;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** {@code x-exactly-one: p} on an array: exactly one item has a property {@code p} that is true. */
final class ExactlyOne extends AbstractKeyword {
  ExactlyOne() {
    super("x-exactly-one");
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema parent, SchemaContext context) {
    return new Validator(this, location, value, parent, context);
  }

  private static final class Validator extends BaseKeywordValidator {
    private final String property;

    Validator(
        ExactlyOne keyword,
        SchemaLocation location,
        JsonNode value,
        Schema parent,
        SchemaContext context) {
      super(keyword, value, location, parent, context);
      this.property = value.stringValue();
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode node, JsonNode root, NodePath instanceLocation) {
      if (!node.isArray()) {
        return;
      }
      long found = node.values().stream().filter(i -> i.path(property).booleanValue(false)).count();
      if (found != 1) {
        String message = "must have exactly one item whose " + property + " is true, has " + found;
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
}
