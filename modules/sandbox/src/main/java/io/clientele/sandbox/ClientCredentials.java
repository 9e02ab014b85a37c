package io.clientele.sandbox;

import java.util.Map;

/**
 * What the token endpoint of a sandbox takes: made up, and valid there only.
 *
 * @param clientId the OAuth2 client
 * @param clientSecret its secret
 * @param headers those that the provider wants beside them, as {@code Org-Id}, by their names
 */
public record ClientCredentials(String clientId, String clientSecret, Map<String, String> headers) {
  public ClientCredentials {
    headers = Map.copyOf(headers);
  }

  /**
   * The value of one of the headers.
   *
   * @throws IllegalArgumentException if the provider wants no such header
   */
  public String header(String name) {
    String value = headers.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No header '" + name + "', but " + headers.keySet());
    }
    return value;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "ClientCredentials[clientId=" + clientId + ", headers=" + headers + "]";
  }
}
