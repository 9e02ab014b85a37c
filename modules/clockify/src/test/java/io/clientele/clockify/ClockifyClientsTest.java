package io.clientele.clockify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.clockify.model.BasicClient;
import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.clockify.model.ClientUpdateRequest;
import io.clientele.clockify.model.ClientsListParameters;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be done with a client of Clockify once it is there. */
@ExtendWith(SandboxExtension.class)
class ClockifyClientsTest {
  private static final String WORKSPACE = "64a687e29ae1f428e7ebe303";
  private static final ClientUpdateRequest ARCHIVE =
      ClientUpdateRequest.builder().archived(true).build();

  private SandboxProvider sandbox;
  private Clockify clockify;

  @BeforeEach
  void connect(@At("clockify") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.clockify =
        Clockify.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.key("apiKey")).build();
  }

  private Client created(String name) {
    return clockify
        .clients()
        .create(WORKSPACE, ClientCreateRequest.builder().name(name).note("n").build());
  }

  private BasicClient updated(Client client, ClientUpdateRequest change) {
    return clockify.clients().update(WORKSPACE, client.id(), change);
  }

  @Test
  void aClientIsReadByItsId() {
    Client nova = created("Nova");

    assertThat(clockify.clients().get(WORKSPACE, nova.id())).isEqualTo(nova);
  }

  @Test
  void aPageOfClientsIsListedByName() {
    created("Zoe");
    created("Ada");

    assertThat(clockify.clients().list(WORKSPACE))
        .extracting(Client::name)
        .containsExactly("Ada", "Zoe");
  }

  @Test
  void allPagesReadAsOneSequence() {
    for (int i = 0; i < 7; i++) {
      sandbox.seed(
          "clientsCreate", Map.of("workspaceId", WORKSPACE), "{\"name\": \"Client " + i + "\"}");
    }
    ClientsListParameters three = ClientsListParameters.builder().pageSize(3).build();

    assertThat(clockify.paged().clients().list(WORKSPACE, three).stream().map(Client::name))
        .containsExactly(
            "Client 0", "Client 1", "Client 2", "Client 3", "Client 4", "Client 5", "Client 6");

    sandbox.calls("clientsList").wereMade(3).withQuery("page-size", "3");
    sandbox.assertNothingRefused();
  }

  @Test
  void anUpdateSendsWhatIsSetAndTheRestStays() {
    Client nova = created("Nova");

    BasicClient renamed = updated(nova, ClientUpdateRequest.builder().name("Nova Ltd").build());

    assertThat(renamed)
        .returns(nova.id(), BasicClient::id)
        .returns("Nova Ltd", BasicClient::name)
        .returns("n", BasicClient::note);
    assertThat(sandbox.calls("clientsUpdate").requests().get(0).body())
        .isEqualTo("{\"name\":\"Nova Ltd\"}");
  }

  @Test
  void aClientIsArchivedByAnUpdateAndOnlyThenDeleted() {
    Client nova = created("Nova");

    assertThatThrownBy(() -> clockify.clients().delete(WORKSPACE, nova.id()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("archived: must be true before clientsDelete");
    assertThat(updated(nova, ARCHIVE).archived()).isTrue();
    assertThat(clockify.clients().delete(WORKSPACE, nova.id()).id()).isEqualTo(nova.id());

    assertThat(sandbox.stored()).isEmpty();
    assertThatThrownBy(() -> clockify.clients().get(WORKSPACE, nova.id()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("there is no client with this id");
  }

  @Test
  void archivedClientsAreListedApart() {
    updated(created("Old"), ARCHIVE);
    created("New");

    assertThat(
            clockify
                .clients()
                .list(WORKSPACE, ClientsListParameters.builder().archived(true).build()))
        .extracting(Client::name)
        .containsExactly("Old");
  }

  @Test
  void aTakenNameIsRefused() {
    created("Nova");

    assertThatThrownBy(() -> created("Nova"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("$.name: is taken by another");
    assertThat(sandbox.stored()).hasSize(1);
  }

  /** An update is a PUT, which may be sent again: it ends as it would have ended at once. */
  @Test
  void anUpdateWhoseAnswerIsLostIsSentAgain() {
    Client nova = created("Nova");
    sandbox.next(Fault.closeAfterStoring());

    assertThat(updated(nova, ARCHIVE).archived()).isTrue();

    sandbox.calls("clientsUpdate").wereMade(2);
  }
}
