package io.clientele.sandbox;

import com.networknt.schema.Schema;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** {@code x-exactly-one: p} on an array: exactly one item has a property {@code p} that is true. */
final class ExactlyOne extends SchemaRule {
  ExactlyOne() {
    super("x-exactly-one");
  }

  @Override
  Check check(JsonNode wanted, Function<JsonNode, Schema> compile) {
    String property = wanted.stringValue();
    return (value, problem, others) -> {
      long found =
          value.valueStream().filter(item -> item.path(property).booleanValue(false)).count();
      if (value.isArray() && found != 1) {
        problem.accept("must have exactly one item whose " + property + " is true, has " + found);
      }
    };
  }
}
