package io.clientele.codegen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenResponse;

/** Says in Java what an operation answers, if it is no error, and how that is read. */
final class Answers {
  private static final String NOTHING = "Success.nothing()";

  private Answers() {}

  /**
   * Sets the return type: of several that the document knows, the type of the first with a body;
   * and the ways to read an answer, by status.
   */
  static void describe(CodegenOperation operation) {
    List<CodegenResponse> successes =
        operation.responses.stream().filter(response -> response.is2xx).toList();
    Set<String> types = new LinkedHashSet<>();
    boolean mayBeEmpty = false;
    for (CodegenResponse success : successes) {
      if (success.dataType == null) {
        mayBeEmpty = true;
      } else {
        types.add(type(success));
      }
    }
    Map<String, Object> facts = operation.vendorExtensions;
    facts.put("answers", String.join(", ", answers(operation, successes, types.size() > 1)));
    operation.returnType = types.isEmpty() ? null : types.iterator().next();
    facts.put("nullableAnswer", mayBeEmpty && types.size() == 1);
    if (types.size() > 1) {
      facts.put("variants", variants(successes));
      operation.returnType = type(operation);
    }
  }

  private static List<String> answers(
      CodegenOperation operation, List<CodegenResponse> successes, boolean several) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (CodegenResponse success : successes) {
      String variant = several ? variant(operation, success) : "";
      statuses.putIfAbsent(java(success) + variant, success.code);
    }
    List<String> answers = new ArrayList<>();
    statuses.forEach(
        (answer, status) ->
            answers.add(
                statuses.size() > 1 && Character.isDigit(status.charAt(1))
                    ? at(status, answer)
                    : answer));
    return answers;
  }

  private static String at(String status, String answer) {
    return answer.equals(NOTHING)
        ? NOTHING.replace(")", status + ")") // Else Java would not find out its type.
        : answer + ".at(" + status + ")";
  }

  /** As in {@code .as(ClientsApi.CreateAnswer.Status201::new)}. */
  private static String variant(CodegenOperation operation, CodegenResponse success) {
    Map<String, Object> facts = operation.vendorExtensions;
    String record = facts.get("api") + "." + type(operation) + ".Status" + code(success);
    return success.dataType == null
        ? ".as(nothing -> new " + record + "())"
        : ".as(" + record + "::new)";
  }

  /** The type of an answer that is of several types. */
  private static String type(CodegenOperation operation) {
    return JavaName.type("" + operation.vendorExtensions.get("method")) + "Answer";
  }

  private static List<Map<String, String>> variants(List<CodegenResponse> successes) {
    List<Map<String, String>> variants = new ArrayList<>();
    for (CodegenResponse success : successes) {
      // Mustache takes an empty text for something.
      variants.add(
          success.dataType == null
              ? Map.of("status", code(success))
              : Map.of("status", code(success), "bodyType", type(success)));
    }
    return variants;
  }

  private static String code(CodegenResponse success) {
    return success.code.toUpperCase(Locale.ROOT);
  }

  private static MediaTypes.Kind kind(CodegenResponse success) {
    return MediaTypes.kind(MediaTypes.of(success.vendorExtensions));
  }

  private static String type(CodegenResponse success) {
    return switch (kind(success)) {
      case TEXT -> "String";
      case FILE -> "Download";
      default -> success.dataType;
    };
  }

  private static String java(CodegenResponse success) {
    if (success.dataType == null) {
      return NOTHING;
    }
    String mediaType = MediaTypes.of(success.vendorExtensions);
    String type = JavaValue.literal(mediaType);
    return switch (MediaTypes.kind(mediaType)) {
      case TEXT -> "Success.text(" + type + ")";
      case FILE -> "Success.file(" + type + ")";
      default ->
          "Success.json("
              + MediaTypes.argument(mediaType)
              + JsonCodecs.of(success.returnProperty)
              + ")";
    };
  }
}
