package io.clientele.runtime;

import feign.Client;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How tokens are fetched.
 *
 * @param override the token URL that the application chose, or null for the documented one
 * @param headers what a fetch sends besides
 * @param required headers that must be set here or on the calls, with the option that sets them
 */
record TokenSettings(
    String scheme,
    @Nullable URI documented,
    @Nullable URI override,
    @Nullable Supplier<String> clientId,
    @Nullable Supplier<String> clientSecret,
    Map<String, String> headers,
    Map<String, String> required) {

  static TokenSettings none() {
    return new TokenSettings(
        "", null, null, null, null, new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  TokenSettings with(
      String scheme, URI tokenUrl, Supplier<String> clientId, Supplier<String> clientSecret) {
    return new TokenSettings(scheme, tokenUrl, override, clientId, clientSecret, headers, required);
  }

  TokenSettings at(URI tokenUrl) {
    return new TokenSettings(
        scheme, documented, tokenUrl, clientId, clientSecret, headers, required);
  }

  boolean isUsed() {
    return clientId != null;
  }

  URI url() {
    return override == null ? Objects.requireNonNull(documented) : override;
  }

  Tokens open(String provider, String userAgent, Client transport) {
    headers.put("User-Agent", userAgent);
    return new Tokens(
        new TokenEndpoint(
            provider,
            url(),
            Objects.requireNonNull(clientId),
            Objects.requireNonNull(clientSecret),
            headers,
            transport),
        null);
  }
}
