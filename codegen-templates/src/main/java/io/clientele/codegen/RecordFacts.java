package io.clientele.codegen;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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
      facts.put("propertyCount", range(model.getMinProperties(), model.getMaxProperties()));
    }
    // Parameters are never JSON, so no mapper has to read and write them.
    facts.put("parameters", facts.containsKey(ParameterGroups.DESCRIPTIONS));
    model.vars.forEach(property -> describe(model, property));
    facts.put(
        "checked",
        Boolean.TRUE.equals(facts.get("request"))
            && (facts.containsKey("propertyCount")
                || model.vars.stream().anyMatch(RecordFacts::isChecked)));
    // Javadoc that tells of components needs a sentence first.
    if (!model.name.equals(model.classname) || model.vars.stream().anyMatch(RecordFacts::isTold)) {
      facts.put("called", model.name);
    }
  }

  /** Whether the template of the checks has a rule for it. */
  private static boolean isChecked(CodegenProperty property) {
    Map<String, Object> facts = property.vendorExtensions;
    return property.required
        || facts.containsKey("length")
        || facts.containsKey("size")
        || facts.containsKey("x-exactly-one")
        || Boolean.TRUE.equals(facts.get("nested"))
        || property.pattern != null
        || property.minimum != null
        || property.maximum != null
        || property.multipleOf != null
        || property.isEmail
        || property.isUri
        || property.getUniqueItems()
        || (property.items != null && isChecked(property.items));
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
    describeRules(property, JavaValue.literal(property.baseName) + ", " + field, "", "", 1);
    facts.put("mandatory", property.required && !property.isNullable);
    facts.put("mandatoryOrNull", property.required && property.isNullable);
    boolean removable =
        Boolean.TRUE.equals(model.vendorExtensions.get("patch")) && !property.required;
    facts.put("nullable", property.isNullable || removable);
    if (request && property.required && property.defaultValue != null) {
      facts.put("default", property.defaultValue);
    }
  }

  /** An item has rules as a property has: each is checked in turn, by a name that says which. */
  private static void describeRules(
      CodegenProperty property, String at, String each, String end, int depth) {
    Map<String, Object> facts = property.vendorExtensions;
    facts.put("at", at);
    facts.put("each", each);
    facts.put("end", end);
    if (property.minLength != null || property.maxLength != null) {
      facts.put("length", range(property.minLength, property.maxLength));
    }
    if (property.minItems != null || property.maxItems != null) {
      facts.put("size", range(property.minItems, property.maxItems));
    }
    if (property.items != null) {
      String item = depth == 1 ? "at, item" : "at" + depth + ", item" + depth;
      String each2 = each + "checks.each(" + at + ", (" + item + ") -> ";
      describeRules(property.items, item, each2, end + ")", depth + 1);
    }
  }

  private static String range(@Nullable Integer least, @Nullable Integer most) {
    return (least == null ? 0 : least) + ", " + (most == null ? "Integer.MAX_VALUE" : most);
  }
}
