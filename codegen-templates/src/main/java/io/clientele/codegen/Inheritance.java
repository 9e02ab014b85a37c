package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds the schemas with a discriminator from which others inherit by allOf. */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Inheritance {
  private final Map<String, Schema> schemas;
  private final Map<String, Set<String>> children = new HashMap<>();

  private Inheritance(Map<String, Schema> schemas) {
    this.schemas = schemas;
    schemas.forEach(this::read);
  }

  /** Returns the heirs of each base that has any. */
  static Map<String, List<String>> heirs(Map<String, Schema> schemas) {
    Inheritance inheritance = new Inheritance(schemas);
    Map<String, List<String>> heirs = new LinkedHashMap<>();
    for (String name : schemas.keySet()) {
      List<String> own = inheritance.isBase(name) ? inheritance.heirs(name) : List.of();
      if (!own.isEmpty()) {
        heirs.put(name, own);
      }
    }
    return heirs;
  }

  private void read(String name, Schema<?> schema) {
    if (schema.getAllOf() != null) {
      for (Schema<?> part : schema.getAllOf()) {
        if (part.get$ref() != null) {
          String parent = ModelUtils.getSimpleRef(part.get$ref());
          children.computeIfAbsent(parent, key -> new LinkedHashSet<>()).add(name);
        }
      }
    }
  }

  private boolean isBase(String name) {
    Schema<?> schema = schemas.get(name);
    return schema != null
        && schema.getDiscriminator() != null
        && schema.getDiscriminator().getPropertyName() != null
        && schema.getOneOf() == null
        && schema.getAnyOf() == null;
  }

  /** All that inherit, but not by way of another base: that is an heir itself. */
  private List<String> heirs(String base) {
    Set<String> heirs = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(base));
    while (!open.isEmpty()) {
      String parent = open.remove();
      if (parent.equals(base) || !isBase(parent)) {
        for (String child : children.getOrDefault(parent, Set.of())) {
          if (!child.equals(base) && heirs.add(child)) {
            open.add(child);
          }
        }
      }
    }
    return List.copyOf(heirs);
  }
}
