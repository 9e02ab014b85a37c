package io.clientele.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a request is not printed.
 *
 * @param headers those that carry credentials, in lower case
 * @param parameters those of the query that carry credentials
 * @param properties those of JSON and forms that hold secrets
 */
record Redaction(Set<String> headers, Set<String> parameters, Set<String> properties) {
  /** For requests that came to no provider. */
  static final Redaction NONE_KNOWN = new Redaction(Set.of(), Set.of(), Set.of());

  private static final String HIDDEN = "***";
  private static final JsonMapper JSON = new JsonMapper();

  static Redaction of(Document document, Access access) {
    return new Redaction(
        access.names(Place.Kind.HEADER).stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet()),
        access.names(Place.Kind.QUERY),
        document.secrets());
  }

  String header(String name, List<String> values) {
    String lowerCase = name.toLowerCase(Locale.ROOT);
    boolean secret =
        headers.contains(lowerCase)
            || lowerCase.matches("(proxy-)?authorization|cookie|.*(key|token|secret).*");
    return secret ? HIDDEN : String.join(", ", values);
  }

  String body(String body) {
    if (body.startsWith("{") || body.startsWith("[")) {
      try {
        JsonNode json = JSON.readTree(body);
        hide(json);
        return json.toString();
      } catch (JacksonException e) {
        return body.length() + " characters that are not JSON";
      }
    }
    return body.matches("[\\w.-]+=[^\\s]*") ? form(body) : body.length() + " characters";
  }

  String query(String query) {
    return fields(query, name -> parameters.contains(name) || isSecret(name));
  }

  private String form(String form) {
    return fields(form, this::isSecret);
  }

  private static String fields(String form, Predicate<String> secret) {
    StringBuilder shown = new StringBuilder();
    for (String field : form.split("&", -1)) {
      String name = field.split("=", 2)[0];
      shown.append(shown.isEmpty() ? "" : "&");
      shown.append(secret.test(Query.decode(name)) ? name + "=" + HIDDEN : field);
    }
    return shown.toString();
  }

  private void hide(JsonNode json) {
    if (json instanceof ObjectNode object) {
      for (String name : List.copyOf(object.propertyNames())) {
        if (isSecret(name)) {
          object.put(name, HIDDEN);
        }
      }
    }
    json.forEach(this::hide);
  }

  private boolean isSecret(String name) {
    return properties.contains(name)
        || name.toLowerCase(Locale.ROOT).matches(".*(password|secret|api_?key|token).*");
  }
}
