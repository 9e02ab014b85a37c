package io.clientele.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenResponse;

/** What the templates need to know of an operation beside what OpenAPI Generator tells them. */
final class OperationFacts {
  private static final Map<String, String> RETRY_OF_METHOD =
      Map.of(
          "GET", "SAFE",
          "HEAD", "SAFE",
          "OPTIONS", "SAFE",
          "PUT", "IDEMPOTENT",
          "DELETE", "IDEMPOTENT");

  /** {@code Map.of} takes no more entries. */
  private static final int LARGEST_MAP_OF = 10;

  private OperationFacts() {}

  static void describe(List<CodegenOperation> operations, String tag, Set<String> errorModels) {
    for (CodegenOperation each : operations) {
      // Without one it is made of the method and the path.
      each.operationIdOriginal =
          each.operationIdOriginal == null ? each.operationId : each.operationIdOriginal;
    }
    List<String> ids = operations.stream().map(each -> each.operationIdOriginal).toList();
    List<String> methods = JavaName.distinct(ids, id -> methodName(id, JavaName.variable(tag)));
    for (int i = 0; i < methods.size(); i++) {
      CodegenOperation operation = operations.get(i);
      operation.vendorExtensions.put("method", methods.get(i));
      operation.vendorExtensions.put("constant", JavaName.constant(methods.get(i)));
      describe(operation, errorModels);
    }
  }

  private static void describe(CodegenOperation operation, Set<String> errorModels) {
    Map<String, Object> facts = operation.vendorExtensions;
    Object declared = facts.get("x-retry");
    String retry =
        declared == null
            ? RETRY_OF_METHOD.getOrDefault(operation.httpMethod, "NEVER")
            : declared.toString().toUpperCase(Locale.ROOT);
    facts.put("retry", retry);
    facts.put("neverRetried", retry.equals("NEVER"));
    if (operation.bodyParam != null) {
      operation.allParams.stream()
          .filter(parameter -> parameter.isBodyParam)
          .forEach(body -> body.paramName = "request");
      facts.put("requestCodec", JsonCodecs.of(content(operation.bodyParam)));
    }
    facts.put("query", query(operation));
    facts.put("headers", headers(operation));
    if (operation.returnProperty != null) {
      facts.put("answerCodec", JsonCodecs.of(operation.returnProperty));
    }
    facts.put("errorCodecs", errors(operation, errorModels));
  }

  /** As in {@code ?page={page}&page-size={pageSize}}; Feign leaves out what is null. */
  private static String query(CodegenOperation operation) {
    return operation.queryParams.stream()
        .map(parameter -> parameter.baseName + "={" + parameter.paramName + "}")
        .collect(Collectors.joining("&", operation.queryParams.isEmpty() ? "" : "?", ""));
  }

  /** The value of Feign's annotation, or null if the operation needs none. */
  private static @Nullable String headers(CodegenOperation operation) {
    List<String> lines = new ArrayList<>();
    if (operation.bodyParam != null) {
      lines.add("\"Content-Type: application/json\"");
    }
    operation.headerParams.forEach(
        parameter -> lines.add('"' + parameter.baseName + ": {" + parameter.paramName + "}\""));
    return switch (lines.size()) {
      case 0 -> null;
      case 1 -> lines.get(0);
      default -> "{" + String.join(", ", lines) + "}";
    };
  }

  private static CodegenProperty content(CodegenParameter body) {
    return body.getContent().values().iterator().next().getSchema();
  }

  /** {@code clientsCreate} of the tag {@code clients} is {@code create}. */
  private static String methodName(String operationId, String tag) {
    String id = JavaName.variable(operationId);
    String rest = id.startsWith(tag) ? id.substring(tag.length()) : "";
    boolean starts = !rest.isEmpty() && Character.isUpperCase(rest.charAt(0));
    return Names.variable(starts ? rest : id);
  }

  /** As {@code Operation} knows it: 4 stands for all of 4XX, and 0 for all others. */
  private static String status(CodegenResponse response) {
    return response.isDefault ? "0" : response.code.toUpperCase(Locale.ROOT).replace("XX", "");
  }

  /** How errors are read, by status; 0 stands for the others, and for those that are read alike. */
  private static String errors(CodegenOperation operation, Set<String> errorModels) {
    Map<String, String> codecs = new TreeMap<>();
    for (CodegenResponse response : operation.responses) {
      if (!response.is2xx && errorModels.contains(response.dataType)) {
        codecs.put(status(response), response.dataType + ".JSON");
      }
    }
    String others = codecs.get("0");
    codecs.values().removeIf(codec -> codec.equals(others));
    if (others != null) {
      codecs.put("0", others);
    }
    if (codecs.size() > LARGEST_MAP_OF) {
      return codecs.entrySet().stream()
          .map(error -> "Map.entry(" + error.getKey() + ", " + error.getValue() + ")")
          .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
    }
    return codecs.entrySet().stream()
        .map(error -> error.getKey() + ", " + error.getValue())
        .collect(Collectors.joining(", ", "Map.of(", ")"));
  }
}
