package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What the documents of single providers say. */
class ProviderRulesTest {
  private static final Sandbox sandbox = Sandbox.start();

  @AfterAll
  static void close() {
    sandbox.close();
  }

  static Stream<Arguments> violations() {
    String twoPreferred =
        "[{'type':'fax','value':'1','isPreferred':true},{'type':'fax','value':'2','isPreferred':true}]";
    return Stream.of(
        arguments(
            "clockify", "/name", "''", "$.name: must be at least 1 characters long (minLength)"),
        arguments(
            "clockify",
            "/name",
            "'" + "x".repeat(101) + "'",
            "$.name: must be at most 100 characters long (maxLength)"),
        arguments(
            "clockify",
            "/note",
            "'" + "x".repeat(3001) + "'",
            "$.note: must be at most 3000 characters long (maxLength)"),
        arguments("clockify", "/email", "null", "$.email: null found, string expected (type)"),
        arguments(
            "clockify",
            "/email",
            "'nobody'",
            "$.email: does not match the email pattern must be a valid RFC 5321 Mailbox (format)"),
        arguments(
            "chatdash",
            "/client/language",
            "'English'",
            "$.client.language: does not match the regex pattern ^[a-z]{2}$ (pattern)"),
        arguments(
            "chatdash",
            "/member",
            "{'name':'Nova','loginId':'nova'}",
            "$.member: required property 'password' not found (required)"),
        arguments(
            "missionx",
            "/emailDomains/0",
            "5",
            "$.emailDomains[0]: integer found, string expected (type)"),
        arguments(
            "placio",
            "/contactMethods",
            "[]",
            "$.contactMethods: must have at least 1 items but found 0 (minItems); $.contactMethods:"
                + " must have exactly one item whose isPreferred is true, has 0 (x-exactly-one)"),
        arguments(
            "placio",
            "/contactMethods",
            twoPreferred,
            "$.contactMethods: must have exactly one item whose isPreferred is true, has 2"
                + " (x-exactly-one)"),
        arguments(
            "placio",
            "/contactMethods/0/isPreferred",
            "false",
            "$.contactMethods: must have exactly one item whose isPreferred is true, has 0"
                + " (x-exactly-one)"),
        arguments(
            "placio",
            "/contactMethods/1/type",
            "'pigeon'",
            "$.contactMethods[1].type: does not have a value in the enumeration [\"whatsapp\","
                + " \"phone\", \"email\", \"fax\", \"other\"] (enum)"),
        arguments(
            "placio",
            "/avatarUrl",
            "'not a url'",
            "$.avatarUrl: does not match the uri pattern must be a valid RFC 3986 URI (format)"),
        arguments(
            "plusvibe",
            "/workspaces/0/permissions",
            "['FULL_ACCESS','UNIBOX_FULL_ACCESS']",
            "$.workspaces[0].permissions: must have at most 1 items but found 2 (maxItems)"),
        arguments(
            "plusvibe",
            "/workspaces/0/permissions/0",
            "'NONE'",
            "$.workspaces[0].permissions[0]: does not have a value in the enumeration"
                + " [\"FULL_ACCESS\", \"UNIBOX_FULL_ACCESS\"] (enum)"),
        arguments(
            "plusvibe",
            "/workspaces/0",
            "{'id':'1','permissions':['FULL_ACCESS']}",
            "$.workspaces[0]: required property 'hide_labels' not found (required)"));
  }

  @ParameterizedTest
  @MethodSource("violations")
  void aViolationIsRefusedWithItsRuleAndItsPlace(
      String provider, String pointer, String value, String message) {
    Call call = Call.create(provider);
    JsonNode replacement = Call.JSON.readTree(value.replace('\'', '"'));
    JsonPointer place = JsonPointer.compile(pointer);

    HttpResponse<String> answer =
        call.sendChanged(
            sandbox.provider(provider),
            body -> {
              String last = place.last().getMatchingProperty();
              JsonNode parent = body.requiredAt(place.head());
              if (parent.isArray()) {
                parent.asArray().set(Integer.parseInt(last), replacement);
              } else {
                parent.asObject().set(last, replacement);
              }
            });

    assertThat(answer.statusCode()).isEqualTo(call.statusOfViolation());
    assertThat(call.message(answer)).isEqualTo(message);
  }

  @Test
  void everyViolationOfARequestIsNamed() {
    Call call = Call.create("clockify");

    HttpResponse<String> answer =
        call.send(sandbox.provider("clockify"), "{\"name\": \"\", \"email\": 5}");

    assertThat(call.message(answer))
        .isEqualTo(
            "$.email: integer found, string expected (type); "
                + "$.name: must be at least 1 characters long (minLength)");
  }

  @Test
  void aPropertyThatIsSentTwiceIsRefused() {
    Call call = Call.create("clockify");

    HttpResponse<String> answer =
        call.send(sandbox.provider("clockify"), "{\"name\": \"A\", \"name\": \"B\"}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(call.message(answer)).contains("has a property twice");
  }

  @Test
  void clockifyKeepsItsOwnCodeForBadInput() {
    HttpResponse<String> answer = Call.create("clockify").send(sandbox.provider("clockify"), "{}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(Call.JSON.readTree(answer.body()).path("code").intValue()).isEqualTo(501);
  }

  @Test
  void clockifyTakesTheKeyOrTheTokenButNotBoth() {
    SandboxProvider clockify = sandbox.provider("clockify");
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
  void placioWantsItsTokenAsBearer() {
    SandboxProvider placio = sandbox.provider("placio");
    Call call = Call.create("placio");
    String body = call.example().toString();
    String token = placio.key("bearerToken");

    assertThat(call.send(placio, Map.of("Authorization", "Bearer " + token), body).statusCode())
        .isEqualTo(201);
    assertThat(call.send(placio, Map.of("Authorization", token), body).statusCode()).isEqualTo(401);
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
  void plusVibeAnswersAFreshIdAndTheDocumentedPassword() {
    SandboxProvider plusVibe = sandbox.provider("plusvibe");
    Call call = Call.create("plusvibe");

    JsonNode first = json(call.send(plusVibe));
    JsonNode second = json(call.send(plusVibe));

    assertThat(first.path("client_id")).isNotEqualTo(second.path("client_id"));
    assertThat(first.path("password")).isEqualTo(call.documented(200).path("password"));
  }

  private static JsonNode json(HttpResponse<String> answer) {
    return Call.JSON.readTree(answer.body());
  }
}
