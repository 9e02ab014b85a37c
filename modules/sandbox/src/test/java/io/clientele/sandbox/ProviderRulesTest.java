package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** What the documents of single providers forbid in a body. */
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
}
