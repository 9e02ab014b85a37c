package io.clientele.codegen.spec;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Rules about the document as a whole. */
final class DocumentRules {
  private DocumentRules() {}

  static void validOpenApi(Spec spec, Findings findings) {
    ParseOptions options = new ParseOptions();
    options.setResolve(false); // or a reference would make it read files and hosts
    List<String> messages =
        new OpenAPIV3Parser().readContents(spec.text(), null, options).getMessages();
    for (String message : messages) {
      findings.add("", "The OpenAPI parser says: " + message + ".", "Correct the document.");
    }
  }

  static void version(Spec spec, Findings findings) {
    String version = spec.document().text("openapi");
    if (!version.equals("3.0.3")) {
      findings.add(
          "/openapi",
          "The version is \"" + version + "\".",
          "Write 3.0.3: the sandbox's server reads no 3.1.");
    }
  }

  static void references(Spec spec, Findings findings) {
    for (Place place : spec.places()) {
      if (!place.isReference()) {
        continue;
      }
      String reference = place.text("$ref");
      if (!reference.startsWith("#/components/") || spec.resolve(place).node().isMissingNode()) {
        findings.add(
            place,
            "\"" + reference + "\" leads nowhere in this document.",
            "Refer to an entry of #/components.");
      }
      if (place.node().size() > 1) {
        findings.add(
            place,
            "OpenAPI 3.0 ignores what stands beside $ref.",
            "Move it into " + reference + ", or write a schema of its own.");
      }
    }
  }

  static void unusedComponents(Spec spec, Findings findings) {
    Set<String> used = new TreeSet<>(spec.reachableFrom(spec.root().path("paths")));
    for (Place operation : spec.all(Kind.OPERATION)) {
      for (JsonNode alternative : operation.node().path("security")) {
        alternative
            .propertyNames()
            .forEach(name -> used.add(Place.child("/components/securitySchemes", name)));
      }
    }
    JsonNode components = spec.root().path("components");
    for (String section : components.propertyNames()) {
      for (String name : components.path(section).propertyNames()) {
        String pointer = Place.child("/components/" + section, name);
        if (!section.startsWith("x-") && !used.contains(pointer)) {
          findings.add(pointer, "No operation comes to use this.", "Use it or take it out.");
        }
      }
    }
  }

  static void servers(Spec spec, Findings findings) {
    JsonNode declared = spec.root().path("servers");
    if (!declared.isArray()) {
      findings.add(
          "/servers",
          "No servers are declared.",
          "List the documented ones; if there is none, say so with \"servers: []\".");
    }
    Set<String> names = new HashSet<>();
    for (Place server : spec.all(Kind.SERVER)) {
      if (!server.pointer().startsWith("/servers/")) {
        findings.add(
            server, "The server is declared below a path.", "Declare it at the document's root.");
      } else if (!isHttpsBase(server.text("url"))) {
        findings.add(
            server.pointerTo("url"),
            "\"" + server.text("url") + "\" is no absolute https URL without a slash at its end.",
            "Write one, such as https://api.example.com/v1.");
      } else if (declared.size() > 1 && !server.text("x-name").matches("[A-Z][A-Z0-9_]*")) {
        findings.add(
            server.pointerTo("x-name"),
            "One of several servers has no name to choose it by.",
            "Give it an x-name in upper case, such as GLOBAL.");
      } else if (declared.size() > 1 && !names.add(server.text("x-name"))) {
        findings.add(
            server.pointerTo("x-name"),
            "Two servers are named \"" + server.text("x-name") + "\".",
            "Give each a name of its own.");
      }
    }
  }

  private static boolean isHttpsBase(String url) {
    return url.matches("https://[^?#{}\\s]*[^/?#{}\\s]") && URI.create(url).getHost() != null;
  }
}
