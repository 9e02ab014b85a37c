package io.clientele.codegen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;

/**
 * Where a provider's own account of an error has its message and its code, in Java. An error within
 * an error is asked for its own.
 */
final class ErrorFacts {
  private static final String MESSAGE = "x-error-message";
  private static final String CODE = "x-error-code";

  private ErrorFacts() {}

  static void describe(CodegenModel model) {
    Map<String, Object> facts = model.vendorExtensions;
    if (facts.get(MESSAGE) instanceof List<?> names && !names.isEmpty()) {
      List<Object> last = new ArrayList<>(names);
      Collections.reverse(last);
      String message = "";
      for (Object name : last) {
        CodegenProperty property = property(model, name);
        String value = isError(property) ? property.name + ".errorMessage()" : property.name;
        if (!message.isEmpty()) {
          message = property.name + " != null ? " + value + " : " + message;
        } else {
          message = isError(property) ? property.name + " == null ? null : " + value : value;
        }
      }
      facts.put("errorMessage", message);
      facts.put("implements", "ProviderError");
    }
    if (facts.get(CODE) instanceof String name) {
      CodegenProperty property = property(model, name);
      String value = isError(property) ? ".errorCode()" : ".toString()";
      facts.put("errorCode", property.name + " == null ? null : " + property.name + value);
    }
  }

  /** The schema that a property refers to has an {@code x-error-message} of its own. */
  private static boolean isError(CodegenProperty property) {
    return property.vendorExtensions.containsKey(MESSAGE);
  }

  private static CodegenProperty property(CodegenModel model, Object name) {
    return model.vars.stream()
        .filter(each -> each.baseName.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "x-error-message or x-error-code of "
                        + model.name
                        + " names "
                        + name
                        + ", which is none of its properties"));
  }
}
