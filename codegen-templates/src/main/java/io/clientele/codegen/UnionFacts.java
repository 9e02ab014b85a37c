package io.clientele.codegen;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.model.ModelsMap;

/** What the template of unions needs, once all models are known. */
final class UnionFacts {
  /** What a record around a value of a Java type is called; all else is a text. */
  private static final Map<String, String> NAMES =
      Map.of(
          "BigDecimal", "Decimal",
          "BigInteger", "WholeNumber",
          "Boolean", "Bool",
          "Double", "Decimal",
          "Instant", "DateTime",
          "Integer", "WholeNumber",
          "LocalDate", "Date",
          "Long", "WholeNumber",
          "Object", "Any",
          "Secret", "SecretText");

  /** What a mapper would write in a form of its own. */
  private static final Pattern NOT_PLAIN = Pattern.compile("\\.(DATE|INSTANT|SECRET|UPLOAD)\\b");

  private final Unions unions;
  private final Map<String, CodegenModel> byType = new HashMap<>();

  private UnionFacts(Unions unions, Map<String, ModelsMap> models) {
    this.unions = unions;
    for (ModelsMap holder : models.values()) {
      holder.getModels().forEach(each -> byType.put(each.getModel().classname, each.getModel()));
    }
  }

  static void describe(Unions unions, Map<String, ModelsMap> models) {
    UnionFacts facts = new UnionFacts(unions, models);
    for (CodegenModel model : facts.byType.values()) {
      Unions.Union union = unions.named(model.name);
      if (union != null) {
        facts.describe(model, union);
      }
    }
  }

  private void describe(CodegenModel model, Unions.Union union) {
    Map<String, Object> facts = model.vendorExtensions;
    // A nested type must not hide one of the document that is used here.
    Set<String> taken = new HashSet<>();
    model.vars.forEach(each -> taken.addAll(List.of(each.dataType.split("\\W+"))));
    List<Map<String, Object>> cases = new ArrayList<>();
    List<@Nullable CodegenModel> targets = new ArrayList<>();
    for (int i = 0; i < model.vars.size(); i++) {
      CodegenProperty property = model.vars.get(i);
      CodegenModel target = property.isContainer ? null : byType.get(property.dataType);
      targets.add(target);
      cases.add(
          target == null
              ? wrapped(property, free(name(property), taken))
              : direct(model, union, i, target));
    }
    cases.get(cases.size() - 1).put("last", true);
    facts.put("cases", cases);
    facts.put("unknown", free("Unknown", taken));
    facts.put("discriminator", union.property());
    facts.put("isUnion", true);
    facts.put("shared", union.shared().stream().flatMap(each -> shared(each, targets)).toList());
  }

  /** The accessor of a property that each of the alternatives has, with the same type. */
  private Stream<Map<String, Object>> shared(
      String property, List<@Nullable CodegenModel> targets) {
    List<CodegenProperty> found =
        targets.stream()
            .filter(each -> each != null && !each.isEnum && unions.named(each.name) == null)
            .flatMap(each -> each.vars.stream())
            .filter(each -> each.baseName.equals(property) && !each.name.equals("value"))
            .toList();
    boolean same =
        found.stream().map(each -> each.name + each.datatypeWithEnum).distinct().count() == 1;
    if (!same || found.size() < targets.size()) {
      return Stream.empty();
    }
    CodegenProperty first = found.get(0);
    Map<String, Object> facts = new HashMap<>();
    facts.put("name", first.name);
    facts.put("baseName", property);
    facts.put("type", first.datatypeWithEnum);
    facts.put("codec", first.vendorExtensions.get("codec"));
    facts.put("description", first.unescapedDescription);
    facts.put(
        "mandatory",
        found.stream()
            .allMatch(each -> Boolean.TRUE.equals(each.vendorExtensions.get("mandatory"))));
    return Stream.of(facts);
  }

  private static String free(String wanted, Set<String> taken) {
    String name = wanted;
    for (int number = 1; !taken.add(name); number++) {
      name = wanted + "Value" + (number == 1 ? "" : number);
    }
    return name;
  }

  private static String name(CodegenProperty property) {
    if (property.isArray) {
      return "Items";
    }
    boolean isObject = property.isMap || property.isFreeFormObject;
    return isObject ? "Entries" : NAMES.getOrDefault(property.dataType, "Text");
  }

  private static Map<String, Object> wrapped(CodegenProperty property, String type) {
    Map<String, Object> facts = new HashMap<>();
    facts.put("wrapped", true);
    facts.put("type", type);
    facts.put("javaType", property.dataType);
    facts.put("codec", property.vendorExtensions.get("codec"));
    facts.put("plain", !NOT_PLAIN.matcher(JsonCodecs.of(property)).find());
    facts.put("kind", kind(property));
    facts.put("container", property.isContainer);
    facts.put("any", property.dataType.equals("Object"));
    facts.put("text", property.dataType.equals("String"));
    facts.put("printed", !property.isContainer && !property.dataType.equals("Object"));
    facts.put("description", property.unescapedDescription);
    return facts;
  }

  private static String kind(CodegenProperty property) {
    if (property.isArray) {
      return "LIST";
    }
    if (property.isMap || property.isFreeFormObject) {
      return "OBJECT";
    }
    return switch (property.dataType) {
      case "Boolean" -> "BOOLEAN";
      case "BigDecimal", "BigInteger", "Double", "Integer", "Long" -> "NUMBER";
      case "Object" -> "ANY";
      default -> "TEXT";
    };
  }

  private Map<String, Object> direct(
      CodegenModel model, Unions.Union union, int index, CodegenModel target) {
    target.vendorExtensions.merge(
        "implements", model.classname, (before, own) -> before + ", " + own);
    Map<String, Object> facts = new HashMap<>();
    facts.put("type", target.classname);
    String property = union.property();
    if (property != null) {
      List<String> marks = union.marks(index);
      facts.put("marked", true);
      facts.put("marks", marks.stream().map(mark -> ", " + JavaValue.literal(mark)).toList());
      if (marks.size() == 1) {
        preset(target, property, marks.get(0));
      }
    } else if (target.isEnum) {
      facts.put("listed", true);
      facts.put("values", literals(texts(target)));
    } else if (unions.named(target.name) != null) {
      facts.put("union", true);
    } else {
      facts.put("object", true);
      facts.put("required", listOf(names(target, true)));
      facts.put("known", listOf(names(target, false)));
      facts.put("fixed", fixed(target));
    }
    return facts;
  }

  /** The builder of an alternative sets what tells it. */
  private void preset(CodegenModel target, String property, String mark) {
    for (CodegenProperty each : target.vars) {
      CodegenModel listed = byType.get(each.dataType);
      boolean isText = listed == null ? each.dataType.equals("String") : isTextEnum(listed);
      if (each.baseName.equals(property) && isText) {
        String text = JavaValue.literal(mark);
        each.vendorExtensions.put(
            "default", listed == null ? text : "new " + listed.classname + "(" + text + ")");
      }
    }
  }

  private String fixed(CodegenModel target) {
    return target.vars.stream()
        .filter(each -> !each.isContainer)
        .filter(each -> isTextEnum(byType.get(each.dataType)))
        .map(
            each ->
                "Map.entry("
                    + JavaValue.literal(each.baseName)
                    + ", "
                    + listOf(texts(byType.get(each.dataType)))
                    + ")")
        .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
  }

  private static boolean isTextEnum(@Nullable CodegenModel model) {
    return model != null && model.isEnum && model.dataType.equals("String");
  }

  private static List<String> names(CodegenModel model, boolean required) {
    return model.vars.stream()
        .filter(each -> each.required || !required)
        .map(each -> each.baseName)
        .toList();
  }

  private static Collection<String> texts(@Nullable CodegenModel model) {
    return model != null && model.vendorExtensions.get("texts") instanceof Collection<?> texts
        ? texts.stream().map(String::valueOf).toList()
        : List.of();
  }

  private static String listOf(Collection<String> texts) {
    return "List.of(" + literals(texts) + ")";
  }

  private static String literals(Collection<String> texts) {
    return texts.stream().map(JavaValue::literal).collect(Collectors.joining(", "));
  }
}
