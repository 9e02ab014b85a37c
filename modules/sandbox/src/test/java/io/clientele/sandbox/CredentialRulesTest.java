package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** What single providers take for a credential. */
class CredentialRulesTest {
  private static final Sandbox sandbox = Sandbox.start();

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void clockifyTakesTheKeyOrTheTokenButNotBoth() {
    SandboxProvider clockify = sandbox.provider("clockify");
    clockify.allowDuplicates(true);
    Call call = Call.create("clockify");
    String body = call.example().toString();
    String key = clockify.key("apiKey");
    String token = clockify.key("addonToken");

    assertThat(call.send(clockify, Map.of("x-api-key", key), body).statusCode()).isEqualTo(201);
    assertThat(call.send(clockify, Map.of("X-Addon-Token", token), body).statusCode())
        .isEqualTo(201);
    assertThat(call.send(clockify, Map.of("X-Addon-Token", key), body).statusCode()).isEqualTo(401);
    HttpResponse<String> both =
        call.send(clockify, Map.of("X-Api-Key", key, "X-Addon-Token", token), body);
    assertThat(both.statusCode()).isEqualTo(401);
    assertThat(both.headers().firstValue("X-Sandbox-Reason"))
        .hasValue("only one may be sent of X-Api-Key, X-Addon-Token");
    assertThat(
            call.send(clockify, Map.of("X-Api-Key", key, "X-Addon-Token", "wrong"), body)
                .statusCode())
        .isEqualTo(401);
  }

  @Test
  void chatDashTakesItsKeyWithoutAPrefix() {
    SandboxProvider chatDash = sandbox.provider("chatdash");
    Call call = Call.create("chatdash");
    String body = call.example().toString();
    String key = chatDash.key("apiKey");

    assertThat(call.send(chatDash, Map.of("Authorization", key), body).statusCode()).isEqualTo(200);
    assertThat(call.send(chatDash, Map.of("Authorization", "Bearer " + key), body).statusCode())
        .isEqualTo(401);
  }

  @Test
  void placioWantsItsTokenAsBearer() {
    SandboxProvider placio = sandbox.provider("placio");
    Call call = Call.create("placio");
    String body = call.example().toString();
    String token = placio.key("bearerToken");

    assertThat(call.send(placio, Map.of("Authorization", "Bearer " + token), body).statusCode())
        .isEqualTo(201);
    assertThat(call.send(placio, Map.of("Authorization", token), body).statusCode()).isEqualTo(401);
  }
}
