package io.clientele.codegen.spec;

import static io.clientele.codegen.spec.Kind.DOCUMENT;
import static io.clientele.codegen.spec.Kind.INFO;
import static io.clientele.codegen.spec.Kind.OPERATION;
import static io.clientele.codegen.spec.Kind.PARAMETER;
import static io.clientele.codegen.spec.Kind.RESPONSE;
import static io.clientele.codegen.spec.Kind.SCHEMA;
import static io.clientele.codegen.spec.Kind.SECURITY_SCHEME;
import static io.clientele.codegen.spec.Kind.SERVER;
import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The vendor extensions that our templates know, where each may stand and what it may say. */
final class ExtensionRules {
  private record Extension(Set<Kind> on, String form, Form wellFormed) {}

  @FunctionalInterface
  private interface Form {
    boolean accepts(JsonNode value, Place holder, Spec spec);
  }

  private static final Map<String, Extension> EXTENSIONS =
      new TreeMap<>(
          Map.ofEntries(
              entry(
                  "x-error-code",
                  new Extension(
                      Set.of(SCHEMA),
                      "a property of the schema",
                      (value, holder, spec) -> isPropertyOf(value, holder.node()))),
              entry(
                  "x-error-message",
                  new Extension(
                      Set.of(SCHEMA),
                      "a list of properties of the schema, each a text or an object with its own",
                      (value, holder, spec) ->
                          isListOf(value, it -> isMessageOf(it, holder, spec)))),
              entry(
                  "x-exactly-one",
                  new Extension(
                      Set.of(SCHEMA),
                      "a boolean property of the items",
                      ExtensionRules::isBooleanOfItems)),
              entry(
                  "x-inferred",
                  new Extension(
                      EnumSet.of(INFO, PARAMETER, RESPONSE, SCHEMA, SECURITY_SCHEME, SERVER),
                      "why we read it so",
                      (value, holder, spec) -> isText(value))),
              entry(
                  "x-name",
                  new Extension(
                      Set.of(SERVER),
                      "a Java constant",
                      (value, holder, spec) -> value.asString("").matches("[A-Z][A-Z0-9_]*"))),
              entry("x-paging", new Extension(Set.of(OPERATION), Paging.FORM, Paging::fits)),
              entry(
                  "x-precondition",
                  new Extension(
                      Set.of(OPERATION),
                      "properties of the record with the values that they must have",
                      (value, holder, spec) -> value.isObject() && !value.isEmpty())),
              entry(
                  "x-rate-limit",
                  new Extension(
                      Set.of(DOCUMENT),
                      "{requests: <integer>, seconds: <integer>}",
                      (value, holder, spec) -> isRateLimit(value))),
              entry(
                  "x-retry",
                  new Extension(
                      Set.of(OPERATION),
                      "safe, idempotent or never",
                      (value, holder, spec) ->
                          Set.of("safe", "idempotent", "never").contains(value.asString("")))),
              entry(
                  "x-same-as",
                  new Extension(
                      EnumSet.of(PARAMETER, SCHEMA),
                      "the name that the same thing has elsewhere in the document",
                      (value, holder, spec) -> isPropertySomewhere(value, spec))),
              entry(
                  "x-token-headers",
                  new Extension(
                      Set.of(SECURITY_SCHEME),
                      "a list of {name, description, alsoOnCalls}",
                      (value, holder, spec) -> isListOf(value, ExtensionRules::isTokenHeader))),
              entry(
                  "x-unique",
                  new Extension(
                      Set.of(SCHEMA),
                      "collection or provider",
                      (value, holder, spec) ->
                          Set.of("collection", "provider").contains(value.asString(""))))));

  private ExtensionRules() {}

  /** The names of all extensions, sorted. */
  static Set<String> names() {
    return EXTENSIONS.keySet();
  }

  static void extensions(Spec spec, Findings findings) {
    for (Place holder : spec.places()) {
      for (String name : holder.node().propertyNames()) {
        if (name.startsWith("x-")) {
          check(name, holder, spec, findings);
        }
      }
    }
  }

  private static void check(String name, Place holder, Spec spec, Findings findings) {
    String pointer = holder.pointerTo(name);
    Extension extension = EXTENSIONS.get(name);
    if (extension == null) {
      findings.add(
          pointer,
          "No template knows \"" + name + "\".",
          "Use one of " + String.join(", ", names()) + ".");
    } else if (!extension.on().contains(holder.kind())) {
      findings.add(
          pointer,
          "\"" + name + "\" has no meaning here.",
          "See the table of extensions in NORMALIZING.md for where it may stand.");
    } else if (!extension.wellFormed().accepts(holder.node().get(name), holder, spec)) {
      findings.add(
          pointer,
          "\"" + name + "\" cannot be " + holder.node().get(name) + ".",
          "Write " + extension.form() + ".");
    }
  }

  private static boolean isText(JsonNode value) {
    return value.isString() && !value.stringValue().isBlank();
  }

  private static boolean isListOf(JsonNode value, Predicate<JsonNode> element) {
    return value.isArray() && !value.isEmpty() && value.valueStream().allMatch(element);
  }

  private static boolean isPropertyOf(JsonNode value, JsonNode schema) {
    return value.isString() && schema.path("properties").has(value.stringValue());
  }

  private static boolean isMessageOf(JsonNode name, Place schema, Spec spec) {
    Place property =
        spec.resolve(
            new Place(SCHEMA, "", "", schema.node().path("properties").path(name.asString(""))));
    return property.text("type").equals("string") || property.has("x-error-message");
  }

  private static boolean isBooleanOfItems(JsonNode value, Place array, Spec spec) {
    Place items = spec.at(SCHEMA, array.pointerTo("items"));
    JsonNode property =
        spec.resolve(items).node().path("properties").path(value.asString("")).path("type");
    return property.asString("").equals("boolean");
  }

  private static boolean isPropertySomewhere(JsonNode value, Spec spec) {
    return spec.all(SCHEMA).stream().anyMatch(schema -> isPropertyOf(value, schema.node()));
  }

  private static boolean isRateLimit(JsonNode value) {
    return value.size() == 2
        && value.path("requests").asInt(0) > 0
        && value.path("seconds").asInt(0) > 0;
  }

  private static boolean isTokenHeader(JsonNode header) {
    return header.path("name").asString("").matches("[A-Za-z0-9-]+")
        && isText(header.path("description"))
        && (!header.has("alsoOnCalls") || header.get("alsoOnCalls").isBoolean());
  }
}
