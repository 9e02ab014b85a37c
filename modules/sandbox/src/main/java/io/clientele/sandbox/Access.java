package io.clientele.sandbox;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** The user's name and password of a scheme that is HTTP Basic. */
  Optional<BasicCredentials> basic(String scheme) {
    return schemes.get(scheme) instanceof Scheme.Basic basic
        ? Optional.of(basic.credentials())
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

  /** The names of the headers, query parameters or cookies that carry credentials. */
  Set<String> names(Place.Kind kind) {
    return schemes.values().stream()
        .map(Scheme::place)
        .filter(place -> place.kind() == kind)
        .map(Place::name)
        .collect(Collectors.toSet());
  }

  /** A query without the keys in it, to show it to somebody. */
  String withoutCredentials(String query) {
    Set<String> keys = names(Place.Kind.QUERY);
    return Stream.of(query.split("&", -1))
        .filter(field -> !keys.contains(Query.decode(field.split("=", 2)[0])))
        .collect(Collectors.joining("&"));
  }

  /** Why a request is kept out; empty if it is let in. */
  Optional<String> refusal(Operation operation, RecordedRequest request) {
    if (operation.security().isEmpty()) {
      return Optional.empty();
    }
    Set<Place> places = new LinkedHashSet<>();
    operation.security().forEach(alternative -> places.addAll(places(alternative)));
    List<Place> sent = places.stream().filter(p -> !p.values(request).isEmpty()).toList();
    List<Set<String>> complete =
        operation.security().stream()
            .filter(schemes -> schemes.stream().allMatch(key -> scheme(key).accepts(request)))
            .toList();
    // The schemes of another alternative beside it leave open which one is meant.
    if (complete.stream().anyMatch(alternative -> places(alternative).containsAll(sent))) {
      return Optional.empty();
    }
    return Optional.of(
        sent.isEmpty()
            ? "missing: " + joined(" or ", places)
            : (complete.stream().allMatch(Set::isEmpty)
                    ? "not valid here: "
                    : "only one may be sent of ")
                + joined(", ", sent));
  }

  /** Makes the credential of a request invalid, where it can be made so: a key cannot. */
  void expire(RecordedRequest request) {
    schemes.values().forEach(scheme -> scheme.expire(request));
  }

  private Set<Place> places(Set<String> keys) {
    return keys.stream().map(key -> scheme(key).place()).collect(Collectors.toSet());
  }

  private static String joined(String between, Collection<Place> places) {
    return places.stream().map(Place::toString).collect(Collectors.joining(between));
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
    String http = scheme.path("scheme").stringValue("");
    Place place = Place.of(scheme.path("in").stringValue(""), scheme.path("name").stringValue(""));
    if (type.equals("apiKey") && place != null) {
      return new Scheme.Key(place, "", MadeUp.credential(key));
    }
    if (type.equals("http") && http.equalsIgnoreCase("basic")) {
      return new Scheme.Basic(
          new BasicCredentials(MadeUp.credential("user"), MadeUp.credential("password")));
    }
    JsonNode tokenUrl = scheme.path("flows").path("clientCredentials").path("tokenUrl");
    if (type.equals("oauth2") && tokenUrl.isString()) {
      String path = URI.create(tokenUrl.stringValue()).getPath();
      return new TokenEndpoint(path, scheme.path("x-token-headers"));
    }
    // Every other flow of OAuth2, and OpenID Connect, needs a person; what comes of it is a token.
    if (Set.of("http", "oauth2", "openIdConnect").contains(type)) {
      String prefix = http.isEmpty() || http.equalsIgnoreCase("bearer") ? "Bearer" : http;
      return new Scheme.Key(Place.AUTHORIZATION, prefix + " ", MadeUp.credential(key));
    }
    throw document.unsupported(
        "security scheme " + key + " is no key, password or token, but of type '" + type + "'");
  }
}
