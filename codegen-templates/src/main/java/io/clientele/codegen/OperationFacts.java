package io.clientele.codegen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenResponse;

/** What the templates need to know of an operation beside what OpenAPI Generator tells them. */
final class OperationFacts {
  /** The vendor extension of an operation: how many stand before it in the document. */
  static final String POSITION = "x-position";

  private static final Map<String, String> RETRY_OF_METHOD =
      Map.of(
          "GET", "SAFE",
          "HEAD", "SAFE",
          "OPTIONS", "SAFE",
          "PUT", "IDEMPOTENT",
          "DELETE", "IDEMPOTENT");

  /** In place of a status: all that have nothing of their own. */
  private static final String OTHERS = "";

  private OperationFacts() {}

  static void describe(List<CodegenOperation> operations, String tag, Set<String> errorModels) {
    for (CodegenOperation each : operations) {
      // Without one it is made of the method and the path.
      each.operationIdOriginal =
          each.operationIdOriginal == null ? each.operationId : each.operationIdOriginal;
    }
    String prefix = JavaName.variable(tag);
    // They come in the order of their ids, among which a new one may stand anywhere.
    List<CodegenOperation> written =
        operations.stream()
            .sorted(
                Comparator.comparing(
                    each -> (Integer) each.vendorExtensions.getOrDefault(POSITION, 0)))
            .toList();
    List<String> methods =
        JavaName.numbered(
            written.stream().map(each -> methodName(each.operationIdOriginal, prefix)).toList());
    for (int i = 0; i < methods.size(); i++) {
      CodegenOperation operation = written.get(i);
      operation.vendorExtensions.put("method", methods.get(i));
      String constant = JavaName.constant(methods.get(i));
      operation.vendorExtensions.put("constant", constant.equals("ALL") ? "ALL_" : constant);
      describe(operation, errorModels);
    }
  }

  private static void describe(CodegenOperation operation, Set<String> errorModels) {
    // Some tell operations on one path apart by a fragment, which is never sent.
    operation.path = operation.path.replaceFirst("#.*", "");
    Map<String, Object> facts = operation.vendorExtensions;
    Object declared = facts.get("x-retry");
    String retry =
        declared == null
            ? RETRY_OF_METHOD.getOrDefault(operation.httpMethod, "NEVER")
            : declared.toString().toUpperCase(Locale.ROOT);
    facts.put("retry", retry);
    facts.put("neverRetried", retry.equals("NEVER"));
    describeArguments(operation);
    operation.allParams.forEach(
        each -> each.vendorExtensions.put("placeholder", placeholder(each)));
    facts.put("required", required(operation));
    facts.put("query", query(operation));
    facts.put("headers", headers(operation));
    Answers.describe(operation);
    facts.put("errors", errors(operation, errorModels));
  }

  /** What becomes of the method's arguments. */
  private static void describeArguments(CodegenOperation operation) {
    for (CodegenParameter parameter : operation.allParams) {
      String argument;
      if (parameter.isBodyParam) {
        name(parameter, operation, "request", "requestBody");
        argument = Bodies.argument(parameter);
      } else if (parameter.vendorExtensions.get("group") instanceof String members) {
        name(parameter, operation, "parameters", "otherParameters");
        String add = parameter.required ? ".parameters(" : ".optionalParameters(";
        argument = add + parameter.dataType + ".JSON, " + members;
      } else {
        argument = ParameterFacts.argument(parameter);
      }
      parameter.vendorExtensions.put("argument", argument);
    }
  }

  /** The first name that no parameter of the document has; it may need a longer one. */
  private static void name(
      CodegenParameter own, CodegenOperation operation, String wanted, String second) {
    Set<String> taken =
        operation.allParams.stream()
            .filter(each -> !each.isBodyParam && !each.vendorExtensions.containsKey("group"))
            .map(each -> each.paramName)
            .collect(Collectors.toSet());
    own.paramName = taken.contains(wanted) ? second : wanted;
    while (taken.contains(own.paramName)) {
      own.paramName += "_";
    }
  }

  /** How the operation is called with nothing that may be null, or null if that is all it takes. */
  private static @Nullable Map<String, String> required(CodegenOperation operation) {
    List<CodegenParameter> all = operation.allParams;
    if (all.stream().allMatch(parameter -> parameter.required)) {
      return null;
    }
    return Map.of(
        "parameters",
        all.stream()
            .filter(parameter -> parameter.required)
            .map(parameter -> parameter.dataType + " " + parameter.paramName)
            .collect(Collectors.joining(", ")),
        "arguments",
        all.stream()
            .map(parameter -> parameter.required ? parameter.paramName : "null")
            .collect(Collectors.joining(", ")));
  }

  /** As in {@code ?page={page}&page-size={pageSize}}; Feign leaves out what is null. */
  private static String query(CodegenOperation operation) {
    return operation.queryParams.stream()
        .map(each -> PathTemplate.encoded(each.baseName) + "={" + placeholder(each) + "}")
        .collect(Collectors.joining("&", operation.queryParams.isEmpty() ? "" : "?", ""));
  }

  /** What Feign's annotations call a parameter. */
  private static String placeholder(CodegenParameter parameter) {
    return PathTemplate.name(parameter.isPathParam ? parameter.baseName : parameter.paramName);
  }

  /** The value of Feign's annotation, or null if the operation needs none. */
  private static @Nullable String headers(CodegenOperation operation) {
    List<String> lines = new ArrayList<>();
    if (operation.bodyParam != null) {
      lines.add("Content-Type: " + MediaTypes.of(operation.bodyParam.vendorExtensions));
    }
    for (CodegenParameter parameter : operation.headerParams) {
      lines.add(parameter.baseName + ": {" + placeholder(parameter) + "}");
    }
    String cookies =
        operation.cookieParams.stream()
            .map(parameter -> parameter.baseName + "={" + placeholder(parameter) + "}")
            .collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      lines.add("Cookie: " + cookies);
    }
    return switch (lines.size()) {
      case 0 -> null;
      case 1 -> JavaValue.literal(lines.get(0));
      default -> lines.stream().map(JavaValue::literal).collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** {@code clientsCreate} of the tag {@code clients} is {@code create}. */
  private static String methodName(String operationId, String tag) {
    String id = JavaName.variable(operationId);
    String rest = id.startsWith(tag) ? id.substring(tag.length()) : "";
    boolean starts = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
    String name = Names.variable(starts ? rest : id);
    return name.equals("calls") ? "calls_" : name; // What implements the interface has that one.
  }

  /** As {@code Operation} knows it: 4 stands for all of 4XX. */
  private static String status(CodegenResponse response) {
    return response.isDefault ? OTHERS : response.code.toUpperCase(Locale.ROOT).replace("XX", "");
  }

  /** How errors are read, as in {@code .error(404, NotFound.JSON).errors(ApiError.JSON)}. */
  private static String errors(CodegenOperation operation, Set<String> errorModels) {
    Map<String, String> codecs = new TreeMap<>();
    for (CodegenResponse response : operation.responses) {
      if (!response.is2xx && errorModels.contains(response.dataType)) {
        codecs.put(status(response), response.dataType + ".JSON");
      }
    }
    String others = codecs.remove(OTHERS);
    codecs.values().removeIf(codec -> codec.equals(others));
    return codecs.entrySet().stream()
            .map(error -> ".error(" + error.getKey() + ", " + error.getValue() + ")")
            .collect(Collectors.joining())
        + (others == null ? "" : ".errors(" + others + ")");
  }
}
