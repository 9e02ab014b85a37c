package io.clientele.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * References to schemas that are no components, as in {@code
 * #/paths/~1books/get/responses/200/content/application~1json/schema} or {@code #anchor}: what they
 * refer to becomes a component.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class DeepReferences implements DocumentWalk.Visitor {
  private static final String COMPONENTS = "#/components/schemas/";

  /** Where Swagger 2 has them; of what is deep in a document the parser leaves the reference so. */
  private static final String DEFINITIONS = "#/definitions/";

  /** What says where a schema stands, and not what it is. */
  private static final Set<String> NO_NAMES =
      Set.of("additionalProperties", "allOf", "anyOf", "items", "oneOf", "properties", "schema");

  private final Map<String, Schema<?>> places = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final List<Schema<?>> deep = new ArrayList<>();
  private final Map<String, String> named = new HashMap<>();
  private final Map<String, Schema> components;

  private DeepReferences(Map<String, Schema> components) {
    this.components = components;
  }

  static void resolve(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    if (document.getComponents().getSchemas() == null) {
      document.getComponents().setSchemas(new LinkedHashMap<>());
    }
    DeepReferences references = new DeepReferences(document.getComponents().getSchemas());
    DocumentWalk.through(document, references);
    references.deep.forEach(references::resolve);
  }

  @Override
  public Schema<?> schema(String pointer, Schema<?> schema) {
    places.put(pointer, schema);
    if (schema.get$anchor() != null) {
      anchors.put("#" + schema.get$anchor(), pointer);
    }
    String reference = schema.get$ref();
    if (reference != null && reference.matches("#.+") && !isComponent(reference)) {
      deep.add(schema);
    }
    return schema;
  }

  private static boolean isComponent(String reference) {
    return reference.startsWith(COMPONENTS) && reference.indexOf('/', COMPONENTS.length()) < 0;
  }

  private void resolve(Schema<?> referring) {
    String reference = referring.get$ref();
    String pointer = anchors.getOrDefault(reference, decoded(reference));
    if (pointer.startsWith(DEFINITIONS)) {
      pointer = COMPONENTS + pointer.substring(DEFINITIONS.length());
    }
    Schema<?> target = places.get(pointer);
    if (isComponent(pointer)) {
      referring.set$ref(pointer);
    } else if (target != null) {
      referring.set$ref(
          target.get$ref() == null
              ? named.computeIfAbsent(pointer, key -> COMPONENTS + add(key, target))
              : target.get$ref());
    }
  }

  private String add(String pointer, Schema<?> target) {
    String name = name(pointer);
    while (components.containsKey(name)) {
      name += "_";
    }
    components.put(name, target);
    return name;
  }

  /** The last part of the pointer that the author of the document thought of. */
  private static String name(String pointer) {
    String[] tokens = pointer.split("/", -1);
    for (int i = tokens.length - 1; i > 0; i--) {
      if (!NO_NAMES.contains(tokens[i]) && !tokens[i].matches("\\d+")) {
        return tokens[i].replace("~1", "_").replace("~0", "_");
      }
    }
    return "schema";
  }

  private static String decoded(String reference) {
    return reference.contains("%")
        ? URLDecoder.decode(reference.replace("+", "%2B"), StandardCharsets.UTF_8)
        : reference;
  }
}
