package io.clientele.corpus;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What says in JSON which type a value has, where types inherit with allOf. */
final class Discriminators {
  private final Map<String, Map<String, String>> marks = new HashMap<>();
  private final Map<String, Set<String>> heirs = new HashMap<>();

  Discriminators(Schemas schemas) {
    Map<String, List<String>> children = children(schemas);
    schemas.all().forEach((name, schema) -> add(name, schema, children));
  }

  private void add(String name, Schema<?> schema, Map<String, List<String>> children) {
    Discriminator discriminator = schema.getDiscriminator();
    if (discriminator != null && Schemas.alternatives(schema).isEmpty()) {
      Set<String> all = heirs(name, children);
      heirs.put(name, all);
      all.forEach(heir -> mark(heir, discriminator));
      mark(name, discriminator);
    }
  }

  private void mark(String schema, Discriminator discriminator) {
    if (discriminator.getPropertyName() != null) {
      marks
          .computeIfAbsent(schema, key -> new HashMap<>())
          .put(discriminator.getPropertyName(), value(discriminator, schema));
    }
  }

  /** Returns the properties that a value of this schema must have, with the text they must hold. */
  Map<String, String> marks(String schema) {
    return marks.getOrDefault(schema, Map.of());
  }

  /** Returns the schemas that inherit from this one, if it has a discriminator to tell them. */
  Set<String> heirs(String schema) {
    return heirs.getOrDefault(schema, Set.of());
  }

  /** Returns what the discriminator holds in values of the schema of this name. */
  static String value(Discriminator discriminator, @Nullable String schema) {
    if (discriminator.getMapping() != null) {
      for (Map.Entry<String, String> entry : discriminator.getMapping().entrySet()) {
        String target = entry.getValue(); // A reference, or no more than a name.
        if (target.substring(target.lastIndexOf('/') + 1).equals(schema)) {
          return entry.getKey();
        }
      }
    }
    return String.valueOf(schema);
  }

  private static Map<String, List<String>> children(Schemas schemas) {
    Map<String, List<String>> children = new HashMap<>();
    schemas
        .all()
        .forEach(
            (name, schema) -> {
              for (Schema<?> part : Schemas.allOf(schema)) {
                String parent = Schemas.reference(part);
                if (parent != null) {
                  children.computeIfAbsent(parent, key -> new ArrayList<>()).add(name);
                }
              }
            });
    return children;
  }

  private static Set<String> heirs(String schema, Map<String, List<String>> children) {
    Set<String> heirs = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(schema));
    while (!open.isEmpty()) {
      for (String child : children.getOrDefault(open.remove(), List.of())) {
        if (heirs.add(child)) {
          open.add(child);
        }
      }
    }
    return heirs;
  }
}
