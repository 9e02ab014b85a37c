package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;

/** Token calls. */
final class Tokens {
  private Tokens() {}

  /** A token, fetched with everything that the provider documents. */
  static String fetch(SandboxProvider provider) {
    HttpResponse<String> answer =
        request(provider, provider.clientCredentials().headers(), form(provider));
    assertThat(answer.statusCode()).isEqualTo(200);
    return Call.JSON.readTree(answer.body()).path("access_token").stringValue();
  }

  static String form(SandboxProvider provider) {
    ClientCredentials client = provider.clientCredentials();
    return "grant_type=client_credentials&client_id="
        + client.clientId()
        + "&client_secret="
        + client.clientSecret();
  }

  static HttpResponse<String> request(
      SandboxProvider provider, Map<String, String> headers, String form) {
    Map<String, String> all = new HashMap<>(headers);
    all.put("Content-Type", "application/x-www-form-urlencoded");
    return Http.send("POST", provider.tokenUrl().orElseThrow().toString(), all, form);
  }
}
