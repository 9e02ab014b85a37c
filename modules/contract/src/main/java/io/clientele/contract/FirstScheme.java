package io.clientele.contract;

import io.clientele.sandbox.SandboxProvider;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The first security scheme that a document names for a create, as the contract uses it: a key, a
 * bearer token, or OAuth2 client credentials.
 *
 * @param name its key in the document, which names the option of the builder
 * @param definition what the document says of it
 */
record FirstScheme(String name, JsonNode definition, SandboxProvider sandbox) {
  /** The option of the builder that takes the secret, as messages call it. */
  String option() {
    return isOAuth2() ? "clientSecret" : name;
  }

  /** The secret that the sandbox takes. */
  String key() {
    return isOAuth2() ? sandbox.clientCredentials().clientSecret() : sandbox.key(name);
  }

  /** The headers that a call has for it, each with a regular expression of its value. */
  Map<String, String> headers() {
    if (isOAuth2()) {
      // The sandbox takes no token but one that it gave.
      return Map.of("Authorization", "Bearer sandbox-token-\\S+");
    }
    return switch (definition.path("in").asString("")) {
      case "header" -> Map.of(definition.path("name").stringValue(), key());
      case "query" -> Map.of();
      default -> Map.of("Authorization", "Bearer " + key());
    };
  }

  /** The query that a call has for it. */
  String query() {
    return definition.path("in").asString("").equals("query")
        ? definition.path("name").stringValue() + "=" + key()
        : "";
  }

  /** How often a call is sent before a 401 ends it: a token that was fetched is fetched anew. */
  int attemptsUntilRefused() {
    return isOAuth2() ? 2 : 1;
  }

  private boolean isOAuth2() {
    return definition.path("type").asString().equals("oauth2");
  }
}
