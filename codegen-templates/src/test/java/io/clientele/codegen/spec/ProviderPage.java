package io.clientele.codegen.spec;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The page of {@code docs/} about one provider: what its document says, for who uses it. */
final class ProviderPage {
  private static final Map<String, String> RETRY =
      Map.of(
          "get", "safe",
          "head", "safe",
          "put", "idempotent",
          "delete", "idempotent");

  private final Spec spec;
  private final StringBuilder page = new StringBuilder();

  private ProviderPage(Spec spec) {
    this.spec = spec;
  }

  static String of(Spec spec) {
    ProviderPage page = new ProviderPage(spec);
    page.about();
    page.servers();
    page.credentials();
    page.operations();
    page.errors();
    page.inferred();
    return page.page.toString();
  }

  private void about() {
    String name = spec.file().replace(".yaml", "");
    line("# " + spec.title());
    line("");
    line("<!-- Made from specs/" + spec.file() + ": change that, and run");
    line("     mvn -pl codegen-templates test -Ddocs.renew -->");
    line("");
    line(oneLine(spec.root().at("/info/description").asString("")));
    line("");
    line("Artifact `io.clientele:clientele-" + name + "`, package `io.clientele." + name + "`.");
    JsonNode limit = spec.root().path("x-rate-limit");
    if (!limit.isMissingNode()) {
      String requests = limit.path("requests").asString() + " requests in ";
      line("");
      line("Known limit: " + requests + limit.path("seconds").asString() + " s.");
    }
  }

  private void servers() {
    heading("Base URL");
    if (spec.all(Kind.SERVER).isEmpty()) {
      line("None is documented: set it with `baseUrl`.");
      return;
    }
    line("| URL | constant | |");
    line("|---|---|---|");
    for (Place server : spec.all(Kind.SERVER)) {
      row(server.text("url"), code(server.text("x-name")), server.text("description"));
    }
    line("");
    line("Another one is set with `baseUrl`.");
  }

  private void credentials() {
    heading("Credential");
    line("| method of the builder | |");
    line("|---|---|");
    for (Place scheme : spec.all(Kind.SECURITY_SCHEME)) {
      row(code(scheme.name()), scheme.text("description"));
    }
  }

  private void operations() {
    heading("Operations");
    line("| method | call | sent again by itself | |");
    line("|---|---|---|---|");
    for (Place path : spec.all(Kind.PATH_ITEM)) {
      for (Place operation : path.withDescendants()) {
        if (operation.kind() == Kind.OPERATION) {
          operation(path, operation);
        }
      }
    }
    line("");
    line(
        "*safe* and *idempotent* calls are sent again after a failure, *never* is not once it may");
    line("have been done. A 429 that came as a whole answer is waited for in each case.");
  }

  private void operation(Place path, Place operation) {
    String tag = lowerCamel(operation.node().path("tags").path(0).asString(""));
    String id = operation.text("operationId");
    String retry = RETRY.getOrDefault(operation.name(), "never");
    String method = lowerCamel(id.substring(tag.length()));
    String all =
        operation.has("x-paging") ? " All pages: `paged()." + tag + "()." + method + "`." : "";
    String text = operation.text("summary") + " " + operation.text("description") + all;
    row(
        code(tag + "()." + method),
        code(operation.name().toUpperCase(Locale.ROOT) + " " + path.name()),
        operation.has("x-retry") ? operation.text("x-retry") : retry,
        text);
  }

  private void errors() {
    heading("Errors");
    Map<String, Set<String>> meanings = new TreeMap<>();
    for (Place operation : spec.all(Kind.OPERATION)) {
      for (Place response : operation.withDescendants()) {
        if (response.kind() == Kind.RESPONSE && !response.name().startsWith("2")) {
          meanings
              .computeIfAbsent(response.name(), status -> new TreeSet<>())
              .add(oneLine(spec.resolve(response).text("description")));
        }
      }
    }
    line("| status | |");
    line("|---|---|");
    meanings.forEach(
        (status, texts) ->
            row(status.equals("default") ? "other" : status, String.join(" ", texts)));
  }

  private void inferred() {
    heading("What is inferred");
    line(
        "Nothing here was tried against a live API, and these are our own readings. To override one,");
    line(
        "change its line in the document and build the module; the base URL, and the token URL where");
    line("there is one, are settings of the builder.");
    line("");
    line("| where | why |");
    line("|---|---|");
    for (Place place : spec.places()) {
      if (place.has("x-inferred")) {
        row(code(place.pointer()), place.text("x-inferred"));
      }
    }
  }

  private void heading(String text) {
    line("");
    line("## " + text);
    line("");
  }

  private void row(String... cells) {
    StringBuilder row = new StringBuilder("|");
    for (String cell : cells) {
      row.append(' ').append(oneLine(cell).replace("|", "\\|")).append(" |");
    }
    line(row.toString());
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  private static String code(String text) {
    return text.isEmpty() ? "" : "`" + text + "`";
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  private static String lowerCamel(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
