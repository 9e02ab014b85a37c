package io.clientele.codegen;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;

/** What the templates ask of an interface: the operations of one tag. */
final class ApiFacts {
  private ApiFacts() {}

  static void describe(OperationsMap api, List<ModelMap> models, UnaryOperator<String> toImport) {
    Set<String> errorModels = new HashSet<>();
    Set<String> imports = new HashSet<>();
    for (ModelMap model : models) {
      imports.add(toImport.apply(model.getModel().classname));
      if (model.getModel().vendorExtensions.containsKey("errorMessage")) {
        errorModels.add(model.getModel().classname);
      }
    }
    // The templates import what is no model.
    api.getImports().removeIf(each -> !imports.contains(each.get("import")));
    OperationMap group = api.getOperations();
    String tag = group.getClassname().substring(0, group.getClassname().length() - 3);
    group.getOperation().forEach(each -> each.vendorExtensions.put("api", group.getClassname()));
    api.put("about", about(group.getOperation().get(0)));
    api.put("operationsClass", tag + "Operations");
    api.put("accessor", Names.ofProvider(tag));
    OperationFacts.describe(group.getOperation(), tag, errorModels);
    api.put("shared", shared(group.getOperation()));
  }

  /** Takes out of the operations what all of them say, so that it can be said once. */
  private static @Nullable String shared(List<CodegenOperation> operations) {
    StringBuilder shared = new StringBuilder();
    for (String fact : List.of("security", "errors")) {
      Set<Object> said = new HashSet<>();
      operations.forEach(each -> said.add(each.vendorExtensions.get(fact)));
      if (operations.size() > 1 && said.size() == 1) {
        shared.append(said.iterator().next());
        operations.forEach(each -> each.vendorExtensions.put(fact, ""));
      }
    }
    return shared.isEmpty() ? null : shared.toString();
  }

  static boolean has(List<CodegenOperation> operations, CodegenOperation other) {
    return operations.stream()
        .anyMatch(each -> each.path.equals(other.path) && each.httpMethod.equals(other.httpMethod));
  }

  /** What the document says of the tag of an operation. */
  private static String about(CodegenOperation operation) {
    String description = operation.tags.isEmpty() ? null : operation.tags.get(0).getDescription();
    return description == null ? operation.baseName + "." : description;
  }
}
