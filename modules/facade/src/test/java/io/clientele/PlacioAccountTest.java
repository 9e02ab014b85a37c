package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.placio.model.AvatarUploadRequest;
import io.clientele.placio.model.ClientCreateRequest;
import io.clientele.placio.model.ClientResponse;
import io.clientele.runtime.Upload;
import io.clientele.runtime.ValidationException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.StoredRecord;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacioAccountTest extends AccountContract<ClientCreateRequest.Builder> {
  PlacioAccountTest() {
    super("placio");
  }

  @Override
  PlacioAccount account(SandboxProvider provider, URI baseUrl) {
    return Accounts.placio(provider, baseUrl);
  }

  @Override
  String completeRequest() {
    return """
        {
          'name': 'Nova Consulting Ltd',
          'avatarUrl': 'https://example.com/avatar.jpg',
          'contactMethods': [
            {'type': 'email', 'value': 'nova.smith@example.com', 'isPreferred': true},
            {'type': 'phone', 'value': '+1234567890', 'isPreferred': false},
            {'type': 'phone', 'value': '+49 30 123456', 'isPreferred': false},
            {'type': 'whatsapp', 'value': '+1234567891', 'isPreferred': false}
          ],
          'customFields': [{'fieldKey': 'notes', 'value': 'Preferred contact time: 9am-5pm'}]
        }
        """;
  }

  @Override
  String idPointer() {
    return "/client/id";
  }

  @Override
  Class<ClientResponse> answerType() {
    return ClientResponse.class;
  }

  @Override
  NewClient broken() {
    return Samples.smallest().avatarUrl("avatar.jpg").contactMethod("pigeon", "coo").build();
  }

  @Override
  List<String> violations() {
    return List.of(
        "avatarUrl ($.avatarUrl) must be an absolute URI: \"avatar.jpg\"",
        "email, phones or contactMethods ($.contactMethods[1].type) must be one of whatsapp, phone,"
            + " email, fax, other: \"pigeon\"");
  }

  @Override
  List<String> refusals() {
    return List.of(
        "contactFirstName, contactLastName, address, note, language, emailDomains and ownId cannot"
            + " be stored by Placio: give it as one of customFields, leave it out, or create with"
            + " Unstorable.REPORT",
        "login cannot be stored by Placio: leave it out, or create with Unstorable.REPORT");
  }

  @Override
  void rename(ClientCreateRequest.Builder request, String businessName) {
    request.name(businessName);
  }

  @Override
  String namePointer() {
    return "/name";
  }

  @Override
  boolean saysWhenCreated() {
    return true;
  }

  @Override
  String lookFor() {
    return "a client in Placio with businessName \"Nova Consulting Ltd\" (name), email"
        + " \"nova.smith@example.com\" (contactMethods[type=email]), phones"
        + " \"+1234567890, +49 30 123456\" (contactMethods[type=phone]) and contactMethods"
        + " \"+1234567891\" (contactMethods)";
  }

  @Test
  void theClientGoesToTheWorkspaceOfTheAccount() {
    create(Samples.complete());

    assertThat(provider().requests().get(0).path())
        .isEqualTo("/v1/workspace/" + Accounts.WORKSPACE + "/clients");
  }

  @Test
  void aClientThatCannotBeReachedIsRefusedByTheFieldsThatCouldSayHow() {
    assertThat(create(NewClient.builder().businessName("Nova").build()))
        .hasToString(
            "Refused at placio, nothing was created. Nothing was sent:\n"
                + "  email, phones or contactMethods ($.contactMethods) is required");
  }

  @Test
  void withoutAnEMailAddressTheFirstPhoneIsPreferred() {
    create(NewClient.builder().businessName("Nova").phone("1").phone("2").build());

    assertThat(sent().get(0).at("/contactMethods"))
        .hasToString(
            "[{\"type\":\"phone\",\"value\":\"1\",\"isPreferred\":true},"
                + "{\"type\":\"phone\",\"value\":\"2\",\"isPreferred\":false}]");
  }

  @Test
  void customFieldsKeepTheirTypes() {
    create(
        Samples.smallest()
            .customField("score", 7)
            .customField("tags", List.of("a", true))
            .customField("gone", null)
            .build());

    assertThat(sent().get(0).at("/customFields"))
        .hasToString(
            "[{\"fieldKey\":\"score\",\"value\":7},{\"fieldKey\":\"tags\",\"value\":[\"a\",true]},"
                + "{\"fieldKey\":\"gone\",\"value\":null}]");
  }

  @ParameterizedTest
  @CsvSource({
    "'{\"type\":\"phone\",\"value\":\"+1234567890\"}', Found",
    "'{\"type\":\"phone\",\"value\":\"+99\"}', NotSeen",
    "'', NotSeen",
  })
  void aLostClientMayBeListedWithContactMethodsLessButWithNoOther(String methods, String seen) {
    provider().next(Fault.answer(500));
    try (Clientele clientele = Clientele.builder().add(account()).time(new FakeTime()).build()) {
      Outcome.Unknown unknown =
          clientele.create(Samples.complete(), Samples.REPORTING).unknown().get(0);
      String listed =
          "{\"clients\":[{\"id\":\"1\",\"name\":\"Nova Consulting Ltd\",\"contactMethods\":["
              + methods
              + "]}]}";
      provider().every(1, Fault.answer(200, Map.of(), listed));

      assertThat(clientele.resolve(unknown).getClass().getSimpleName()).isEqualTo(seen);
    }
  }

  @Test
  void aChangeOfOtherThingsSendsThemAndNothingElse() {
    update(
        created(Samples.complete()),
        ClientChanges.of(ClientField.BUSINESS_NAME, "Nova & Sons")
            .andClear(ClientField.AVATAR_URL));

    provider().calls("clientsGet").wereMade(0);
    assertThat(patches()).containsExactly("{\"name\":\"Nova & Sons\",\"avatarUrl\":null}");
  }

  @Test
  void aChangeOfSomeContactMethodsKeepsTheOthersAndThePreferredOne() {
    StoredRecord client =
        provider()
            .seed(
                "clientsCreate",
                Map.of("workspaceId", Accounts.WORKSPACE),
                """
                {"name": "Nova", "contactMethods": [
                  {"type": "phone", "value": "1", "isPreferred": false},
                  {"type": "whatsapp", "value": "2", "isPreferred": true},
                  {"type": "email", "value": "a@b.org", "isPreferred": false},
                  {"type": "email", "value": "c@d.org", "isPreferred": false}]}
                """);

    Accounts.placio(provider())
        .update(client.id(), ClientChanges.of(ClientField.PHONES, List.of("3", "4")));

    assertThat(patches())
        .containsExactly(
            "{\"contactMethods\":["
                + "{\"type\":\"email\",\"value\":\"a@b.org\",\"isPreferred\":false},"
                + "{\"type\":\"phone\",\"value\":\"3\",\"isPreferred\":false},"
                + "{\"type\":\"phone\",\"value\":\"4\",\"isPreferred\":false},"
                + "{\"type\":\"whatsapp\",\"value\":\"2\",\"isPreferred\":true},"
                + "{\"type\":\"email\",\"value\":\"c@d.org\",\"isPreferred\":false}]}");
  }

  @Test
  void ifThePreferredContactMethodGoesTheFirstIsPreferred() {
    update(created(Samples.complete()), ClientChanges.of(ClientField.EMAIL, "office@nova.com"));

    assertThat(patches())
        .singleElement()
        .asString()
        .contains("{\"type\":\"email\",\"value\":\"office@nova.com\",\"isPreferred\":true}")
        .containsOnlyOnce("\"isPreferred\":true");
  }

  @Test
  void theLastContactMethodCannotBeCleared() {
    Outcome.Created created = created(NewClient.builder().businessName("Nova").phone("1").build());

    assertThatThrownBy(() -> update(created, ClientChanges.clear(ClientField.PHONES)))
        .isExactlyInstanceOf(ValidationException.class)
        .hasMessageContaining("$.contactMethods ");
    assertThat(patches()).isEmpty();
  }

  @Test
  void anAvatarThatIsUploadedByThePlacioClientItselfIsListed() {
    Outcome.Created created = created(Samples.complete());
    PlacioAccount account = Accounts.placio(provider());

    String url =
        account
            .connection()
            .clients()
            .uploadAvatar(
                Accounts.WORKSPACE,
                Objects.requireNonNull(created.id()),
                AvatarUploadRequest.builder()
                    .file(Upload.of(new byte[] {1, 2, 3}).withContentType("image/png"))
                    .build())
            .avatar()
            .url();

    assertThat(theOnlyOne().get(ClientField.AVATAR_URL)).isEqualTo(url);
  }

  private void update(Outcome.Created client, ClientChanges changes) {
    Accounts.placio(provider()).update(Objects.requireNonNull(client.id()), changes);
  }

  private List<String> patches() {
    return provider().calls("clientsUpdate").requests().stream()
        .map(RecordedRequest::body)
        .toList();
  }
}
