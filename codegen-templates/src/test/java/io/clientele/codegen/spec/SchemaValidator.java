package io.clientele.codegen.spec;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.OpenApi30;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks values against the schemas of a document: types, bounds, formats, {@code x-exactly-one}.
 *
 * <p>It is stricter than the document in one point: a property that no schema describes is an
 * error, since in an example of ours it is a slip of the pen.
 */
final class SchemaValidator {
  private static final String DOCUMENT = "https://clientele.invalid/spec.json";
  private static final Dialect OPENAPI =
      Dialect.builder(OpenApi30.getInstance())
          .keywords(ExtensionRules.names().stream().map(NonValidationKeyword::new).toList())
          .keyword(new ExactlyOneKeyword())
          .build();

  // Without a locale the messages would follow the machine.
  private static final SchemaRegistryConfig CONFIG =
      SchemaRegistryConfig.builder().formatAssertionsEnabled(true).locale(Locale.ENGLISH).build();

  private final SchemaRegistry registry;

  SchemaValidator(Spec spec) {
    Map<String, String> documents = Map.of(DOCUMENT, closed(spec).toString());
    registry =
        SchemaRegistry.withDialect(
            OPENAPI, builder -> builder.schemas(documents).schemaRegistryConfig(CONFIG));
  }

  /** What is wrong with an example; empty if nothing is. */
  List<String> errorsOf(Example example) {
    return validate(example.schema(), example.value()).stream().map(SchemaValidator::text).toList();
  }

  List<Error> validate(String schemaPointer, JsonNode value) {
    Schema schema = registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + schemaPointer));
    return schema.validate(value);
  }

  private static String text(Error error) {
    String location = error.getInstanceLocation().toString();
    return location.isEmpty() ? error.getMessage() : location + ": " + error.getMessage();
  }

  private static JsonNode closed(Spec spec) {
    JsonNode root = spec.root().deepCopy();
    for (Place schema : spec.all(Kind.SCHEMA)) {
      if (schema.has("properties") && !schema.has("additionalProperties")) {
        ((ObjectNode) root.at(schema.pointer())).put("additionalProperties", false);
      }
    }
    return root;
  }
}
