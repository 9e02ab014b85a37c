package io.clientele.corpus;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Reads the schemas of a document, whether written for OpenAPI 3.0 or 3.1. Lists and maps that the
 * document does not have are empty here.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Schemas {
  /** A longer chain of references to references goes round in a circle. */
  private static final int LONGEST_CHAIN = 20;

  private final Map<String, Schema> named;

  Schemas(OpenAPI document) {
    named = ModelUtils.getSchemas(document);
  }

  Map<String, Schema> all() {
    return named;
  }

  @Nullable Schema named(String name) {
    return named.get(name);
  }

  /** Returns the name that a schema refers to, or null if it refers to none. */
  static @Nullable String reference(Schema schema) {
    String reference = schema.get$ref();
    String name = reference == null ? null : ModelUtils.getSimpleRef(reference);
    // What refers to no component has no name in the document as written.
    return name == null ? reference : name;
  }

  /** Returns {@code object}, {@code array}, {@code string} and so on, or null for any value. */
  static @Nullable String type(Schema<?> schema) {
    Set<String> types = schema.getTypes();
    String type = schema.getType();
    if (types != null) {
      type = types.stream().filter(each -> !each.equals("null")).findFirst().orElse("null");
    }
    if (type != null) {
      return type;
    }
    if (schema.getProperties() != null || schema.getAdditionalProperties() != null) {
      return "object";
    }
    if (schema.getContentMediaType() != null) {
      return "string"; // Of nothing else it says anything.
    }
    return schema.getItems() == null ? null : "array";
  }

  /** Returns the parts of allOf that say what it is; some only describe it. */
  static List<Schema> allOf(Schema<?> schema) {
    return typed(schema.getAllOf());
  }

  /**
   * Returns what oneOf or anyOf list, without null, and without what only says what is required.
   */
  static List<Schema> alternatives(Schema<?> schema) {
    return typed(schema.getOneOf() == null ? schema.getAnyOf() : schema.getOneOf());
  }

  private static List<Schema> typed(@Nullable List<Schema> schemas) {
    return schemas == null ? List.of() : schemas.stream().filter(Schemas::isTyped).toList();
  }

  private static boolean isTyped(Schema<?> schema) {
    boolean simple = type(schema) != null && !isNullType(schema);
    return simple
        || schema.get$ref() != null
        || schema.getEnum() != null
        || schema.getConst() != null
        || !allOf(schema).isEmpty()
        || !alternatives(schema).isEmpty();
  }

  private static boolean isNullType(Schema<?> schema) {
    return "null".equals(type(schema));
  }

  static Map<String, Schema> properties(Schema<?> schema) {
    return schema.getProperties() == null ? Map.of() : schema.getProperties();
  }

  /** Returns the properties that it and all its parts require. */
  Set<String> required(Schema<?> schema) {
    Set<String> required = new HashSet<>();
    // By identity: schemas compare by all that they hold.
    addRequired(schema, required, Collections.newSetFromMap(new IdentityHashMap<>()));
    return required;
  }

  private void addRequired(@Nullable Schema<?> schema, Set<String> required, Set<Schema<?>> seen) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    if (schema.getRequired() != null) {
      required.addAll(schema.getRequired());
    }
    if (schema.getAllOf() != null) {
      for (Schema<?> part : schema.getAllOf()) {
        addRequired(target(part), required, seen);
      }
    }
  }

  boolean isNullable(Schema<?> schema) {
    Schema<?> target = target(schema);
    return Boolean.TRUE.equals(schema.getNullable())
        || (target != null && (Boolean.TRUE.equals(target.getNullable()) || listsNull(target)));
  }

  private static boolean listsNull(Schema<?> schema) {
    boolean inTypes = schema.getTypes() != null && schema.getTypes().contains("null");
    return inTypes
        || Stream.of(schema.getOneOf(), schema.getAnyOf())
            .anyMatch(listed -> listed != null && listed.stream().anyMatch(Schemas::isNullType));
  }

  /** Returns the schema itself, or what it refers to; null if that is not there. */
  @Nullable Schema<?> target(Schema<?> schema) {
    Schema<?> target = schema;
    for (int i = 0; target != null && i < LONGEST_CHAIN; i++) {
      String name = reference(target);
      if (name == null) {
        return target;
      }
      target = named.get(name);
    }
    return null;
  }
}
