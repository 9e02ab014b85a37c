package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Makes one schema of an allOf whose parts are no objects: texts, numbers, lists. OpenAPI Generator
 * would make an object of it.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Intersections {
  private final Map<String, Schema> schemas;

  Intersections(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Returns the schema itself if it is an object, or no more than another name for something. */
  Schema<?> simplified(Schema<?> schema) {
    if (schema.getAllOf() == null || schema.get$ref() != null) {
      return schema;
    }
    List<Schema<?>> parts = new ArrayList<>();
    addParts(schema, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
    Set<String> types = new LinkedHashSet<>();
    parts.forEach(each -> types.add(type(each)));
    types.remove("");
    if (types.size() > 1) {
      types.remove("object"); // Some say "object" of a text, and list its values as properties.
    }
    if (types.contains("number")) {
      types.remove("integer");
    }
    boolean isNamed = schema.getAllOf().size() == 1 && isNamedEnum(schema.getAllOf().get(0));
    if (types.isEmpty() || types.contains("object") || types.equals(Set.of("union")) || isNamed) {
      return schema;
    }
    Schema<?> one = new Schema<>();
    if (types.size() == 1) {
      parts.stream().filter(each -> hasType(each, types)).forEach(each -> merge(each, one));
    }
    describe(schema, one);
    return one;
  }

  private static boolean hasType(Schema<?> schema, Set<String> types) {
    String type = type(schema);
    return type.isEmpty()
        || types.contains(type)
        || (type.equals("integer") && types.contains("number"));
  }

  private static void describe(Schema<?> from, Schema<?> to) {
    set(to.getDescription(), from.getDescription(), to::setDescription);
    to.setTitle(from.getTitle());
    to.setExtensions(from.getExtensions());
    to.setNullable(from.getNullable());
    to.setReadOnly(from.getReadOnly());
    to.setWriteOnly(from.getWriteOnly());
    to.setDeprecated(from.getDeprecated());
  }

  private boolean isNamedEnum(Schema<?> part) {
    Schema<?> target = target(part);
    return part.get$ref() != null && target != null && target.getEnum() != null;
  }

  private void addParts(Schema<?> schema, List<Schema<?>> parts, Set<Object> seen) {
    if (!seen.add(schema)) {
      return;
    }
    parts.add(schema);
    if (schema.getAllOf() != null) {
      for (Schema<?> part : schema.getAllOf()) {
        Schema<?> target = target(part);
        if (target != null) {
          OpenApi31.translate(target);
          addParts(target, parts, seen);
        }
      }
    }
  }

  private @Nullable Schema<?> target(Schema<?> schema) {
    Schema<?> target = schema;
    Set<String> seen = new LinkedHashSet<>();
    while (target != null && target.get$ref() != null) {
      String name = ModelUtils.getSimpleRef(target.get$ref());
      target = seen.add(name) ? schemas.get(name) : null;
    }
    return target;
  }

  private static String type(Schema<?> schema) {
    if (schema.getOneOf() != null || schema.getAnyOf() != null) {
      return "union";
    }
    if (schema.getType() == null && schema.getProperties() != null) {
      return "object";
    }
    return schema.getType() == null ? "" : schema.getType();
  }

  private static void merge(Schema<?> from, Schema<?> to) {
    set(to.getType(), from.getType(), to::setType);
    set(to.getTypes(), from.getTypes(), to::setTypes);
    if (from.getEnum() != null) {
      mergeEnum(from, to);
    }
    set(to.getDescription(), from.getDescription(), to::setDescription);
    set(to.getFormat(), from.getFormat(), to::setFormat);
    set(to.getPattern(), from.getPattern(), to::setPattern);
    set(to.getMinLength(), from.getMinLength(), to::setMinLength);
    set(to.getMaxLength(), from.getMaxLength(), to::setMaxLength);
    set(to.getMinimum(), from.getMinimum(), to::setMinimum);
    set(to.getMaximum(), from.getMaximum(), to::setMaximum);
    set(to.getExclusiveMinimum(), from.getExclusiveMinimum(), to::setExclusiveMinimum);
    set(to.getExclusiveMaximum(), from.getExclusiveMaximum(), to::setExclusiveMaximum);
    set(to.getMultipleOf(), from.getMultipleOf(), to::setMultipleOf);
    set(to.getMinItems(), from.getMinItems(), to::setMinItems);
    set(to.getMaxItems(), from.getMaxItems(), to::setMaxItems);
    set(to.getUniqueItems(), from.getUniqueItems(), to::setUniqueItems);
    set(to.getItems(), from.getItems(), to::setItems);
    set(to.getDefault(), from.getDefault(), to::setDefault);
  }

  /** What both list. */
  @SuppressWarnings("unchecked") // An enum is a list of whatever was read.
  private static void mergeEnum(Schema<?> from, Schema<?> to) {
    List<Object> values = new ArrayList<>(from.getEnum());
    if (to.getEnum() != null) {
      values.retainAll(to.getEnum());
    }
    ((Schema<Object>) to).setEnum(values);
  }

  private static <T> void set(@Nullable T own, @Nullable T other, Consumer<T> setter) {
    if (own == null && other != null) {
      setter.accept(other);
    }
  }
}
