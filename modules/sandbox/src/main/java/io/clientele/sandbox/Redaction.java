package io.clientele.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What of a request is not printed.
 *
 * @param headers those that carry credentials, in lower case
 * @param properties those of JSON and forms that hold secrets
 */
record Redaction(Set<String> headers, Set<String> properties) {
  /** For requests that came to no provider. */
  static final Redaction NONE_KNOWN = new Redaction(Set.of(), Set.of());

  private static final String HIDDEN = "***";
  private static final JsonMapper JSON = new JsonMapper();

  static Redaction of(Document document, Access access) {
    return new Redaction(
        Set.copyOf(access.headers().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList()),
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

  /** A query or the body of a form. */
  String form(String form) {
    StringBuilder shown = new StringBuilder();
    for (String field : form.split("&", -1)) {
      String name = field.split("=", 2)[0];
      shown.append(shown.isEmpty() ? "" : "&");
      shown.append(isSecret(name) ? name + "=" + HIDDEN : field);
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
