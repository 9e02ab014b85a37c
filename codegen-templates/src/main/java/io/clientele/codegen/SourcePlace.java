package io.clientele.codegen;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationMap;

/** Which part of the document a line of generated source is made of, as a JSON pointer. */
final class SourcePlace {
  private SourcePlace() {}

  /**
   * @param context what the template was given
   * @param line counted from 1
   */
  static String of(Object context, String source, int line) {
    if (context instanceof Map<?, ?> given) {
      if (given.get("operations") instanceof OperationMap api) {
        String before = source.lines().limit(line).collect(Collectors.joining("\n"));
        return api.getOperation().stream()
            .max(Comparator.comparingInt(each -> before.lastIndexOf(method(each))))
            .map(SourcePlace::pointer)
            .orElse("#/paths");
      }
      if (given.get("models") instanceof List<?> models
          && !models.isEmpty()
          && models.get(0) instanceof ModelMap model) {
        return DocumentWalk.within("#/components/schemas", model.getModel().name);
      }
    }
    return "#";
  }

  private static String method(CodegenOperation operation) {
    return operation.vendorExtensions.get("method") + "(";
  }

  private static String pointer(CodegenOperation operation) {
    return DocumentWalk.within("#/paths", operation.path)
        + "/"
        + operation.httpMethod.toLowerCase(Locale.ROOT);
  }
}
