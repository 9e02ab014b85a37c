package io.clientele.codegen.spec;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules about operations and what they take. */
final class OperationRules {
  /** What a method's name begins with; keep in step with NORMALIZING.md. */
  static final List<String> VERBS =
      List.of(
          "create",
          "list",
          "get",
          "update",
          "delete",
          "archive",
          "restore",
          "add",
          "remove",
          "upload",
          "download");

  private static final Pattern METHOD_NAME =
      Pattern.compile("(" + String.join("|", VERBS) + ")([A-Z][A-Za-z0-9]*)?");
  private static final Pattern PATH_VARIABLE = Pattern.compile("\\{([^}]*)}");

  private OperationRules() {}

  static void tags(Spec spec, Findings findings) {
    Set<String> declared = new TreeSet<>();
    for (Place tag : spec.all(Kind.TAG)) {
      declared.add(tag.text("name"));
      if (!tag.text("name").matches("[A-Z][A-Za-z0-9]*")) {
        findings.add(
            tag.pointerTo("name"),
            "\"" + tag.text("name") + "\" cannot name an interface.",
            "Write the plural of the resource in PascalCase, such as Clients.");
      }
    }
    for (Place operation : spec.all(Kind.OPERATION)) {
      JsonNode tags = operation.node().path("tags");
      if (tags.size() != 1 || !declared.contains(tag(operation))) {
        findings.add(
            operation.pointerTo("tags"),
            "An operation belongs to one interface, and so has one tag.",
            "Give it one of the document's tags: " + String.join(", ", declared) + ".");
      }
    }
  }

  static void operationIds(Spec spec, Findings findings) {
    for (Place operation : spec.all(Kind.OPERATION)) {
      String id = operation.text("operationId");
      String prefix = lowerCamel(tag(operation));
      if (!id.startsWith(prefix) || !METHOD_NAME.matcher(lowerCamel(id, prefix)).matches()) {
        findings.add(
            operation.pointerTo("operationId"),
            "\"" + id + "\" is not the tag and then a verb.",
            "Write "
                + prefix
                + " and one of "
                + String.join(", ", VERBS)
                + ", such as "
                + prefix
                + "Create.");
      }
    }
  }

  static void security(Spec spec, Findings findings) {
    Set<String> schemes =
        new TreeSet<>(spec.root().at("/components/securitySchemes").propertyNames());
    for (Place scheme : spec.all(Kind.SECURITY_SCHEME)) {
      if (!scheme.name().matches("[a-z][A-Za-z0-9]*")) {
        findings.add(
            scheme,
            "\"" + scheme.name() + "\" cannot name a method of the builder.",
            "Write it in lower camel case, such as apiKey.");
      }
    }
    for (Place operation : spec.all(Kind.OPERATION)) {
      JsonNode alternatives = operation.node().path("security");
      if (alternatives.isEmpty() || alternatives.valueStream().anyMatch(JsonNode::isEmpty)) {
        findings.add(
            operation.pointerTo("security"),
            "It is not said how this operation is authenticated.",
            "Name a security scheme, or several as alternatives: " + schemes + ".");
      }
      alternatives
          .valueStream()
          .flatMap(alternative -> alternative.propertyNames().stream())
          .filter(name -> !schemes.contains(name))
          .forEach(
              name ->
                  findings.add(
                      operation.pointerTo("security"),
                      "The document has no security scheme \"" + name + "\".",
                      "Describe it, or name one of " + schemes + "."));
    }
  }

  static void parameters(Spec spec, Findings findings) {
    for (Place parameter : spec.all(Kind.PARAMETER)) {
      if (!parameter.isReference() && !parameter.isComponent("parameters")) {
        findings.add(
            parameter,
            "The parameter is written where it is used.",
            "Move it to #/components/parameters and refer to it.");
      }
    }
    for (Place path : spec.all(Kind.PATH_ITEM)) {
      for (Place operation : path.withDescendants()) {
        if (operation.kind() == Kind.OPERATION) {
          pathVariables(spec, path, operation, findings);
        }
      }
    }
  }

  private static void pathVariables(Spec spec, Place path, Place operation, Findings findings) {
    Set<String> declared = new TreeSet<>();
    Stream.of(path, operation)
        .flatMap(holder -> holder.node().path("parameters").valueStream())
        .map(node -> spec.resolve(new Place(Kind.PARAMETER, "", "", node)))
        .filter(parameter -> parameter.text("in").equals("path"))
        .forEach(parameter -> declared.add(parameter.text("name")));
    Set<String> used = new TreeSet<>();
    Matcher variable = PATH_VARIABLE.matcher(path.name());
    while (variable.find()) {
      used.add(variable.group(1));
    }
    if (!declared.equals(used)) {
      findings.add(
          operation,
          "The path has the variables " + used + ", the parameters fill " + declared + ".",
          "Declare one parameter in path for each variable.");
    }
  }

  static void requestBodies(Spec spec, Findings findings) {
    for (Place body : spec.all(Kind.REQUEST_BODY)) {
      if (!body.isReference() && !body.node().path("required").asBoolean(false)) {
        findings.add(
            body,
            "The body can be left out, so the method would take a null.",
            "Write \"required: true\", or take the body out.");
      }
    }
  }

  private static String tag(Place operation) {
    return operation.node().path("tags").path(0).asString("");
  }

  private static String lowerCamel(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String lowerCamel(String id, String prefix) {
    return lowerCamel(id.substring(prefix.length()));
  }
}
