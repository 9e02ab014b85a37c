package io.clientele.codegen.spec;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import tools.jackson.databind.JsonNode;

/** Teaches the validator {@code x-exactly-one}: one item of the array has this property true. */
final class ExactlyOneKeyword extends AbstractKeyword {
  static final String NAME = "x-exactly-one";

  ExactlyOneKeyword() {
    super(NAME);
  }

  @Override
  public KeywordValidator newValidator(
      SchemaLocation location, JsonNode value, Schema schema, SchemaContext context) {
    return new ExactlyOne(this, location, value, schema, context);
  }

  private static final class ExactlyOne extends BaseKeywordValidator {
    private final String property;

    ExactlyOne(
        Keyword keyword,
        SchemaLocation location,
        JsonNode value,
        Schema schema,
        SchemaContext context) {
      super(keyword, value, location, schema, context);
      this.property = value.asString();
    }

    @Override
    public void validate(
        ExecutionContext execution, JsonNode array, JsonNode root, NodePath location) {
      long marked =
          array.valueStream().filter(item -> item.path(property).asBoolean(false)).count();
      if (marked != 1) {
        String message = marked + " items have \"" + property + "\" true, not exactly one";
        execution.addError(
            error()
                .instanceNode(array)
                .instanceLocation(location)
                .evaluationPath(execution.getEvaluationPath())
                .message(message)
                .build());
      }
    }
  }
}
