package io.clientele.codegen;

import io.swagger.v3.oas.models.Operation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.OperationsMap;

/** Says in Java how a list is read that comes in pages, as {@code x-paging} has it. */
final class PagedLists {
  private static final String PAGING = "x-paging";

  private final CodegenOperation operation;
  private final Map<?, ?> paging;
  private final List<CodegenProperty> answer;

  private PagedLists(CodegenOperation operation, Map<?, ?> paging, List<ModelMap> models) {
    this.operation = operation;
    this.paging = paging;
    this.answer =
        models.stream()
            .map(ModelMap::getModel)
            .filter(model -> model.classname.equals(operation.returnType))
            .flatMap(model -> model.getVars().stream())
            .toList();
  }

  /** Whether an operation has pages of a style that we know. */
  static boolean isPaged(Operation operation) {
    return operation.getExtensions() != null && isPaged(operation.getExtensions().get(PAGING));
  }

  private static boolean isPaged(@Nullable Object paging) {
    return paging instanceof Map<?, ?> facts
        && Set.of("cursor", "link", "page").contains(Objects.toString(facts.get("style")));
  }

  /**
   * Notes the type of the items, and the call that makes a sequence of them.
   *
   * @return whether there is one
   * @throws IllegalStateException if the extension names what is not there
   */
  static boolean describe(OperationsMap operations, List<ModelMap> models) {
    boolean paged = false;
    for (CodegenOperation operation : operations.getOperations().getOperation()) {
      if (operation.vendorExtensions.get(PAGING) instanceof Map<?, ?> paging && isPaged(paging)) {
        PagedLists list = new PagedLists(operation, paging, models);
        operation.vendorExtensions.put("pagedItem", list.item());
        operation.vendorExtensions.put("pages", list.java());
        models.stream()
            .filter(model -> model.getModel().classname.equals(list.item()))
            .map(model -> Map.of("import", String.valueOf(model.get("importPath"))))
            .filter(each -> !operations.getImports().contains(each))
            .forEach(each -> operations.getImports().add(each));
        paged = true;
      }
    }
    return paged;
  }

  /** As in {@code numbered("clientsList", "page", null, ...)}, of the runtime's {@code Paging}. */
  private String java() {
    CodegenParameter group =
        operation.allParams.stream()
            .filter(PagedLists::isGroup)
            .findFirst()
            .orElseThrow(() -> misfit("its query has no parameters"));
    String first = group.dataType + ".JSON, " + group.paramName;
    String page = "page";
    while (isParameter(page)) {
      page += "_";
    }
    String wanted = page;
    String arguments =
        operation.allParams.stream()
            .map(parameter -> isGroup(parameter) ? wanted : parameter.paramName)
            .collect(Collectors.joining(", "));
    String call =
        page + " -> api." + operation.vendorExtensions.get("method") + "(" + arguments + ")";
    String items = paging.containsKey("items") ? accessor("items") : "list -> list";
    String id = JavaValue.literal(operation.operationIdOriginal);
    if (paging.containsKey("next")) {
      String next = accessor("next");
      if (paging.containsKey("cursor")) {
        String cursor = JavaValue.literal(text("cursor"));
        return "continued(" + String.join(", ", id, cursor, first, call, items, next) + ")";
      }
      return "linked(" + String.join(", ", id, first, call, items, next) + ")";
    }
    String last = paging.containsKey("last") ? JavaValue.literal(text("last")) : "null";
    return "numbered("
        + String.join(", ", id, JavaValue.literal(text("page")), last, first, call, items)
        + ")";
  }

  private boolean isParameter(String name) {
    return operation.allParams.stream().anyMatch(parameter -> parameter.paramName.equals(name));
  }

  private static boolean isGroup(CodegenParameter parameter) {
    return parameter.vendorExtensions.containsKey("group");
  }

  /** What the list is one of. */
  private String item() {
    String list =
        paging.containsKey("items")
            ? property("items").dataType
            : Objects.toString(operation.returnType);
    if (!list.startsWith("List<")) {
      throw misfit(list + " is no list");
    }
    return list.substring("List<".length(), list.length() - 1);
  }

  private String accessor(String fact) {
    return operation.returnType + "::" + property(fact).name;
  }

  private CodegenProperty property(String fact) {
    return answer.stream()
        .filter(property -> property.baseName.equals(text(fact)))
        .findFirst()
        .orElseThrow(() -> misfit("its answer has no property " + text(fact)));
  }

  private String text(String fact) {
    return Objects.toString(paging.get(fact));
  }

  private IllegalStateException misfit(String fact) {
    return new IllegalStateException(
        PAGING + " of " + operation.operationIdOriginal + " does not fit: " + fact);
  }
}
