package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says in the words of OpenAPI 3.0 what a schema of 3.1 says in others. */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class OpenApi31 {
  private OpenApi31() {}

  static void translate(Schema<?> schema) {
    translateTypes(schema);
    if (schema.getConst() != null) {
      translateConst(schema, schema.getConst());
    }
    if (schema.getExclusiveMinimumValue() != null) {
      schema.setMinimum(schema.getExclusiveMinimumValue());
      schema.setExclusiveMinimum(true);
      schema.setExclusiveMinimumValue(null);
    }
    if (schema.getExclusiveMaximumValue() != null) {
      schema.setMaximum(schema.getExclusiveMaximumValue());
      schema.setExclusiveMaximum(true);
      schema.setExclusiveMaximumValue(null);
    }
    if ("application/octet-stream".equals(schema.getContentMediaType())
        && schema.getContentEncoding() == null
        && schema.getFormat() == null) {
      setType(schema, "string");
      schema.setFormat("binary");
    }
  }

  private static void translateTypes(Schema<?> schema) {
    Set<String> types = new LinkedHashSet<>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    } else if (schema.getType() != null) {
      types.add(schema.getType());
    }
    if (types.remove("null")) {
      schema.setNullable(true);
    }
    if (types.size() == 1) {
      setType(schema, types.iterator().next());
    } else {
      setType(schema, null);
      if (!types.isEmpty()) {
        schema.setOneOf(types.stream().map(type -> only(type, schema)).toList());
        schema.setProperties(null);
        schema.setRequired(null);
        schema.setItems(null);
      }
    }
  }

  /** What a schema of several types says of one of them. */
  private static Schema only(String type, Schema<?> schema) {
    Schema<Object> part = new Schema<>();
    part.setType(type);
    if (type.equals("object")) {
      part.setProperties(schema.getProperties());
      part.setRequired(schema.getRequired());
      part.setAdditionalProperties(schema.getAdditionalProperties());
    } else if (type.equals("array")) {
      part.setItems(schema.getItems());
    }
    return part;
  }

  private static void translateConst(Schema<?> schema, Object value) {
    schema.setConst(null);
    if (value instanceof String text) {
      setType(schema, "string");
      Schema<Object> texts = cast(schema);
      texts.setEnum(List.of(text));
    } else if (schema.getType() == null) {
      setType(schema, value instanceof Boolean ? "boolean" : "number");
    }
  }

  @SuppressWarnings("unchecked") // An enum is a list of whatever was read.
  private static Schema<Object> cast(Schema<?> schema) {
    return (Schema<Object>) schema;
  }

  private static void setType(Schema<?> schema, @Nullable String type) {
    schema.setType(type);
    schema.setTypes(type == null ? null : new LinkedHashSet<>(Set.of(type)));
  }
}
