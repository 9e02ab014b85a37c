package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in the words of OpenAPI 3.0 what a schema of 3.1 says in others. */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class OpenApi31 {
  private static final Set<String> TYPES =
      Set.of("array", "boolean", "integer", "null", "number", "object", "string");

  private OpenApi31() {}

  static void translate(Schema<?> schema) {
    if (schema.get$ref() != null) {
      return;
    }
    if (schema.getConst() != null) {
      cast(schema).setEnum(List.of(schema.getConst()));
      schema.setConst(null);
    }
    if (schema.getEnum() != null) {
      translateEnum(cast(schema));
    }
    translateTypes(schema);
    translateBounds(schema);
    if ("array".equals(schema.getType())) {
      schema.setItems(schema.getItems() == null ? new Schema<>() : schema.getItems());
      schema.setProperties(null);
    }
    if (schema.getAllOf() != null && schema.getProperties() == null) {
      schema.setAdditionalProperties(null); // It would be a map, and no more.
    }
    if ("application/octet-stream".equals(schema.getContentMediaType())
        && (schema.getType() == null || schema.getType().equals("string"))
        && schema.getContentEncoding() == null
        && schema.getFormat() == null) {
      setType(schema, "string");
      schema.setFormat("binary");
    }
  }

  /** What stands beside a reference counts too; if it is not of an object, it only restricts. */
  static Schema<?> reference(Schema<?> schema) {
    if (schema.getProperties() == null) {
      schema.setEnum(null);
      schema.setItems(null);
      setType(schema, null);
      return schema;
    }
    Schema<?> whole = new Schema<>();
    whole.setDescription(schema.getDescription());
    whole.setNullable(schema.getNullable());
    whole.setAllOf(List.of(new Schema<>().$ref(schema.get$ref()), only("object", schema)));
    return whole;
  }

  private static void translateBounds(Schema<?> schema) {
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
  }

  /** Of a type that OpenAPI does not know all that is certain is that it is JSON. */
  private static void translateTypes(Schema<?> schema) {
    Set<String> types = types(schema);
    types.removeIf(type -> !TYPES.contains(type));
    if (types.remove("null")) {
      schema.setNullable(true);
    }
    if (types.contains("number")) {
      types.remove("integer");
    }
    setType(schema, types.size() == 1 ? types.iterator().next() : null);
    boolean isComposed =
        schema.getOneOf() != null || schema.getAnyOf() != null || schema.getAllOf() != null;
    if (types.size() > 1 && types.size() < TYPES.size() - 2 && !isComposed) {
      schema.setOneOf(types.stream().map(type -> only(type, schema)).toList());
      schema.setProperties(null);
      schema.setRequired(null);
      schema.setItems(null);
      schema.setEnum(null);
    }
  }

  private static Set<String> types(Schema<?> schema) {
    Set<String> types = new LinkedHashSet<>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    } else if (schema.getType() != null) {
      types.add(schema.getType());
    }
    return types;
  }

  /** What a schema of several types says of one of them. */
  private static Schema only(String type, Schema<?> schema) {
    Schema<Object> part = new Schema<>();
    setType(part, type);
    switch (type) {
      case "object" -> {
        part.setProperties(schema.getProperties());
        part.setRequired(schema.getRequired());
        part.setAdditionalProperties(schema.getAdditionalProperties());
      }
      case "array" -> {
        part.setItems(schema.getItems() == null ? new Schema<>() : schema.getItems());
        part.setMinItems(schema.getMinItems());
        part.setMaxItems(schema.getMaxItems());
      }
      case "string" -> {
        part.setFormat(schema.getFormat());
        part.setPattern(schema.getPattern());
        part.setMinLength(schema.getMinLength());
        part.setMaxLength(schema.getMaxLength());
      }
      default -> {}
    }
    return part;
  }

  /** Values that are all of one type have that type; null is no value. */
  private static void translateEnum(Schema<Object> schema) {
    List<Object> values = new ArrayList<>(schema.getEnum());
    if (values.removeIf(OpenApi31::isNull)) {
      schema.setNullable(true);
    }
    Set<String> types = types(schema);
    types.remove("null");
    String type = types.size() == 1 ? types.iterator().next() : type(values);
    if (values.isEmpty() || type == null || !fit(values, type)) {
      schema.setEnum(null);
      setType(schema, values.isEmpty() || isContainer(type) ? type : null);
    } else {
      schema.setEnum(values);
      setType(schema, type);
    }
  }

  private static boolean isContainer(@Nullable String type) {
    return "object".equals(type) || "array".equals(type);
  }

  private static boolean isNull(@Nullable Object value) {
    return value == null || (!(value instanceof String) && value.toString().equals("null"));
  }

  /** Whether values can be of a type. Of texts they all are: some documents forget the quotes. */
  private static boolean fit(Collection<?> values, String type) {
    return switch (type) {
      case "string" -> true;
      case "boolean" -> values.stream().allMatch(Boolean.class::isInstance);
      case "integer", "number" -> values.stream().allMatch(Number.class::isInstance);
      default -> false;
    };
  }

  private static @Nullable String type(Collection<?> values) {
    if (values.stream().allMatch(OpenApi31::isWhole)) {
      return "integer";
    }
    return Stream.of("number", "boolean")
        .filter(type -> fit(values, type))
        .findFirst()
        .orElse(values.stream().allMatch(String.class::isInstance) ? "string" : null);
  }

  private static boolean isWhole(Object value) {
    return value instanceof Integer || value instanceof Long || value instanceof BigInteger;
  }

  @SuppressWarnings("unchecked") // An enum is a list of whatever was read.
  private static Schema<Object> cast(Schema<?> schema) {
    return (Schema<Object>) schema;
  }

  static void setType(Schema<?> schema, @Nullable String type) {
    schema.setType(type);
    schema.setTypes(type == null ? null : new LinkedHashSet<>(Set.of(type)));
  }
}
