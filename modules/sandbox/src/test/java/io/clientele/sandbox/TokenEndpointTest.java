package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TokenEndpointTest {
  private final Sandbox sandbox = Sandbox.start("missionx", "clockify");
  private final SandboxProvider missionX = sandbox.provider("missionx");
  private final Call create = Call.create("missionx");
  private final String body = create.example().toString();

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aTokenIsIssuedForTheFormAndTheHeaders() {
    HttpResponse<String> answer =
        Tokens.request(missionX, missionX.clientCredentials().headers(), Tokens.form(missionX));

    assertThat(answer.statusCode()).isEqualTo(200);
    JsonNode token = Call.JSON.readTree(answer.body());
    assertThat(token.propertyNames()).containsExactly("access_token", "token_type", "expires_in");
    assertThat(token.path("access_token").stringValue()).startsWith("sandbox-token-");
    assertThat(token.path("token_type").stringValue()).isEqualTo("Bearer");
    assertThat(token.path("expires_in").intValue()).isEqualTo(3600);
    assertThat(missionX.tokenUrl()).hasValue(missionX.baseUrl().resolve("/missionx/auth/token"));
  }

  @Test
  void idAndSecretMayComeAsBasic() {
    HttpResponse<String> answer =
        Tokens.request(
            missionX,
            Map.of("Authorization", basic(missionX.clientCredentials().clientSecret())),
            "grant_type=client_credentials");

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongBasicIsRefused() {
    HttpResponse<String> answer =
        Tokens.request(
            missionX, Map.of("Authorization", basic("wrong")), "grant_type=client_credentials");

    assertOAuthError(answer, 401, "invalid_client");
  }

  @Test
  void aWrongOrMissingSecretIsRefused() {
    String id = missionX.clientCredentials().clientId();

    assertOAuthError(
        Tokens.request(missionX, Map.of(), Tokens.form(missionX) + "x"), 401, "invalid_client");
    assertOAuthError(
        Tokens.request(missionX, Map.of(), "grant_type=client_credentials&client_id=" + id),
        401,
        "invalid_client");
    assertThat(missionX.requests()).hasSize(2);
  }

  @Test
  void whatIsNotAFormOfClientCredentialsIsRefused() {
    assertOAuthError(Tokens.request(missionX, Map.of(), "{}"), 400, "invalid_request");
    assertOAuthError(Tokens.request(missionX, Map.of(), "grant_type=%zz"), 400, "invalid_request");
    assertOAuthError(
        Tokens.request(missionX, Map.of(), "grant_type=password"), 400, "unsupported_grant_type");
    assertOAuthError(
        Http.send("GET", missionX.tokenUrl().orElseThrow().toString(), Map.of(), ""),
        400,
        "invalid_request");
  }

  @Test
  void aWrongHeaderIsRefused() {
    assertOAuthError(
        Tokens.request(missionX, Map.of("Org-Id", "another"), Tokens.form(missionX)),
        401,
        "invalid_client");
  }

  @Test
  void aHeaderThatTheTokenCallLeftOutHasToComeWithEachCall() {
    String token = accessToken(Tokens.request(missionX, Map.of(), Tokens.form(missionX)));
    String organization = missionX.clientCredentials().headers().getOrDefault("Org-Id", "");
    String bearer = "Bearer " + token;

    assertThat(create.send(missionX, Map.of("Authorization", bearer), body).statusCode())
        .isEqualTo(401);
    assertThat(
            create
                .send(missionX, Map.of("Authorization", bearer, "Org-Id", "another"), body)
                .statusCode())
        .isEqualTo(401);
    assertThat(
            create
                .send(missionX, Map.of("Authorization", bearer, "Org-Id", organization), body)
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void eachTokenIsANewOneAndStaysValidBesideTheOthers() {
    String first = Tokens.fetch(missionX);
    String second = Tokens.fetch(missionX);

    assertThat(first).isNotEqualTo(second);
    assertThat(status(first)).isEqualTo(200);
    assertThat(status(second)).isEqualTo(200);
  }

  @Test
  void expiredTokensAreRefusedAndNewOnesAreNot() {
    String old = Tokens.fetch(missionX);

    missionX.expireTokens();

    assertThat(status(old)).isEqualTo(401);
    assertThat(status(Tokens.fetch(missionX))).isEqualTo(200);
  }

  @Test
  void theFaultExpiresTheTokenOfItsCall() {
    String old = Tokens.fetch(missionX);
    missionX.next(Fault.expiredToken());

    assertThat(status(old)).isEqualTo(401);
    assertThat(status(old)).isEqualTo(401);
    assertThat(status(Tokens.fetch(missionX))).isEqualTo(200);
    assertThat(missionX.stored()).hasSize(1);
  }

  @Test
  void tokenCallsAreRecordedAndTakeNoFault() {
    missionX.next(Fault.answer(500));

    String token = Tokens.fetch(missionX);

    assertThat(missionX.requests())
        .singleElement()
        .satisfies(request -> assertThat(request.path()).isEqualTo("/auth/token"));
    assertThat(status(token)).isEqualTo(500);
  }

  @Test
  void aProviderWithoutOAuthHasNoTokens() {
    SandboxProvider clockify = sandbox.provider("clockify");

    clockify.expireTokens();

    assertThat(clockify.tokenUrl()).isEmpty();
    assertThatThrownBy(clockify::clientCredentials)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("clockify takes no client credentials. Its schemes: [apiKey, addonToken]");
    assertThatThrownBy(() -> missionX.key("clientCredentials"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "missionx takes no key for 'clientCredentials'. Its schemes: [clientCredentials]");
  }

  @Test
  void theSecretIsNotPrinted() {
    ClientCredentials client = missionX.clientCredentials();

    assertThat(client.toString()).contains(client.clientId()).doesNotContain(client.clientSecret());
  }

  private int status(String token) {
    return create.send(missionX, Map.of("Authorization", "Bearer " + token), body).statusCode();
  }

  private String basic(String secret) {
    String pair = missionX.clientCredentials().clientId() + ":" + secret;
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private static String accessToken(HttpResponse<String> answer) {
    return Call.JSON.readTree(answer.body()).path("access_token").stringValue();
  }

  private static void assertOAuthError(HttpResponse<String> answer, int status, String error) {
    assertThat(answer.statusCode()).isEqualTo(status);
    JsonNode body = Call.JSON.readTree(answer.body());
    assertThat(body.path("error").stringValue()).isEqualTo(error);
    assertThat(body.path("error_description").stringValue()).isNotEmpty();
  }
}
