package io.clientele.codegen.spec;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules about schemas, which become the types that integrators see. */
final class SchemaRules {
  private static final List<String> OF_A_TYPE = List.of("properties", "enum", "oneOf", "anyOf");
  private static final List<String> OF_A_KNOWN_FORM =
      List.of("format", "pattern", "minLength", "maxLength", "enum");
  private static final Set<String> BOUNDS =
      Set.of(
          "pattern",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minimum",
          "maximum",
          "multipleOf",
          "x-exactly-one");

  /** The formats that choose a type; all others only narrow one. */
  private static final Set<String> TYPES =
      Set.of("date", "date-time", "password", "int32", "int64", "float", "double", "binary");

  private SchemaRules() {}

  static void names(Spec spec, Findings findings) {
    for (Place schema : spec.all(Kind.SCHEMA)) {
      if (schema.isComponent("schemas") && !schema.name().matches("([A-Z][a-z0-9]*)+")) {
        findings.add(
            schema,
            "\"" + schema.name() + "\" cannot name a Java type.",
            "Write it in PascalCase, such as ClientCreateRequest.");
      }
    }
  }

  static void named(Spec spec, Findings findings) {
    for (Place schema : spec.all(Kind.SCHEMA)) {
      boolean freeMap = schema.has("additionalProperties");
      boolean object = schema.text("type").equals("object") && !freeMap;
      if (!schema.isReference()
          && !schema.isComponent("schemas")
          && (object || OF_A_TYPE.stream().anyMatch(schema::has))) {
        findings.add(
            schema,
            "A type without a name would be named by the generator.",
            "Move it to #/components/schemas under a good name and refer to it.");
      }
    }
  }

  static void composition(Spec spec, Findings findings) {
    for (Place schema : spec.all(Kind.SCHEMA)) {
      for (String keyword : List.of("allOf", "not")) {
        if (schema.has(keyword)) {
          findings.add(
              schema.pointerTo(keyword),
              "\"" + keyword + "\" hides what a type holds.",
              "Write the properties out.");
        }
      }
    }
  }

  static void described(Spec spec, Findings findings) {
    for (Place schema : spec.all(Kind.SCHEMA)) {
      if (schema.isComponent("schemas") && schema.text("description").isEmpty()) {
        findings.add(
            schema,
            "\"" + schema.name() + "\" has no description.",
            "Say what it is: the sentence becomes the Javadoc of the type.");
      }
    }
  }

  static void required(Spec spec, Findings findings) {
    for (Place schema : spec.all(Kind.SCHEMA)) {
      Set<String> properties = Set.copyOf(schema.node().path("properties").propertyNames());
      for (JsonNode name : schema.node().path("required")) {
        if (!properties.contains(name.asString())) {
          findings.add(
              schema.pointerTo("required"),
              "\"" + name.asString() + "\" is required but is no property.",
              "Correct the name, or describe the property.");
        }
      }
    }
  }

  /** Requests are checked and answers are read tolerantly, so their types grow apart. */
  static void requestsApart(Spec spec, Findings findings) {
    Set<String> sent = reachable(spec, "requestBody");
    Set<String> answered = answered(spec);
    for (Place schema : spec.all(Kind.SCHEMA)) {
      if (!schema.isComponent("schemas")
          || !schema.has("properties")
          || !sent.contains(schema.pointer())) {
        continue;
      }
      if (answered.contains(schema.pointer())) {
        findings.add(
            schema,
            "\"" + schema.name() + "\" is both sent and answered.",
            "Write one schema for each: requests are checked, answers are read as they come.");
      } else if (!schema.name().matches(".*(Request|Input)")) {
        findings.add(
            schema,
            "Nothing in \"" + schema.name() + "\" says that it is sent.",
            "End its name in Request if it is a whole body, else in Input.");
      }
    }
  }

  /** What arrives is what there is: to refuse it would be to lose it. */
  static void tolerantAnswers(Spec spec, Findings findings) {
    Set<String> components = answered(spec);
    for (Place schema : spec.all(Kind.SCHEMA)) {
      boolean answered =
          components.stream()
              .anyMatch(component -> (schema.pointer() + "/").startsWith(component + "/"));
      for (String keyword : schema.node().propertyNames()) {
        boolean format = keyword.equals("format") && !TYPES.contains(schema.text(keyword));
        if (answered && (format || BOUNDS.contains(keyword))) {
          findings.add(
              schema.pointerTo(keyword),
              "An answer that breaks this could not be read.",
              "Take \"" + keyword + "\" out: answers are read as they come.");
        }
      }
    }
  }

  static void opaqueIds(Spec spec, Findings findings) {
    for (Place property : stringProperties(spec)) {
      if (property.name().matches("_?id|.*_id|.*[a-z0-9]Id")) {
        for (String keyword : OF_A_KNOWN_FORM) {
          if (property.has(keyword)) {
            findings.add(
                property.pointerTo(keyword),
                "\"" + property.name() + "\" is taken to have a known form.",
                "Take \"" + keyword + "\" out: providers change their ids.");
          }
        }
      }
    }
  }

  static void secrets(Spec spec, Findings findings) {
    for (Place property : stringProperties(spec)) {
      String name = property.name().replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
      boolean secret =
          Stream.of("password", "secret", "token", "apikey").anyMatch(name::contains)
              && !name.endsWith("id");
      if (secret && !property.text("format").equals("password")) {
        findings.add(
            property.pointerTo("format"),
            "\"" + property.name() + "\" would be printed by toString and logs.",
            "Write \"format: password\".");
      }
    }
  }

  private static Set<String> answered(Spec spec) {
    return reachable(spec, "responses");
  }

  private static Set<String> reachable(Spec spec, String part) {
    Set<String> reached = new TreeSet<>();
    for (Place operation : spec.all(Kind.OPERATION)) {
      reached.addAll(spec.reachableFrom(operation.node().path(part)));
    }
    return reached;
  }

  private static List<Place> stringProperties(Spec spec) {
    return spec.all(Kind.SCHEMA).stream()
        .filter(place -> place.pointer().endsWith(Place.child("/properties", place.name())))
        .map(place -> named(place, spec.resolve(place)))
        .filter(place -> place.text("type").equals("string"))
        .toList();
  }

  /** The property's name and place, with the content of what it may refer to. */
  private static Place named(Place property, Place resolved) {
    return new Place(Kind.SCHEMA, property.pointer(), property.name(), resolved.node());
  }
}
