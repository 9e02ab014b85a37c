package io.clientele.sandbox;

import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.keyword.AbstractKeyword;
import com.networknt.schema.keyword.BaseKeywordValidator;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.function.Consumer;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** A keyword of schemas that the validator does not know, or not as we read it. */
abstract class SchemaRule extends AbstractKeyword {
  /** Looks at one value. */
  interface Check {
    /**
     * Tells what is wrong with it.
     *
     * @param problem takes what is wrong
     * @param other lets another schema tell
     */
    void check(JsonNode value, Consumer<String> problem, Consumer<Schema> other);
  }

  SchemaRule(String name) {
    super(name);
  }

  /**
   * What a schema asks for by this keyword.
   *
   * @param wanted what the keyword says
   * @param compile makes schemas of what is within it
   */
  abstract Check check(JsonNode wanted, Function<JsonNode, Schema> compile);

  @Override
  public final KeywordValidator newValidator(
      SchemaLocation location, JsonNode wanted, Schema parent, SchemaContext context) {
    Check check = check(wanted, schema -> context.newSchema(location, schema, parent));
    return new BaseKeywordValidator(this, wanted, location, parent, context) {
      @Override
      public void validate(ExecutionContext run, JsonNode value, JsonNode root, NodePath place) {
        check.check(
            value,
            problem ->
                run.addError(
                    error()
                        .instanceNode(value)
                        .instanceLocation(place)
                        .evaluationPath(run.getEvaluationPath())
                        .messageSupplier(() -> problem)
                        .build()),
            other -> other.validate(run, value, root, place));
      }
    };
  }
}
