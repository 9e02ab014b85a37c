package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The security schemes of a document, as methods of the builder. */
final class Credentials {
  private final Map<String, Map<String, Object>> schemes = new LinkedHashMap<>();
  private final List<SecurityRequirement> byDefault;

  private Credentials(@Nullable List<SecurityRequirement> byDefault) {
    this.byDefault = byDefault == null ? List.of() : byDefault;
  }

  static Credentials none() {
    return new Credentials(null);
  }

  static Credentials of(OpenAPI document) {
    Credentials credentials = new Credentials(document.getSecurity());
    if (document.getComponents() != null && document.getComponents().getSecuritySchemes() != null) {
      Map<String, SecurityScheme> schemes = document.getComponents().getSecuritySchemes();
      // OpenAPI Generator falls over a type that this version of OpenAPI does not know.
      schemes.values().removeIf(scheme -> scheme.getType() == null);
      Iterator<String> names =
          JavaName.distinct(List.copyOf(schemes.keySet()), Names::ofProvider).iterator();
      schemes.forEach((key, scheme) -> credentials.add(key, names.next(), scheme));
    }
    return credentials;
  }

  /** What the templates make the methods of. */
  List<Map<String, Object>> methods() {
    return List.copyOf(schemes.values());
  }

  /** The schemes that an operation needs, in Java: alternatives, each complete in itself. */
  String needed(@Nullable List<SecurityRequirement> own) {
    Set<String> alternatives = new LinkedHashSet<>();
    for (SecurityRequirement requirement : own == null ? byDefault : own) {
      alternatives.add(
          requirement.keySet().stream()
              .map(schemes::get)
              .filter(Objects::nonNull)
              .map(scheme -> JavaValue.literal("" + scheme.get("name")))
              .collect(Collectors.joining(", ")));
    }
    if (alternatives.remove("") && !alternatives.isEmpty()) {
      alternatives.add(""); // To send nothing is the last resort.
    }
    return alternatives.stream()
        .map(each -> ".security(" + each + ")")
        .collect(Collectors.joining());
  }

  /** Leaves out a certificate, which the transport brings. */
  private void add(String key, String name, SecurityScheme scheme) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("name", name);
    facts.put("description", scheme.getDescription() == null ? "" : scheme.getDescription());
    switch (scheme.getType()) {
      case APIKEY -> addKey(facts, scheme);
      case HTTP -> addHttp(facts, String.valueOf(scheme.getScheme()));
      case OAUTH2 -> addOAuth(facts, scheme);
      case OPENIDCONNECT -> addToken(facts, "Bearer");
      case MUTUALTLS -> {
        return;
      }
    }
    schemes.put(key, facts);
  }

  private static void addKey(Map<String, Object> facts, SecurityScheme scheme) {
    String place = String.valueOf(scheme.getIn());
    boolean header = place.equals("header");
    facts.put("place", header ? "header" : place.equals("query") ? "query parameter" : "cookie");
    facts.put("parameter", scheme.getName());
    facts.put("method", place);
    facts.put("where", JavaValue.literal(scheme.getName()) + (header ? ", \"\"" : ""));
  }

  private static void addHttp(Map<String, Object> facts, String scheme) {
    if (scheme.equalsIgnoreCase("basic")) {
      facts.put("basic", true);
    } else {
      boolean bearer = scheme.toLowerCase(Locale.ROOT).equals("bearer");
      addToken(facts, bearer ? "Bearer" : scheme);
    }
  }

  private void addOAuth(Map<String, Object> facts, SecurityScheme scheme) {
    OAuthFlow flow = scheme.getFlows() == null ? null : scheme.getFlows().getClientCredentials();
    if (flow == null) {
      addToken(facts, "Bearer"); // The other flows need a person: the caller brings the token.
      return;
    }
    boolean first = schemes.values().stream().noneMatch(each -> each.containsKey("application"));
    Map<String, Object> extensions =
        scheme.getExtensions() == null ? Map.of() : scheme.getExtensions();
    Map<String, Object> application = new LinkedHashMap<>(extensions);
    application.put("tokenUrl", tokenUrl(flow));
    application.put("first", first);
    application.put("headers", headers(extensions));
    facts.put("application", application);
  }

  /** The headers of the token call, each with the option that sets it. */
  private static List<Map<String, Object>> headers(Map<String, Object> extensions) {
    List<Map<String, Object>> headers = new ArrayList<>();
    if (extensions.get("x-token-headers") instanceof List<?> listed) {
      for (Object each : listed) {
        Map<String, Object> header = new LinkedHashMap<>();
        ((Map<?, ?>) each).forEach((key, value) -> header.put(String.valueOf(key), value));
        header.put("option", JavaName.variable(String.valueOf(header.get("name"))));
        headers.add(header);
      }
    }
    return headers;
  }

  private static void addToken(Map<String, Object> facts, String scheme) {
    facts.put("place", "header");
    facts.put("parameter", "Authorization");
    facts.put("after", scheme);
    facts.put("method", "header");
    facts.put("where", "\"Authorization\", " + JavaValue.literal(scheme + " "));
  }

  /** What is no URL is left empty: then the builder asks for one. */
  private static String tokenUrl(OAuthFlow flow) {
    try {
      return flow.getTokenUrl() == null ? "" : new URI(flow.getTokenUrl()).toString();
    } catch (URISyntaxException e) {
      return "";
    }
  }
}
