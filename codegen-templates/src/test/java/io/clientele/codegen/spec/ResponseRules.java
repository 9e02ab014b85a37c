package io.clientele.codegen.spec;

import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rules about what an operation answers. */
final class ResponseRules {
  private ResponseRules() {}

  static void responses(Spec spec, Findings findings) {
    for (Place operation : spec.all(Kind.OPERATION)) {
      Set<String> statuses = Set.copyOf(operation.node().path("responses").propertyNames());
      String pointer = operation.pointerTo("responses");
      if (statuses.stream().noneMatch(status -> status.matches("2\\d\\d"))) {
        findings.add(pointer, "No success is described.", "Describe the documented 2xx answer.");
      }
      if (!statuses.contains("default")) {
        findings.add(
            pointer,
            "Statuses that are not listed have no form.",
            "Add a default response with the provider's error schema.");
      }
    }
  }

  static void errors(Spec spec, Findings findings) {
    String name = spec.title().replaceAll("[^A-Za-z0-9]", "");
    String expected =
        name.isEmpty() ? "" : Character.toUpperCase(name.charAt(0)) + name.substring(1) + "Error";
    for (Place operation : spec.all(Kind.OPERATION)) {
      for (Place response : operation.withDescendants()) {
        if (response.kind() == Kind.RESPONSE && !response.name().matches("[123]\\d\\d")) {
          error(spec, response, expected, findings);
        }
      }
    }
  }

  private static void error(Spec spec, Place response, String expected, Findings findings) {
    if (!response.isReference()) {
      findings.add(
          response,
          "The error is written where it is used.",
          "Move it to #/components/responses and refer to it.");
    }
    JsonNode media = spec.resolve(response).node().path("content").path("application/json");
    Place schema = spec.resolve(new Place(Kind.SCHEMA, "", "", media.path("schema")));
    if (!schema.name().equals(expected) || !schema.has("x-error-message")) {
      findings.add(
          response,
          "The error's schema is not " + expected + " with an x-error-message.",
          "Give each provider one error schema, and say which properties hold the message.");
    }
  }
}
