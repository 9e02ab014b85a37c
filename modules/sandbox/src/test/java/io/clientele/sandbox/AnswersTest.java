package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is answered to a create, where the documents of single providers differ. */
class AnswersTest {
  private static final Sandbox sandbox = Sandbox.start();

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void clockifyAnswersWhatWasSaidAndNullForWhatWasNot() {
    SandboxProvider clockify = sandbox.provider("clockify");
    Call call = Call.create("clockify");

    JsonNode first = json(call.send(clockify, "{\"name\": \"Zoë & Söhne\", \"note\": \"n\"}"));
    JsonNode second = json(call.send(clockify, "{\"name\": \"B\"}"));

    assertThat(first.path("name").stringValue()).isEqualTo("Zoë & Söhne");
    assertThat(first.path("note").stringValue()).isEqualTo("n");
    assertThat(first.path("workspaceId").stringValue()).isEqualTo("42");
    assertThat(first.path("email").isNull()).isTrue();
    assertThat(first.path("address").isNull()).isTrue();
    assertThat(first.path("currencyId")).isEqualTo(call.documented(201).path("currencyId"));
    assertThat(first.path("id").stringValue())
        .matches("[0-9a-f]{24}")
        .isNotEqualTo(second.path("id").stringValue());
  }

  @Test
  void chatDashAnswersItsMessageAndNoId() {
    HttpResponse<String> answer = Call.create("chatdash").send(sandbox.provider("chatdash"));

    assertThat(answer.body()).isEqualTo("{\"message\":\"Client created successfully\"}");
  }

  @Test
  void missionXAnswersWhatWasSaidAtThePresentTime() {
    SandboxProvider missionX = sandbox.provider("missionx");
    Call call = Call.create("missionx");
    Instant before = Instant.now();

    JsonNode answer = json(call.send(missionX, "{\"title\": \"T\", \"emailDomains\": [\"a.b\"]}"));

    assertThat(answer.path("title").stringValue()).isEqualTo("T");
    assertThat(answer.path("emailDomains").toString()).isEqualTo("[\"a.b\"]");
    // Not said, and not nullable.
    assertThat(answer.has("customId")).isFalse();
    assertThat(answer.path("_id")).isNotEqualTo(call.documented(200).path("_id"));
    assertThat(answer.path("createdBy")).isEqualTo(call.documented(200).path("createdBy"));
    assertThat(Instant.parse(answer.path("createdAt").stringValue()))
        .isBetween(before.minusMillis(1), Instant.now());
    assertThat(answer.path("updatedAt")).isEqualTo(answer.path("createdAt"));
  }

  @Test
  void placioAnswersWhatWasSaidInTheWrappedClient() {
    Call call = Call.create("placio");

    JsonNode client =
        json(call.sendChanged(
                sandbox.provider("placio"),
                body -> {
                  body.put("name", "Someone");
                  body.withArray("customFields")
                      .removeAll()
                      .addObject()
                      .put("fieldKey", "k")
                      .set("value", Call.JSON.readTree("{\"a\": [null, 1]}"));
                }))
            .path("client");

    assertThat(client.path("name").stringValue()).isEqualTo("Someone");
    assertThat(client.path("contactMethods")).isEqualTo(call.example().path("contactMethods"));
    assertThat(client.path("customFields").toString())
        .isEqualTo("[{\"fieldKey\":\"k\",\"value\":{\"a\":[null,1]}}]");
    assertThat(client.path("id")).isNotEqualTo(call.documented(201).path("client").path("id"));
    assertThat(Instant.parse(client.path("createdAt").stringValue()))
        .isAfter(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void numbersComeBackDigitByDigit() {
    HttpResponse<String> answer =
        Call.create("placio")
            .send(
                sandbox.provider("placio"),
                "{\"name\":\"N\",\"contactMethods\":[{\"type\":\"fax\",\"value\":\"1\","
                    + "\"isPreferred\":true}],\"customFields\":[{\"fieldKey\":\"k\","
                    + "\"value\":[1.10,12345678901234567890123]}]}");

    assertThat(answer.body()).contains("\"value\":[1.10,12345678901234567890123]");
  }

  @Test
  void plusVibeAnswersAFreshIdAndAFreshPassword() {
    SandboxProvider plusVibe = sandbox.provider("plusvibe");
    Call call = Call.create("plusvibe");

    JsonNode first = json(call.send(plusVibe));
    JsonNode second = json(call.send(plusVibe));

    assertThat(first.path("client_id")).isNotEqualTo(second.path("client_id"));
    assertThat(first.path("password")).isNotEqualTo(second.path("password"));
    assertThat(first.path("password").stringValue()).startsWith("sandbox-password-");
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Call.JSON.readTree(answer.body());
  }
}
