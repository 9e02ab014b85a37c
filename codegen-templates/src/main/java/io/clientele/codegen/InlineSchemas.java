package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Gives a name to each schema that needs a type of its own and that OpenAPI Generator has left
 * where it stands: an enum below allOf, say. The name is that of the schema around it, and its own
 * within that.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class InlineSchemas {
  private static final Set<String> LISTED = Set.of("string", "integer", "number");

  private final Map<String, Schema> components;
  private final Map<String, Schema> added = new LinkedHashMap<>();

  private InlineSchemas(Map<String, Schema> components) {
    this.components = components;
  }

  static void name(OpenAPI document) {
    Map<String, Schema> components = ModelUtils.getSchemas(document);
    InlineSchemas inline = new InlineSchemas(components);
    components.forEach(inline::within);
    components.putAll(inline.added);
  }

  private void within(String name, Schema<?> schema) {
    if (schema.getProperties() != null) {
      schema.getProperties().replaceAll((property, each) -> named(name + "_" + property, each));
    }
    if (schema.getItems() != null) {
      schema.setItems(named(name + "_inner", schema.getItems()));
    }
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      schema.setAdditionalProperties(named(name + "_value", values));
    }
    for (List<Schema> parts :
        List.of(parts(schema.getAllOf()), parts(schema.getOneOf()), parts(schema.getAnyOf()))) {
      parts.forEach(part -> within(name, part));
    }
  }

  private static List<Schema> parts(@Nullable List<Schema> schemas) {
    return schemas == null ? List.of() : schemas;
  }

  private Schema<?> named(String name, Schema<?> schema) {
    if (schema.get$ref() != null) {
      return schema;
    }
    within(name, schema);
    if (!needsType(schema)) {
      return schema;
    }
    String free = name;
    while (components.containsKey(free) || added.containsKey(free)) {
      free += "_";
    }
    added.put(free, schema);
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + free);
    reference.setDescription(schema.getDescription());
    reference.setNullable(schema.getNullable());
    return reference;
  }

  private static boolean needsType(Schema<?> schema) {
    boolean isObject = schema.getType() == null || schema.getType().equals("object");
    return (schema.getEnum() != null && LISTED.contains(String.valueOf(schema.getType())))
        || (isObject && schema.getProperties() != null && !schema.getProperties().isEmpty());
  }
}
