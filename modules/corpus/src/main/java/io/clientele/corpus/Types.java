package io.clientele.corpus;

import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.utils.ModelUtils;

/** Which type was made for which schema; finds schemas that share one. */
final class Types {
  private final Generation generation;
  private final Findings findings;

  Types(Generation generation, Findings findings) {
    this.generation = generation;
    this.findings = findings;
  }

  /**
   * Returns the class name of each schema that is a type of its own, which text, lists and maps are
   * not.
   *
   * @param files what was made
   */
  Map<String, String> bySchema(List<Path> files) {
    Set<String> made = names(files);
    Map<String, String> schemas = new HashMap<>();
    Map<String, String> types = new LinkedHashMap<>();
    for (String schema : ModelUtils.getSchemas(generation.document()).keySet()) {
      String type = generation.names().toModelName(schema);
      if (!isType(schema) || !made.contains(type)) {
        continue;
      }
      String other = schemas.putIfAbsent(type, schema);
      if (other == null) {
        types.put(schema, type);
      } else {
        findings.error("schemas " + other + " and " + schema + " are both " + type);
      }
    }
    return types;
  }

  private Set<String> names(List<Path> files) {
    Set<String> names = new HashSet<>();
    Set<String> lowerCase = new HashSet<>();
    for (Path file : files) {
      if (!lowerCase.add(file.toString().toLowerCase(Locale.ROOT))) {
        findings.error(file.getFileName() + " is there twice where case does not matter");
      }
      String name = file.getFileName().toString();
      if (file.endsWith(Generation.MODEL_PACKAGE.replace('.', '/') + "/" + name)) {
        names.add(name.replace(".java", ""));
      }
    }
    return names;
  }

  private boolean isType(String schema) {
    Schema<?> reference = new Schema<>().$ref("#/components/schemas/" + schema);
    String target = ModelUtils.unaliasSchema(generation.document(), reference).get$ref();
    return target != null && ModelUtils.getSimpleRef(target).equals(schema);
  }
}
