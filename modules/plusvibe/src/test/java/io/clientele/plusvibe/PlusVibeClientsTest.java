package io.clientele.plusvibe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.plusvibe.model.ClientCreateRequest;
import io.clientele.plusvibe.model.ClientDeleteRequest;
import io.clientele.plusvibe.model.ClientUpdateRequest;
import io.clientele.plusvibe.model.CreatedClient;
import io.clientele.plusvibe.model.ListedClient;
import io.clientele.plusvibe.model.WorkspaceAccessInput;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be done with a client of PlusVibe once it is there. */
@ExtendWith(SandboxExtension.class)
class PlusVibeClientsTest {
  private static final String WORKSPACE = "65f99a0dd96fae8ab61130c0";

  private SandboxProvider sandbox;
  private PlusVibe plusVibe;

  @BeforeEach
  void connect(@At("plusvibe") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.plusVibe =
        PlusVibe.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.key("apiKey")).build();
  }

  private CreatedClient created() {
    WorkspaceAccessInput access =
        WorkspaceAccessInput.builder()
            .id(WORKSPACE)
            .permissions(List.of(WorkspacePermission.FULL_ACCESS))
            .hideLabels(List.of())
            .build();
    return plusVibe
        .clients()
        .create(
            ClientCreateRequest.builder()
                .workspaceId(WORKSPACE)
                .clientEmail("nova.smith@example.com")
                .clientFirstName("Nova")
                .clientLastName("Smith")
                .clientBusinessName("Nova Consulting Ltd")
                .workspaces(List.of(access))
                .build());
  }

  private static ClientDeleteRequest deletionOf(CreatedClient client) {
    return ClientDeleteRequest.builder().workspaceId(WORKSPACE).clientId(client.clientId()).build();
  }

  @Test
  void theListHasOtherNamesThanTheCreateAndNoPassword() {
    CreatedClient nova = created();

    assertThat(plusVibe.clients().list(WORKSPACE).clients())
        .singleElement()
        .returns(nova.clientId(), ListedClient::clientId)
        .returns("Nova", ListedClient::firstName)
        .returns("Smith", ListedClient::lastName)
        .returns("nova.smith@example.com", ListedClient::clientEmail);
    assertThat(sandbox.calls("clientsList").withQuery("workspace_id", WORKSPACE).requests())
        .singleElement()
        .satisfies(call -> assertThat(call.path()).isEqualTo("/client/"));
    sandbox.assertNothingRefused();
  }

  @Test
  void anUpdateNamesTheClientInItsBodyAndTheRestStays() {
    CreatedClient nova = created();

    plusVibe
        .clients()
        .update(
            ClientUpdateRequest.builder()
                .workspaceId(WORKSPACE)
                .clientId(nova.clientId())
                .clientFirstName("Zoë")
                .build());

    assertThat(plusVibe.clients().list(WORKSPACE).clients())
        .singleElement()
        .returns("Zoë", ListedClient::firstName)
        .returns("Smith", ListedClient::lastName);
    sandbox.calls("clientsUpdate").wereMade(1).withBody("client_id", nova.clientId());
  }

  @Test
  void aDeleteHasABodyAndTheClientIsGone() {
    CreatedClient nova = created();

    assertThat(plusVibe.clients().delete(deletionOf(nova)).status()).isEqualTo("success");

    sandbox.calls("clientsDelete").wereMade(1).withBody("client_id", nova.clientId());
    assertThat(plusVibe.clients().list(WORKSPACE).clients()).isEmpty();
    assertThat(sandbox.stored()).isEmpty();
  }

  @Test
  void aClientThatIsGoneCannotBeDeleted() {
    CreatedClient nova = created();
    plusVibe.clients().delete(deletionOf(nova));

    assertThatThrownBy(() -> plusVibe.clients().delete(deletionOf(nova)))
        .isInstanceOf(RefusedException.class);
  }
}
