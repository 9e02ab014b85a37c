package io.clientele.codegen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;

/** What the template of enums needs: a constant for each value that the document lists. */
final class EnumFacts {
  /** More make a class whose initializer is longer than the 64 KB that a JVM takes. */
  private static final int MOST_CONSTANTS = 1_000;

  /** Names that the record of an enum has already. */
  private static final Set<String> TAKEN = Set.of("JSON", "UNRECOGNIZED");

  private EnumFacts() {}

  static void describe(CodegenModel model) {
    if (!model.isEnum) {
      return;
    }
    Map<String, Object> facts = model.vendorExtensions;
    facts.put("codec", JsonCodecs.of(model.dataType));
    Map<String, String> values = values(model);
    facts.put("texts", values.keySet());
    facts.put("listed", values.size());
    boolean all = values.size() <= MOST_CONSTANTS;
    facts.put("constants", all ? constants(model, values) : List.of());
    facts.put("all", all);
    facts.put("switchable", Set.of("String", "Integer").contains(model.dataType));
  }

  /** The expression of each value, by its text: null is no value, and none is listed twice. */
  private static Map<String, String> values(CodegenModel model) {
    Map<String, String> values = new LinkedHashMap<>();
    Set<String> expressions = new HashSet<>();
    Object listed = model.allowableValues.get("values");
    for (Object value : listed instanceof List<?> list ? list : List.of()) {
      String expression = JavaValue.of(model.dataType, value);
      if (expression != null && expressions.add(expression)) {
        values.put(JavaValue.text(value), expression);
      }
    }
    return values;
  }

  private static List<Map<String, String>> constants(
      CodegenModel model, Map<String, String> values) {
    List<String> texts = List.copyOf(values.keySet());
    Map<String, String> named = named(model, texts);
    boolean number = !model.dataType.equals("String");
    List<String> names =
        JavaName.distinct(
            texts, text -> constant(number ? numberName(text) : named.getOrDefault(text, text)));
    List<Map<String, String>> constants = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      constants.add(Map.of("name", names.get(i), "value", values.get(texts.get(i))));
    }
    return constants;
  }

  private static String constant(String text) {
    String name = JavaName.constant(text);
    return TAKEN.contains(name) ? name + "_" : name;
  }

  private static String numberName(String text) {
    return text.matches("true|false")
        ? text
        : "NUMBER " + text.replace("-", "MINUS ").replace(".", " DOT ");
  }

  /** The names that the document itself proposes, in the extension that many generators read. */
  private static Map<String, String> named(CodegenModel model, List<String> texts) {
    Map<String, String> named = new HashMap<>();
    Object names = model.vendorExtensions.get("x-enum-varnames");
    if (names instanceof List<?> list && list.size() == texts.size()) {
      for (int i = 0; i < texts.size(); i++) {
        named.put(texts.get(i), String.valueOf(list.get(i)));
      }
    }
    return named;
  }
}
