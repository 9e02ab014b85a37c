package io.clientele.sandbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * OAuth2 client credentials (RFC 6749, 4.4): issues access tokens and knows those that are valid. A
 * token stays valid until it is expired on purpose, whatever {@code expires_in} says.
 */
final class TokenEndpoint implements Scheme {
  private static final String BEARER = "Bearer ";
  private static final int EXPIRES_IN_SECONDS = 3600;

  private final String path;
  private final ClientCredentials credentials;

  /** Headers that may come with each call instead of the token call. */
  private final Set<String> onCallsInstead;

  /** The valid tokens, each with the headers that the token call left to the calls. */
  private final Map<String, Set<String>> tokens = new ConcurrentHashMap<>();

  private final Set<String> expired = ConcurrentHashMap.newKeySet();

  /**
   * The endpoint of a scheme.
   *
   * @param path where it is below the provider's base URL
   * @param tokenHeaders {@code x-token-headers} of the scheme
   */
  TokenEndpoint(String path, JsonNode tokenHeaders) {
    this.path = path;
    Map<String, String> headers = new LinkedHashMap<>();
    Set<String> optional = new HashSet<>();
    for (JsonNode header : tokenHeaders.values()) {
      String name = header.path("name").stringValue();
      headers.put(name, MadeUp.credential(name));
      if (header.path("alsoOnCalls").booleanValue(false)) {
        optional.add(name);
      }
    }
    this.onCallsInstead = Set.copyOf(optional);
    this.credentials =
        new ClientCredentials(
            MadeUp.credential("clientId"), MadeUp.credential("clientSecret"), headers);
  }

  String path() {
    return path;
  }

  ClientCredentials credentials() {
    return credentials;
  }

  void expireAll() {
    expired.addAll(tokens.keySet());
    tokens.clear();
  }

  /** Whether a token call names the client of these credentials, with whatever secret. */
  boolean isFor(RecordedRequest request) {
    String basic = String.join("", request.header("Authorization"));
    return basic.startsWith("Basic ")
        ? BasicCredentials.user(basic).equals(credentials.clientId())
        : Query.of(request.body()).last("client_id", "").equals(credentials.clientId());
  }

  @Override
  public Place place() {
    return Place.AUTHORIZATION;
  }

  @Override
  public boolean accepts(RecordedRequest request) {
    Set<String> leftToCalls = tokens.get(token(request));
    return leftToCalls != null && leftToCalls.stream().allMatch(name -> carries(request, name));
  }

  @Override
  public boolean knows(RecordedRequest request) {
    return tokens.containsKey(token(request)) || expired.contains(token(request));
  }

  @Override
  public void expire(RecordedRequest request) {
    if (tokens.remove(token(request)) != null) {
      expired.add(token(request));
    }
  }

  /** Answers a token call. */
  Reply issue(RecordedRequest request) {
    Query form = Query.of(request.body());
    String grant = form.last("grant_type", "");
    if (!request.method().equals("POST") || !grant.matches("[a-z_]+")) {
      return error(400, "invalid_request", "POST a form with grant_type=client_credentials");
    }
    if (!grant.equals("client_credentials")) {
      return error(400, "unsupported_grant_type", "only client_credentials is supported");
    }
    if (!authenticates(request, form)) {
      return error(401, "invalid_client", "client id or secret is missing or wrong");
    }
    Set<String> leftToCalls = new HashSet<>();
    for (String name : credentials.headers().keySet()) {
      if (request.header(name).isEmpty() && onCallsInstead.contains(name)) {
        leftToCalls.add(name);
      } else if (!carries(request, name)) {
        return error(401, "invalid_client", "header " + name + " is missing or wrong");
      }
    }
    String token = MadeUp.credential("token");
    tokens.put(token, leftToCalls);
    return Reply.json(
        200,
        JsonNodeFactory.instance
            .objectNode()
            .put("access_token", token)
            .put("token_type", "Bearer")
            .put("expires_in", EXPIRES_IN_SECONDS)
            .toString());
  }

  private boolean carries(RecordedRequest request, String name) {
    return request.header(name).equals(List.of(credentials.headers().getOrDefault(name, "")));
  }

  private boolean authenticates(RecordedRequest request, Query form) {
    List<String> authorization = request.header("Authorization");
    String id = form.last("client_id", "");
    String secret = form.last("client_secret", "");
    if (!authorization.isEmpty()) {
      BasicCredentials basic =
          new BasicCredentials(credentials.clientId(), credentials.clientSecret());
      return authorization.equals(List.of(basic.header())) && secret.isEmpty();
    }
    return id.equals(credentials.clientId()) && secret.equals(credentials.clientSecret());
  }

  private static String token(RecordedRequest request) {
    List<String> values = request.header("Authorization");
    return values.size() == 1 && values.get(0).startsWith(BEARER)
        ? values.get(0).substring(BEARER.length())
        : "";
  }

  private static Reply error(int status, String code, String description) {
    return Reply.json(
        status,
        JsonNodeFactory.instance
            .objectNode()
            .put("error", code)
            .put("error_description", description)
            .toString());
  }
}
