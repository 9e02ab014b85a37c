package io.clientele.plusvibe;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contract.BrokenRequest;
import io.clientele.contract.ProviderContract;
import io.clientele.plusvibe.model.ClientCreateRequest;
import io.clientele.plusvibe.model.CreatedClient;
import io.clientele.plusvibe.model.WorkspaceAccessInput;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.Secret;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.sandbox.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;

class PlusVibeTest
    extends ProviderContract<PlusVibe.Builder, PlusVibe, ClientCreateRequest, CreatedClient> {
  private static final String WORKSPACE = "65f99a0dd96fae8ab61130c0";

  PlusVibeTest() {
    super("plusvibe", PlusVibe::builder, PlusVibe.Builder::apiKey, PlusVibe.Builder::build);
  }

  @Override
  protected CreatedClient create(PlusVibe plusVibe, ClientCreateRequest request) {
    return plusVibe.clients().create(request);
  }

  @Override
  protected ApiResponse<CreatedClient> createWithResponse(
      PlusVibe plusVibe, ClientCreateRequest request) {
    return plusVibe.withResponse().clients().create(request);
  }

  @Override
  protected ClientCreateRequest documentedRequest() {
    return ClientCreateRequest.builder()
        .workspaceId(WORKSPACE)
        .clientEmail("nova.smith@example.com")
        .clientFirstName("Nova")
        .clientLastName("Smith")
        .clientBusinessName("Nova Consulting Ltd")
        .workspaces(
            List.of(
                WorkspaceAccessInput.builder()
                    .id(WORKSPACE)
                    .permissions(List.of(WorkspacePermission.UNIBOX_FULL_ACCESS))
                    .hideLabels(List.of())
                    .build()))
        .build();
  }

  /** All of it is required. */
  @Override
  protected ClientCreateRequest smallestRequest() {
    return documentedRequest();
  }

  @Override
  protected List<BrokenRequest<ClientCreateRequest>> brokenRequests() {
    WorkspacePermission full = WorkspacePermission.FULL_ACCESS;
    WorkspacePermission unknown = new WorkspacePermission("ALL");
    return List.of(
        new BrokenRequest<>(
            new ClientCreateRequest(null, null, null, null, null, null, Map.of()),
            "$.workspace_id is required",
            "$.client_email is required",
            "$.client_first_name is required",
            "$.client_last_name is required",
            "$.client_business_name is required",
            "$.workspaces is required"),
        broken(
            "nobody",
            List.of(),
            "$.client_email must be an e-mail address: \"nobody\"",
            "$.workspaces must have at least 1 item, but has 0"),
        broken(
            "nova@example.com",
            List.of(
                new WorkspaceAccessInput(null, null, null, Map.of()),
                new WorkspaceAccessInput("1", List.of(), List.of(), Map.of()),
                new WorkspaceAccessInput("2", List.of(full, full), List.of(), Map.of()),
                new WorkspaceAccessInput("3", List.of(unknown), List.of(), Map.of())),
            "$.workspaces[0].id is required",
            "$.workspaces[0].permissions is required",
            "$.workspaces[0].hide_labels is required",
            "$.workspaces[1].permissions must have at least 1 item, but has 0",
            "$.workspaces[2].permissions must have at most 1 item, but has 2",
            "$.workspaces[3].permissions[0] must be one of FULL_ACCESS, UNIBOX_FULL_ACCESS:"
                + " \"ALL\""));
  }

  private static BrokenRequest<ClientCreateRequest> broken(
      String email, List<WorkspaceAccessInput> workspaces, String... violations) {
    return new BrokenRequest<>(
        new ClientCreateRequest(WORKSPACE, email, "Nova", "Smith", "Nova", workspaces, Map.of()),
        violations);
  }

  @Override
  protected ClientCreateRequest rebuild(ClientCreateRequest request) {
    return request.toBuilder().build();
  }

  @Override
  protected void assertDocumentedAnswer(CreatedClient client) {
    assertThat(client)
        .returns("70218d5e05561a3877dcb77f", CreatedClient::clientId)
        .returns("nova.smith@example.com", CreatedClient::email)
        .returns(Secret.of("Xp9#Ld2!ak"), CreatedClient::password)
        .returns(Map.of(), CreatedClient::additionalProperties);
  }

  @Override
  protected JsonCodec<CreatedClient> answerCodec() {
    return CreatedClient.JSON;
  }

  @Override
  protected Map<String, Function<CreatedClient, ?>> requiredOfAnswer() {
    return Map.of("client_id", CreatedClient::clientId, "password", CreatedClient::password);
  }

  @Test
  void thePasswordThatIsAnsweredOnceCanBeHadButIsNeverShown() {
    ApiResponse<CreatedClient> response = createWithResponse(provider(), documentedRequest());

    CreatedClient client = response.body();
    String password = client.password().reveal();
    assertThat(sandbox().stored())
        .singleElement()
        .satisfies(
            stored -> assertThat(stored.answer()).contains("\"password\":\"" + password + "\""));
    assertThat(response.rawBody()).contains(password);
    assertThat(List.of(response, client, client.password(), client.toBuilder().build()))
        .extracting(Object::toString)
        .allSatisfy(shown -> assertThat(shown).contains("(secret)").doesNotContain(password));
  }

  @Test
  void thePasswordIsNotShownWhereTheRestOfItsAnswerCannotBeRead() {
    ApiException failure =
        failure(Fault.answer(200, Map.of(), "{\"password\":\"Xp9#Ld2!ak\",\"client_id\":[]}"));

    assertThat(failure)
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("expected a string, but found a list at $.client_id");
    assertThat(Throwables.getStackTrace(failure)).doesNotContain("Xp9#Ld2!ak");
    // What is shown this once must not be lost.
    assertThat(failure.rawBody()).contains("Xp9#Ld2!ak");
  }

  @Test
  void aMessageIsReadFromErrorWhereThereIsNone() {
    ApiException failure = failure(Fault.answer(400, Map.of(), "{\"error\":\"Bad Request\"}"));

    assertThat(failure)
        .hasMessage(
            "PlusVibe clientsCreate: HTTP 400: \"Bad Request\". The request was refused; nothing"
                + " was done.");
  }
}
