package io.clientele.sandbox;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Who is let in: the security schemes of a document, each with a made-up credential. */
final class Access {
  private final Map<String, Scheme> schemes = new LinkedHashMap<>();

  Access(Document document) {
    document
        .securitySchemes()
        .forEach((key, definition) -> schemes.put(key, scheme(document, key, definition)));
    for (Operation operation : document.operations()) {
      for (Set<String> alternative : operation.security()) {
        if (!schemes.keySet().containsAll(alternative)) {
          throw document.unsupported(operation + " wants an undefined scheme of " + alternative);
        }
      }
    }
  }

  /** The key or token of a scheme that is one fixed text. */
  Optional<String> key(String scheme) {
    return schemes.get(scheme) instanceof Scheme.Key key
        ? Optional.of(key.key())
        : Optional.empty();
  }

  Set<String> schemes() {
    return schemes.keySet();
  }

  Optional<TokenEndpoint> tokenEndpoint() {
    return schemes.values().stream()
        .filter(TokenEndpoint.class::isInstance)
        .map(TokenEndpoint.class::cast)
        .findFirst();
  }

  /** Whether a request carries a credential that was made up here, whatever has become of it. */
  boolean knows(RecordedRequest request) {
    return schemes.values().stream().anyMatch(scheme -> scheme.knows(request));
  }

  /** The headers that carry credentials. */
  Set<String> headers() {
    Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    schemes.values().forEach(scheme -> headers.add(scheme.header()));
    return headers;
  }

  /** Why a request is kept out; empty if it is let in. */
  Optional<String> refusal(Operation operation, RecordedRequest request) {
    Set<String> headers = new LinkedHashSet<>();
    for (Set<String> alternative : operation.security()) {
      alternative.forEach(scheme -> headers.add(header(scheme)));
    }
    List<String> sent = headers.stream().filter(h -> !request.header(h).isEmpty()).toList();
    for (Set<String> alternative : operation.security()) {
      if (alternative.stream().allMatch(key -> scheme(key).accepts(request))) {
        // The schemes of another alternative beside it leave open which one is meant.
        return alternative.stream().map(this::header).toList().containsAll(sent)
            ? Optional.empty()
            : Optional.of("only one may be sent of " + String.join(", ", sent));
      }
    }
    if (operation.security().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        sent.isEmpty()
            ? "missing: " + String.join(" or ", headers)
            : "not valid here: " + String.join(", ", sent));
  }

  /** Makes the credential of a request invalid, where it can be made so: a key cannot. */
  void expire(RecordedRequest request) {
    schemes.values().forEach(scheme -> scheme.expire(request));
  }

  private String header(String key) {
    return scheme(key).header();
  }

  private Scheme scheme(String key) {
    Scheme scheme = schemes.get(key);
    if (scheme == null) {
      throw new IllegalStateException(key);
    }
    return scheme;
  }

  private static Scheme scheme(Document document, String key, JsonNode scheme) {
    String type = scheme.path("type").stringValue("");
    if (type.equals("apiKey") && scheme.path("in").stringValue("").equals("header")) {
      String header = scheme.path("name").stringValue();
      return new Scheme.Key(header, "", MadeUp.credential(key));
    }
    if (type.equals("http") && scheme.path("scheme").stringValue("").equalsIgnoreCase("bearer")) {
      return new Scheme.Key("Authorization", "Bearer ", MadeUp.credential(key));
    }
    JsonNode tokenUrl = scheme.path("flows").path("clientCredentials").path("tokenUrl");
    if (type.equals("oauth2") && tokenUrl.isString()) {
      String path = URI.create(tokenUrl.stringValue()).getPath();
      return new TokenEndpoint(path, scheme.path("x-token-headers"));
    }
    throw document.unsupported(
        "security scheme " + key + " is no key in a header, bearer token or client credentials");
  }
}
