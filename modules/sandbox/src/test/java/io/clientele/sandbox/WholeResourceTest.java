package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is created is there until it is deleted, at each provider as it documents that. */
class WholeResourceTest {
  private static final Sandbox sandbox = Sandbox.start();

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @AfterEach
  void reset() {
    sandbox.providers().values().forEach(SandboxProvider::reset);
  }

  @Test
  void aClockifyClientIsListedReadChangedArchivedAndDeleted() {
    SandboxProvider clockify = sandbox.provider("clockify");
    String clients = "/v1/workspaces/w1/clients";
    JsonNode created = ok(clockify, "clientsCreate", clients, "{\"name\":\"Nova\"}");
    String one = clients + "/" + created.path("id").stringValue();

    assertThat(ok(clockify, "clientsList", clients, "").get(0)).isEqualTo(created);
    assertThat(ok(clockify, "clientsGet", one, "")).isEqualTo(created);
    JsonNode renamed = ok(clockify, "clientsUpdate", one, "{\"name\":\"Nova Ltd\",\"note\":\"n\"}");
    assertThat(renamed.path("name").stringValue()).isEqualTo("Nova Ltd");
    assertThat(renamed.path("note").stringValue()).isEqualTo("n");
    assertThat(renamed.has("currencyCode")).isFalse();
    HttpResponse<String> refused = send(clockify, "clientsDelete", one, "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .isEqualTo(
            "{\"message\":\"archived: must be true before clientsDelete (x-precondition)\","
                + "\"code\":501}");
    assertThat(clockify.refusals().get(0).toString())
        .contains(
            "as clockify.yaml says at"
                + " #/paths/~1v1~1workspaces~1{workspaceId}~1clients~1{id}/delete/x-precondition");
    assertThat(
            ok(clockify, "clientsUpdate", one, "{\"archived\":true}")
                .path("archived")
                .booleanValue())
        .isTrue();
    assertThat(ok(clockify, "clientsGet", one, "").path("name").stringValue())
        .isEqualTo("Nova Ltd");
    assertThat(ok(clockify, "clientsDelete", one, "").path("id")).isEqualTo(created.path("id"));
    assertThat(send(clockify, "clientsGet", one, "").statusCode()).isEqualTo(400);
    assertThat(ok(clockify, "clientsList", clients, "")).isEmpty();
    assertThat(clockify.stored()).isEmpty();
  }

  @Test
  void aMissionXClientIsListedAndChanged() {
    SandboxProvider missionX = sandbox.provider("missionx");
    JsonNode created =
        ok(missionX, "clientsCreate", "/clients", "{\"title\":\"T\",\"customId\":\"c\"}");
    String one = "/clients/" + created.path("_id").stringValue();

    JsonNode changed = ok(missionX, "clientsUpdate", one, "{\"title\":\"U\"}");

    assertThat(changed.toString())
        .isEqualTo("{\"_id\":" + created.path("_id") + ",\"customId\":\"c\",\"title\":\"U\"}");
    assertThat(ok(missionX, "clientsList", "/clients", "").toString())
        .isEqualTo("{\"value\":[" + changed + "]}");
    assertThat(send(missionX, "clientsUpdate", "/clients/none", "{\"title\":\"U\"}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aPlusVibeClientIsListedUnderTheNamesOfTheListAndNamedInTheBody() {
    SandboxProvider plusVibe = sandbox.provider("plusvibe");
    String request = Call.create("plusvibe").example().toString();
    JsonNode created = ok(plusVibe, "clientsCreate", "/client", request);
    String ids =
        "\"workspace_id\":\"65f99a0dd96fae8ab61130c0\",\"client_id\":" + created.path("client_id");
    String list = "/client/?workspace_id=65f99a0dd96fae8ab61130c0";

    ok(plusVibe, "clientsUpdate", "/client", "{" + ids + ",\"client_first_name\":\"Zoë\"}");
    JsonNode listed = ok(plusVibe, "clientsList", list, "").path("clients").get(0);

    assertThat(listed.path("client_id")).isEqualTo(created.path("client_id"));
    assertThat(listed.path("first_name").stringValue()).isEqualTo("Zoë");
    assertThat(listed.path("last_name").stringValue()).isEqualTo("Smith");
    assertThat(listed.path("client_email").stringValue()).isEqualTo("nova.smith@example.com");
    assertThat(listed.at("/client_permissions/0/workspace_id").stringValue())
        .isEqualTo("65f99a0dd96fae8ab61130c0");
    assertThat(listed.at("/client_permissions/0/permissions/0").stringValue())
        .isEqualTo("UNIBOX_FULL_ACCESS");
    assertThat(listed.toString()).doesNotContain(created.path("password").stringValue());
    assertThat(ok(plusVibe, "clientsList", "/client/?workspace_id=other", "").path("clients"))
        .isEmpty();
    assertThat(send(plusVibe, "clientsList", "/client/", "").statusCode()).isEqualTo(400);
    assertThat(ok(plusVibe, "clientsDelete", "/client", "{" + ids + "}").toString())
        .isEqualTo("{\"status\":\"success\"}");
    assertThat(ok(plusVibe, "clientsList", list, "").path("clients")).isEmpty();
    assertThat(send(plusVibe, "clientsDelete", "/client", "{" + ids + "}").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aChatDashClientHasTheMemberThatItWasCreatedWithAndThoseThatWereAdded() {
    SandboxProvider chatDash = sandbox.provider("chatdash");
    ok(chatDash, "clientsCreate", "/clients", Call.create("chatdash").example().toString());
    JsonNode client = ok(chatDash, "clientsList", "/clients", "").get(0);
    String one = "/clients/" + client.path("_id").stringValue();

    assertThat(ok(chatDash, "clientsGet", one, "")).isEqualTo(client);
    assertThat(client.path("name").stringValue()).isEqualTo("Nova Consulting Ltd");
    String added = Call.of("chatdash", "membersAdd").example().toString();
    ok(chatDash, "membersAdd", one + "/members", added);
    JsonNode members = ok(chatDash, "membersList", one + "/members", "");
    assertThat(members.valueStream().map(m -> m.path("loginId").stringValue()))
        .containsExactly("nova.smith", "alex.doe");
    assertThat(members.get(0).path("clientId")).isEqualTo(client.path("_id"));
    assertThat(members.toString()).doesNotContain("an-example-not-a-password");
    String member = one + "/members/" + members.get(1).path("_id").stringValue();
    ok(chatDash, "membersUpdate", member, "{\"isAdmin\":true,\"loginId\":\"alex\"}");
    JsonNode changed = ok(chatDash, "membersList", one + "/members", "").get(1);
    assertThat(changed.path("isAdmin").booleanValue()).isTrue();
    assertThat(changed.path("loginId").stringValue()).isEqualTo("alex");
    assertThat(changed.path("name").stringValue()).isEqualTo("Alex Doe");
    assertThat(send(chatDash, "membersList", "/clients/none/members", "").statusCode())
        .isEqualTo(400);
    assertThat(chatDash.stored())
        .extracting(StoredRecord::operationId)
        .containsExactly("clientsCreate", "membersAdd");
  }

  @Test
  void aPlacioClientIsListedReadChangedAndDeletedInItsWorkspace() {
    SandboxProvider placio = sandbox.provider("placio");
    String clients = "/v1/workspace/w1/clients";
    String request = Call.create("placio").example().toString();
    JsonNode created = ok(placio, "clientsCreate", clients, request).path("client");
    String one = clients + "/" + created.path("id").stringValue();

    assertThat(ok(placio, "clientsGet", one, "").path("client")).isEqualTo(created);
    assertThat(ok(placio, "clientsList", clients, "").path("clients").valueStream())
        .containsExactly(created);
    assertThat(ok(placio, "clientsList", "/v1/workspace/w2/clients", "").path("clients")).isEmpty();
    assertThat(send(placio, "clientsGet", one.replace("w1", "w2"), "").statusCode()).isEqualTo(404);
    JsonNode renamed = ok(placio, "clientsUpdate", one, "{\"name\":\"Jane\"}").path("client");
    assertThat(renamed.path("name").stringValue()).isEqualTo("Jane");
    assertThat(renamed.path("avatarUrl")).isEqualTo(created.path("avatarUrl"));
    assertThat(renamed.path("contactMethods")).isEqualTo(created.path("contactMethods"));
    assertThat(
            ok(placio, "clientsUpdate", one, "{\"avatarUrl\":null}")
                .at("/client/avatarUrl")
                .isNull())
        .isTrue();
    assertThat(ok(placio, "clientsGet", one, "").at("/client/avatarUrl").isNull()).isTrue();
    assertThat(send(placio, "clientsUpdate", one, "{}").statusCode()).isEqualTo(422);
    assertThat(send(placio, "clientsUpdate", one, "{\"name\":null}").statusCode()).isEqualTo(422);
    HttpResponse<String> deleted = send(placio, "clientsDelete", one, "");
    assertThat(deleted.statusCode()).isEqualTo(204);
    assertThat(deleted.body()).isEmpty();
    HttpResponse<String> gone = send(placio, "clientsDelete", one, "");
    assertThat(gone.statusCode()).isEqualTo(404);
    assertThat(gone.body()).contains(": there is no client with this id");
  }

  /** Sends a call that must go well, with an answer that the document allows. */
  private static JsonNode ok(SandboxProvider provider, String id, String path, String body) {
    HttpResponse<String> answer = send(provider, id, path, body);
    Call call = Call.of(provider.name(), id);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(call.operation().successStatus());
    assertThat(call.violations(answer)).isEqualTo(List.of());
    return Call.JSON.readTree(answer.body());
  }

  private static HttpResponse<String> send(
      SandboxProvider provider, String id, String path, String body) {
    return Call.of(provider.name(), id).sendTo(provider, path, body);
  }
}
