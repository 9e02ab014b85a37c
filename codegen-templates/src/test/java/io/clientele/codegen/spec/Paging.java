package io.clientele.codegen.spec;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What {@code x-paging} says must be there: the parameters, the header, the properties. */
final class Paging {
  static final String FORM =
      "{style: link, next: <property>, items: <property>, size: <parameter>} or {style: cursor,"
          + " next: <property>, cursor: <parameter>, items: <property>, size: <parameter>} or"
          + " {style: page, page: <parameter>, size: <parameter>, items: <property>, last: <header>},"
          + " items not where the answer is the list, size and last only where they are documented";

  private static final Set<String> OF_CURSORS = Set.of("style", "next", "cursor", "items", "size");
  private static final Set<String> OF_LINKS = Set.of("style", "next", "items", "size");
  private static final Set<String> OF_PAGES = Set.of("style", "page", "items", "size", "last");

  private Paging() {}

  static boolean fits(JsonNode paging, Place operation, Spec spec) {
    Place answer = spec.resolve(spec.at(Kind.RESPONSE, operation.pointerTo("responses") + "/200"));
    Place schema =
        spec.resolve(
            new Place(Kind.SCHEMA, "", "", answer.node().at("/content/application~1json/schema")));
    boolean list = schema.text("type").equals("array");
    JsonNode properties = schema.node().path("properties");
    Set<String> parameters = parameters(operation, spec);
    boolean common =
        list != properties.path(paging.path("items").asString("")).has("items")
            && (!paging.has("size") || parameters.contains(paging.path("size").asString("")));
    return switch (paging.path("style").asString("")) {
      case "link" ->
          common
              && OF_LINKS.containsAll(paging.propertyNames())
              && properties.has(paging.path("next").asString(""));
      case "cursor" ->
          common
              && OF_CURSORS.containsAll(paging.propertyNames())
              && properties.has(paging.path("next").asString(""))
              && parameters.contains(paging.path("cursor").asString(""));
      case "page" ->
          common
              && OF_PAGES.containsAll(paging.propertyNames())
              && parameters.contains(paging.path("page").asString(""))
              && (!paging.has("last")
                  || answer.node().path("headers").has(paging.path("last").asString("")));
      default -> false;
    };
  }

  private static Set<String> parameters(Place operation, Spec spec) {
    Set<String> names = new TreeSet<>();
    operation
        .node()
        .path("parameters")
        .valueStream()
        .map(node -> spec.resolve(new Place(Kind.PARAMETER, "", "", node)))
        .filter(parameter -> parameter.text("in").equals("query"))
        .forEach(parameter -> names.add(parameter.text("name")));
    return names;
  }
}
