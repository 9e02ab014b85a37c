package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.plusvibe.model.ClientCreateRequest;
import io.clientele.plusvibe.model.CreatedClient;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.Secret;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlusVibeAccountTest extends AccountContract<ClientCreateRequest.Builder> {
  PlusVibeAccountTest() {
    super("plusvibe");
  }

  @Override
  PlusVibeAccount account(SandboxProvider provider, URI baseUrl) {
    return Accounts.plusVibe(provider, baseUrl);
  }

  @Override
  String completeRequest() {
    return """
        {
          'workspace_id': '64a687e29ae1f428e7ebe303',
          'client_business_name': 'Nova Consulting Ltd',
          'client_first_name': 'Nova',
          'client_last_name': 'Smith',
          'client_email': 'nova.smith@example.com',
          'workspaces': [
            {
              'id': '64a687e29ae1f428e7ebe303',
              'permissions': ['UNIBOX_FULL_ACCESS'],
              'hide_labels': ['NOT_INTERESTED']
            }
          ]
        }
        """;
  }

  @Override
  String idPointer() {
    return "/client_id";
  }

  @Override
  Class<CreatedClient> answerType() {
    return CreatedClient.class;
  }

  @Override
  NewClient broken() {
    return NewClient.builder().businessName("Nova").contactFirstName("N").email("nobody").build();
  }

  @Override
  List<String> violations() {
    return List.of(
        "email ($.client_email) must be an e-mail address: \"nobody\"",
        "contactLastName ($.client_last_name) is required");
  }

  @Override
  List<String> refusals() {
    return List.of(
        "phones, contactMethods, address, note, language, avatarUrl, emailDomains, ownId and"
            + " customFields cannot be stored by PlusVibe: leave it out, or create with"
            + " Unstorable.REPORT",
        "login cannot be stored by PlusVibe: read the password that PlusVibe makes from the"
            + " outcome, leave it out, or create with Unstorable.REPORT");
  }

  @Override
  void rename(ClientCreateRequest.Builder request, String businessName) {
    request.clientBusinessName(businessName);
  }

  @Override
  String namePointer() {
    return "/client_business_name";
  }

  @Override
  boolean saysWhenCreated() {
    return true;
  }

  @Override
  String lookFor() {
    return "a client in PlusVibe with email \"nova.smith@example.com\" (client_email) and"
        + " businessName \"Nova Consulting Ltd\" (client_business_name)";
  }

  @Test
  void theOneTimePasswordIsThereAndIsNotShown() {
    Outcome.Created created = created(Samples.complete());

    Secret password = created.answer(CreatedClient.class).password();
    assertThat(created.oneTimePassword()).isEqualTo(password);
    assertThat(created.rawJson()).contains(password.reveal());
    assertThat(created.toString())
        .contains("PlusVibe answers the password this once: keep oneTimePassword()")
        .doesNotContain(password.reveal());
  }

  @Test
  void aClientWithoutAPasswordIsCreatedAllTheSame() {
    provider().next(Fault.answer(200, Map.of(), "{\"client_id\": \"1\"}"));

    Outcome.Created created = created(Samples.complete());

    assertThat(created.id()).isEqualTo("1");
    assertThat(created.oneTimePassword()).isNull();
  }

  @Test
  void eachWorkspaceIsOpenedWithItsOwnAccess() {
    Account<?> account =
        Accounts.plusVibe(provider()).opening("second", WorkspacePermission.FULL_ACCESS);

    create(account, Samples.complete(), Samples.REPORTING);

    assertThat(sent().get(0).at("/workspaces/0/id").stringValue()).isEqualTo(Accounts.WORKSPACE);
    assertThat(sent().get(0).at("/workspaces/1"))
        .hasToString("{\"id\":\"second\",\"permissions\":[\"FULL_ACCESS\"],\"hide_labels\":[]}");
  }

  @Test
  void theListsOfAllWorkspacesAreRead() {
    Account<?> account =
        Accounts.plusVibe(provider()).opening("second", WorkspacePermission.FULL_ACCESS);

    create(account, Samples.complete(), Samples.REPORTING);

    assertThat(account.list()).hasSize(1);
    assertThat(provider().calls("clientsList").requests())
        .extracting(RecordedRequest::query)
        .containsExactly("workspace_id=" + Accounts.WORKSPACE, "workspace_id=second");
  }

  @Test
  void aClientThatIsInTheListsOfSeveralWorkspacesIsListedOnce() {
    provider().every(1, Fault.answer(200, Map.of(), "{\"clients\": [{\"client_id\": \"1\"}]}"));

    assertThat(
            Accounts.plusVibe(provider())
                .opening("second", WorkspacePermission.FULL_ACCESS)
                .list()
                .map(client -> client.ref().id()))
        .containsExactly("1");
  }

  @Test
  void anotherClientWithItsEmailIsNotTakenForIt() {
    assertCannotBeTold(Samples.other().toBuilder().email("nova.smith@example.com").build());
  }
}
