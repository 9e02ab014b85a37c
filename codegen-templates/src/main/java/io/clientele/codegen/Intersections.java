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
  private static final Set<String> TYPES =
      new LinkedHashSet<>(List.of("array", "boolean", "integer", "number", "object", "string"));

  private final Map<String, Schema> schemas;

  Intersections(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /**
   * Returns the schema itself if it is an object, or no more than another name for something.
   *
   * @param isComponent whether it has a name of its own
   */
  Schema<?> simplified(Schema<?> schema, boolean isComponent) {
    if (schema.getAllOf() == null) {
      return schema;
    }
    List<Schema<?>> parts = new ArrayList<>();
    addParts(schema, parts, Collections.newSetFromMap(new IdentityHashMap<>()));
    List<Schema<?>> typed = parts.stream().filter(each -> !types(each).equals(TYPES)).toList();
    Set<String> types = common(typed);
    boolean isUnion = typed.size() == 1 && isUnion(typed.get(0));
    boolean isEnum =
        !isComponent && schema.getAllOf().size() == 1 && isNamedEnum(schema.getAllOf().get(0));
    if (typed.isEmpty() || types.contains("object") || isUnion || isEnum) {
      return schema;
    }
    Schema<?> one = new Schema<>();
    if (types.size() == 1) {
      parts.stream().filter(each -> hasType(each, types)).forEach(each -> merge(each, one));
      OpenApi31.setType(one, types.iterator().next());
    } else if (!types.isEmpty()) {
      one.setOneOf(types.stream().<Schema>map(type -> new Schema<>().type(type)).toList());
    }
    describe(schema, one);
    return one;
  }

  /** What a value of all these schemas may be: nothing, if they contradict each other. */
  private Set<String> common(List<Schema<?>> schemas) {
    Set<String> common = new LinkedHashSet<>(TYPES);
    Set<String> scalars = new LinkedHashSet<>(TYPES);
    for (Schema<?> schema : schemas) {
      Set<String> types = types(schema);
      common.retainAll(types);
      if (!types.equals(Set.of("object"))) {
        scalars.retainAll(types);
      }
    }
    // Some say "object" of a text, and list its values as properties.
    Set<String> types = common.isEmpty() ? scalars : common;
    if (types.contains("number")) {
      types.remove("integer");
    }
    return types;
  }

  private boolean hasType(Schema<?> schema, Set<String> types) {
    return !isUnion(schema) && !Collections.disjoint(types(schema), types);
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
          addParts(translated(target), parts, seen);
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

  private static boolean isUnion(Schema<?> schema) {
    return schema.getOneOf() != null || schema.getAnyOf() != null;
  }

  private Set<String> types(Schema<?> schema) {
    return types(schema, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  /** The types that a schema itself allows, be it by what it lists as alternatives. */
  private Set<String> types(Schema<?> schema, Set<Object> seen) {
    Set<String> types = new LinkedHashSet<>(TYPES);
    if (schema.getType() != null) {
      types.retainAll(
          schema.getType().equals("number")
              ? Set.of("integer", "number")
              : Set.of(schema.getType()));
    } else if (schema.getProperties() != null) {
      types.retainAll(Set.of("object"));
    }
    if (isUnion(schema) && seen.add(schema)) {
      Set<String> listed = new LinkedHashSet<>();
      for (Schema<?> each : schema.getOneOf() == null ? schema.getAnyOf() : schema.getOneOf()) {
        Schema<?> target = target(each);
        listed.addAll(target == null ? TYPES : types(translated(target), seen));
      }
      return Collections.disjoint(types, listed) ? listed : retained(types, listed);
    }
    return types;
  }

  private static Set<String> retained(Set<String> types, Set<String> others) {
    types.retainAll(others);
    return types;
  }

  private static Schema<?> translated(Schema<?> schema) {
    OpenApi31.translate(schema);
    return schema;
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
