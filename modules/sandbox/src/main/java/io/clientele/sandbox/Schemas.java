package io.clientele.sandbox;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.path.PathType;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Compiles the schemas of one document. */
final class Schemas {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          dialect(),
          registry ->
              registry.schemaRegistryConfig(
                  SchemaRegistryConfig.builder()
                      .formatAssertionsEnabled(true)
                      .locale(Locale.ROOT)
                      .pathType(PathType.JSON_PATH)
                      .build()));

  private final JsonNode components;

  Schemas(JsonNode components) {
    this.components = components.deepCopy();
    Choice.rewrite(this.components);
  }

  /** Compiles {@code schema}, which may refer to the components of the document. */
  Rules compile(JsonNode schema) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    JsonNode own = schema.deepCopy();
    Choice.rewrite(own);
    document.putArray("allOf").add(own);
    document.set("components", components);
    Schema compiled = REGISTRY.getSchema(document);
    compiled.initializeValidators();
    return instance ->
        compiled.validate(instance).stream().map(Schemas::violation).sorted().distinct().toList();
  }

  private static Violation violation(Error error) {
    String location = String.valueOf(error.getSchemaLocation());
    return new Violation(
        error.getInstanceLocation().toString(),
        error.getMessage() + " (" + error.getKeyword() + ")",
        location.substring(location.indexOf('#') + 1).isEmpty()
            ? ""
            : location.substring(location.indexOf('#')));
  }

  private static Dialect dialect() {
    return Dialect.builder("https://clientele.invalid/openapi-3.0", Dialects.getOpenApi30())
        .keyword(new Choice())
        .keyword(new ExactlyOne())
        // By default only addresses of registered domains are some, and example.test is none.
        .format(PatternFormat.of("email", "^[^@\\s]+@[^@\\s]+$", "format.email"))
        // The other extensions say nothing about validity; by default each is logged as unknown.
        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
        .build();
  }
}
