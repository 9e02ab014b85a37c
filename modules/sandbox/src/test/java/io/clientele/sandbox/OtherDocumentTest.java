package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A document that is unlike those of the providers: nothing of them is built into the sandbox.
 * Harborline has accounts with numbers for ids, cursors, a choice of types, errors within errors,
 * four ways in, and another key for its contacts.
 */
class OtherDocumentTest {
  private static final Sandbox sandbox = Sandbox.start("harborline");
  private static final SandboxProvider harborline = sandbox.provider("harborline");

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @AfterEach
  void reset() {
    harborline.reset();
  }

  @Test
  void anAccountIsOpenedReadChangedSetAsideAndClosed() {
    JsonNode opened = ok("accountsCreate", "/accounts", "{\"name\":\"Nova\",\"city\":\"Oslo\"}");
    String one = "/accounts/" + opened.path("id").longValue();

    assertThat(opened.path("name").stringValue()).isEqualTo("Nova");
    assertThat(opened.has("billing")).isFalse();
    assertThat(ok("accountsGet", one, "")).isEqualTo(opened);
    JsonNode changed =
        ok("accountsUpdate", one, "{\"billing\":{\"kind\":\"invoice\",\"days\":14}}");
    assertThat(changed.path("billing").toString()).isEqualTo("{\"kind\":\"invoice\",\"days\":14}");
    assertThat(changed.path("city").stringValue()).isEqualTo("Oslo");
    HttpResponse<String> early = send("accountsDelete", one, "");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(Call.JSON.readTree(early.body()).at("/error/detail").stringValue())
        .isEqualTo("archived: must be true before accountsDelete (x-precondition)");
    assertThat(send("accountsArchive", one + "/archive", "").statusCode()).isEqualTo(204);
    assertThat(ok("accountsGet", one, "").path("archived").booleanValue()).isTrue();
    HttpResponse<String> closed = send("accountsDelete", one, "");
    assertThat(closed.statusCode()).isEqualTo(204);
    assertThat(closed.body()).isEmpty();
    assertThat(send("accountsGet", one, "").statusCode()).isEqualTo(404);
  }

  @Test
  void aListGoesOnWhereItsCursorSays() {
    for (int i = 1; i <= 5; i++) {
      harborline.seed("accountsCreate", Map.of(), "{\"name\":\"A" + i + "\"}");
    }
    List<String> names = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    do {
      JsonNode page = ok("accountsList", "/accounts?size=2" + cursor, "");
      page.path("data").forEach(account -> names.add(account.path("name").stringValue()));
      cursor = page.path("next_cursor").isNull() ? "" : "&cursor=" + text(page, "next_cursor");
      pages++;
    } while (!cursor.isEmpty());

    assertThat(names).containsExactly("A1", "A2", "A3", "A4", "A5");
    assertThat(pages).isEqualTo(3);
    assertThat(ok("accountsList", "/accounts?city=Oslo", "").path("data")).isEmpty();
    assertThat(ok("accountsList", "/accounts?cursor=99999999999", "").path("data")).isEmpty();
  }

  @Test
  void aLinkToTheNextPageDoesNotShowTheKeyThatTheQueryHad() {
    String contacts = "/accounts/" + seeded("Nova") + "/contacts";
    for (String name : List.of("ada", "bea", "cyd")) {
      ok("contactsAdd", contacts, "{\"email\":\"" + name + "@nova.test\"}");
    }

    JsonNode first = ok("contactsList", contacts + "?size=2", "");
    JsonNode second = ok("contactsList", contacts + "?size=2&cursor=2", "");

    assertThat(text(first, "next")).isEqualTo(harborline.baseUrl() + contacts + "?size=2&cursor=2");
    assertThat(second.at("/contacts/0/email").stringValue()).isEqualTo("cyd@nova.test");
    assertThat(second.has("next")).isFalse();
  }

  @Test
  void whatIsBelowAnAccountIsDeletedWithIt() {
    String one = "/accounts/" + seeded("Nova");
    ok("contactsAdd", one + "/contacts", "{\"email\":\"ada@nova.test\"}");
    assertThat(harborline.stored()).hasSize(2);

    send("accountsArchive", one + "/archive", "");
    send("accountsDelete", one, "");

    assertThat(harborline.stored()).isEmpty();
    assertThat(send("contactsList", one + "/contacts", "").statusCode()).isEqualTo(404);
  }

  @Test
  void theContactsTakeTheirOwnKeyAndNoOther() {
    String contacts = "/accounts/" + seeded("Nova") + "/contacts";
    String url = harborline.baseUrl() + contacts;

    Map<String, String> header = Map.of("X-Harbor-Key", harborline.key("apiKey"));
    assertThat(Http.send("GET", url, header, "").statusCode()).isEqualTo(401);
    String key = "?feed=" + harborline.key("feedKey");
    assertThat(Http.send("GET", url + key, Map.of(), "").statusCode()).isEqualTo(200);
    assertThat(send("contactsList", "/accounts/99999/contacts", "").statusCode()).isEqualTo(404);
  }

  @Test
  void eachWayInIsTaken() {
    String url = harborline.baseUrl() + "/accounts";
    BasicCredentials person = harborline.basicCredentials("basicAuth");

    for (Map<String, String> way :
        List.of(
            Map.of("X-Harbor-Key", harborline.key("apiKey")),
            Map.of("Authorization", person.header()),
            Map.of("Authorization", "Bearer " + Tokens.fetch(harborline)))) {
      assertThat(Http.send("GET", url, way, "").statusCode()).as(way.toString()).isEqualTo(200);
    }
    harborline.assertNothingRefused();
  }

  @Test
  void aChoiceOfTypesIsChecked() {
    HttpResponse<String> refused =
        send(
            "accountsCreate",
            "/accounts",
            "{\"name\":\"Nova\",\"billing\":{\"kind\":\"card\",\"last_digits\":\"42\"}}");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(harborline.refusals().get(0).violations())
        .containsExactly(
            "$.billing.last_digits: does not match the regex pattern ^[0-9]{4}$ (pattern)");
    HttpResponse<String> unknown =
        send("accountsCreate", "/accounts", "{\"name\":\"Nova\",\"billing\":{\"kind\":\"iou\"}}");
    assertThat(Call.JSON.readTree(unknown.body()).at("/error/detail").stringValue())
        .isEqualTo(
            "$.billing: must be an object whose kind is one of [card, invoice] (discriminator)");
  }

  @Test
  void aTakenNameIsRefusedByTheRuleOfTheDocument() {
    seeded("Nova");

    assertThat(send("accountsCreate", "/accounts", "{\"name\":\"Nova\"}").statusCode())
        .isEqualTo(409);
    assertThat(harborline.refusals().get(0).toString())
        .startsWith(
            """
            accountsCreate was refused with HTTP 409:
              $.name: is taken by another (x-unique)
                as harborline.yaml says at #/components/schemas/AccountCreateRequest/properties/name/x-unique
            """);
  }

  private static String seeded(String name) {
    return harborline.seed("accountsCreate", Map.of(), "{\"name\":\"" + name + "\"}").id();
  }

  private static String text(JsonNode object, String property) {
    return object.path(property).stringValue();
  }

  /** Sends a call that must go well, with an answer that the document allows. */
  private static JsonNode ok(String id, String path, String body) {
    HttpResponse<String> answer = send(id, path, body);
    Call call = Call.of("harborline", id);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(call.operation().successStatus());
    assertThat(call.violations(answer)).isEmpty();
    return Call.JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(String id, String path, String body) {
    return Call.of("harborline", id).sendTo(harborline, path, body);
  }
}
