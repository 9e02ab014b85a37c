package io.clientele.codegen;

import java.util.List;
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
    if (facts.get("x-error-message") instanceof List<?> properties) {
      facts.put("errorMessage", properties.stream().map(each -> name(model, each)).toList());
      facts.put("implements", "ProviderError");
    }
    if (facts.get("x-error-code") instanceof String property) {
      facts.put("errorCode", name(model, property));
    }
  }

  private static String name(CodegenModel model, Object property) {
    return model.vars.stream()
        .filter(each -> each.baseName.equals(property))
        .map(CodegenProperty::getName)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "x-error-message or x-error-code of "
                        + model.name
                        + " names "
                        + property
                        + ", which is none of its properties"));
  }
}
