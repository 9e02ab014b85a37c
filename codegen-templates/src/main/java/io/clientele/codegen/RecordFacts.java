package io.clientele.codegen;

import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/** What the templates need to know of a record beside what OpenAPI Generator tells them. */
final class RecordFacts {
  /** A constructor takes 255 values at most, itself and the additional properties among them. */
  private static final int MOST_COMPONENTS = 250;

  private RecordFacts() {}

  static void describe(CodegenModel model) {
    Map<String, Object> facts = model.vendorExtensions;
    model.vars = model.allVars; // A record extends nothing: what it inherits is its own.
    Names.nameProperties(model);
    if (facts.get(ParameterGroups.DESCRIPTIONS) instanceof Map<?, ?> descriptions) {
      model.vars.forEach(
          each ->
              each.description =
                  each.unescapedDescription = (String) descriptions.get(each.baseName));
    }
    if (model.vars.size() > MOST_COMPONENTS) {
      facts.put("left", model.vars.size() - MOST_COMPONENTS);
      model.vars = model.vars.subList(0, MOST_COMPONENTS);
    }
    ErrorFacts.describe(model);
    if (model.getMinProperties() != null || model.getMaxProperties() != null) {
      facts.put("propertyCount", Rules.range(model.getMinProperties(), model.getMaxProperties()));
    }
    // Parameters are never JSON, so no mapper has to read and write them.
    facts.put("parameters", facts.containsKey(ParameterGroups.DESCRIPTIONS));
    model.vars.forEach(property -> describe(model, property));
    facts.put(
        "checked",
        Boolean.TRUE.equals(facts.get("request"))
            && (facts.containsKey("propertyCount")
                || model.vars.stream().anyMatch(each -> each.required || Rules.has(each))));
    // Javadoc that tells of components needs a sentence first.
    if (!model.name.equals(model.classname) || model.vars.stream().anyMatch(RecordFacts::isTold)) {
      facts.put("called", model.name);
    }
  }

  private static boolean isTold(CodegenProperty property) {
    return property.description != null
        && Boolean.TRUE.equals(property.vendorExtensions.get("toldByRecord"));
  }

  private static void describe(CodegenModel model, CodegenProperty property) {
    Map<String, Object> facts = property.vendorExtensions;
    boolean request = Boolean.TRUE.equals(model.vendorExtensions.get("request"));
    boolean answer = Boolean.TRUE.equals(model.vendorExtensions.get("answer"));
    property.description = property.unescapedDescription = PropertyText.of(property);
    facts.put("toldBySetter", request);
    facts.put("toldByRecord", answer || !request);
    facts.put("codec", JsonCodecs.of(property));
    facts.put("json", property.dataType.equals("Object"));
    String field = "value." + property.name;
    facts.put("field", field);
    facts.put("nested", JsonCodecs.isNested(property));
    Rules.describe(property, JavaValue.literal(property.baseName) + ", " + field);
    facts.put("mandatory", property.required && !property.isNullable);
    facts.put("mandatoryOrNull", property.required && property.isNullable);
    boolean removable =
        Boolean.TRUE.equals(model.vendorExtensions.get("patch")) && !property.required;
    facts.put("nullable", property.isNullable || removable);
    if (request && property.required && property.defaultValue != null) {
      facts.put("default", property.defaultValue);
    }
  }
}
