package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** The schemas that become sealed types: of oneOf and anyOf, and bases with a discriminator. */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Unions {
  private final Map<String, Union> unions = new LinkedHashMap<>();
  private final Map<String, Schema> schemas;

  /**
   * One of them.
   *
   * @param alternatives as JSON can tell them apart, in the order of the document
   * @param shared the properties that the document gives to the union itself
   */
  record Union(
      List<Schema> alternatives, @Nullable Discriminator discriminator, Set<String> shared) {
    /** The values of the discriminator that an alternative has: as mapped, else its name. */
    List<String> marks(int index) {
      String name = ModelUtils.getSimpleRef(alternatives.get(index).get$ref());
      List<String> marks = new ArrayList<>();
      if (discriminator != null && discriminator.getMapping() != null) {
        discriminator
            .getMapping()
            .forEach(
                (mark, target) -> {
                  // A reference, or no more than a name.
                  if (target.substring(target.lastIndexOf('/') + 1).equals(name)) {
                    marks.add(mark);
                  }
                });
      }
      return marks.isEmpty() && name != null ? List.of(name) : marks;
    }

    @Nullable String property() {
      return discriminator == null ? null : discriminator.getPropertyName();
    }
  }

  private Unions(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  static Unions none() {
    return new Unions(Map.of());
  }

  /** Finds them, and simplifies what looks like one and is none. */
  static Unions in(OpenAPI document) {
    Unions unions = new Unions(ModelUtils.getSchemas(document));
    Map<String, List<String>> heirs = Inheritance.heirs(unions.schemas);
    for (Map.Entry<String, Schema> entry : List.copyOf(unions.schemas.entrySet())) {
      if (heirs.containsKey(entry.getKey())) {
        List<Schema> alternatives =
            heirs.get(entry.getKey()).stream().map(Unions::reference).toList();
        unions.add(entry.getKey(), alternatives, entry.getValue().getDiscriminator());
      } else {
        unions.read(entry.getKey(), entry.getValue());
      }
    }
    unions.simplifyParameters(document);
    return unions;
  }

  /** A union has no form outside of JSON: its list stands, which one value fits too, or a text. */
  private void simplifyParameters(OpenAPI document) {
    List<Parameter> parameters = new ArrayList<>();
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().values()) {
        addTo(parameters, path.getParameters());
        path.readOperations().forEach(each -> addTo(parameters, each.getParameters()));
      }
    }
    if (document.getComponents() != null && document.getComponents().getParameters() != null) {
      parameters.addAll(document.getComponents().getParameters().values());
    }
    for (Parameter parameter : parameters) {
      Schema<?> schema = parameter.getSchema();
      String name =
          schema == null || schema.get$ref() == null
              ? null
              : ModelUtils.getSimpleRef(schema.get$ref());
      if (name != null && unions.containsKey(name)) {
        parameter.setSchema(plain(name));
        if (name.endsWith("_parameter")) { // As OpenAPI Generator calls what has no other use.
          unions.remove(name);
          schemas.remove(name);
        }
      }
    }
  }

  private static void addTo(List<Parameter> all, @Nullable List<Parameter> parameters) {
    if (parameters != null) {
      all.addAll(parameters);
    }
  }

  private Schema<?> plain(String union) {
    return alternatives(union).stream()
        .filter(ModelUtils::isArraySchema)
        .findFirst()
        .orElseGet(() -> new Schema<>().type("string"));
  }

  private static Schema reference(String name) {
    return new Schema<>().$ref("#/components/schemas/" + name);
  }

  private void read(String name, Schema<?> schema) {
    List<Schema> listed = schema.getOneOf() == null ? schema.getAnyOf() : schema.getOneOf();
    if (listed == null || listed.isEmpty() || schema.getAllOf() != null) {
      return;
    }
    Schema<Object> whole = new Schema<>();
    whole.setType(schema.getType());
    List<Schema> kinds = new ArrayList<>(Kinds.of(listed, whole, this::target));
    kinds.removeIf(each -> reaches(each, name, new HashSet<>()));
    if (Boolean.TRUE.equals(whole.getNullable())) {
      schema.setNullable(true);
    }
    if (kinds.size() > 1) {
      schema.setAnyOf(null);
      schema.setOneOf(kinds);
      add(name, kinds, schema.getDiscriminator());
    } else if (kinds.isEmpty() || leadsTo(kinds.get(0), name)) {
      schema.setOneOf(null);
      schema.setAnyOf(null);
    } else if (schema.getProperties() == null) {
      schemas.put(name, kinds.get(0));
    }
  }

  private void add(String name, List<Schema> alternatives, @Nullable Discriminator discriminator) {
    boolean named = alternatives.stream().allMatch(each -> each.get$ref() != null);
    Schema<?> schema = schemas.get(name);
    Set<String> shared = new LinkedHashSet<>();
    if (named && discriminator != null) {
      shared.add(discriminator.getPropertyName());
    }
    if (schema != null && schema.getProperties() != null) {
      shared.addAll(schema.getProperties().keySet());
    }
    Union union = new Union(alternatives, named ? discriminator : null, shared);
    unions.put(name, union);
    String property = union.property();
    if (property != null) {
      alternatives.forEach(each -> mark(target(each), property));
    }
  }

  /** Not all say that they have the property that tells them. */
  private static void mark(@Nullable Schema<?> alternative, String property) {
    if (alternative != null
        && alternative.getProperties() != null
        && alternative.getAllOf() == null) {
      alternative.getProperties().putIfAbsent(property, new Schema<>().type("string"));
    }
  }

  /** Java's interfaces cannot extend each other in a circle. */
  private boolean reaches(Schema<?> from, String name, Set<String> seen) {
    if (from.get$ref() == null) {
      return false;
    }
    String reference = ModelUtils.getSimpleRef(from.get$ref());
    if (reference.equals(name)) {
      return true;
    }
    Union union = unions.get(reference);
    return union != null
        && seen.add(reference)
        && union.alternatives.stream().anyMatch(each -> reaches(each, name, seen));
  }

  /** Whether a chain of references comes back to where it began. */
  private boolean leadsTo(Schema<?> from, String name) {
    Schema<?> each = from;
    Set<String> seen = new HashSet<>();
    while (each != null && each.get$ref() != null) {
      String next = ModelUtils.getSimpleRef(each.get$ref());
      if (next.equals(name) || !seen.add(next)) {
        return true;
      }
      each = schemas.get(next);
    }
    return false;
  }

  private @Nullable Schema<?> target(Schema<?> schema) {
    Schema<?> target = schema;
    Set<String> seen = new HashSet<>();
    while (target != null && target.get$ref() != null) {
      String name = ModelUtils.getSimpleRef(target.get$ref());
      target = seen.add(name) ? schemas.get(name) : null;
    }
    return target;
  }

  @Nullable Union named(String name) {
    return unions.get(name);
  }

  List<Schema> alternatives(String name) {
    Union union = unions.get(name);
    return union == null ? List.of() : union.alternatives;
  }

  /** Of a union, an object with the alternatives as properties, which the generator understands. */
  Schema<?> standIn(String name, Schema<?> schema) {
    List<Schema> alternatives = alternatives(name);
    if (alternatives.isEmpty()) {
      return schema;
    }
    Schema<?> object = new ObjectSchema();
    object.setDescription(schema.getDescription());
    object.setExtensions(schema.getExtensions());
    for (int i = 0; i < alternatives.size(); i++) {
      object.addProperty(String.valueOf(i), alternatives.get(i));
    }
    return object;
  }
}
