package io.clientele.missionx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.missionx.model.ClientPage;
import io.clientele.missionx.model.ClientSummary;
import io.clientele.missionx.model.ClientUpdateRequest;
import io.clientele.missionx.model.ClientsListParameters;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.PagingException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be done with a client of missionX once it is there. */
@ExtendWith(SandboxExtension.class)
class MissionXClientsTest {
  private SandboxProvider sandbox;
  private MissionX missionX;

  @BeforeEach
  void connect(@At("missionx") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.missionX =
        MissionX.builder()
            .baseUrl(sandbox.baseUrl())
            .tokenUrl(sandbox.tokenUrl().orElseThrow())
            .clientCredentials(
                sandbox.clientCredentials().clientId(), sandbox.clientCredentials().clientSecret())
            .orgId(requireNonNull(sandbox.clientCredentials().headers().get("Org-Id")))
            .build();
  }

  private Client created(String title) {
    return missionX
        .clients()
        .create(ClientCreateRequest.builder().title(title).customId("c").build());
  }

  private static ClientUpdateRequest titled(String title) {
    return ClientUpdateRequest.builder().title(title).build();
  }

  @Test
  void aPageOfClientsIsListedWithALinkToTheNext() {
    created("A");
    created("B");

    ClientPage page = missionX.clients().list(ClientsListParameters.builder().limit(1).build());

    assertThat(page.value()).hasSize(1);
    assertThat(page.nextLink()).startsWith(sandbox.baseUrl() + "/clients?limit=1&");
  }

  @Test
  void allPagesReadAsOneSequence() {
    for (int i = 0; i < 7; i++) {
      sandbox.seed("clientsCreate", Map.of(), "{\"title\": \"T" + i + "\"}");
    }
    ClientsListParameters three = ClientsListParameters.builder().limit(3).build();

    assertThat(missionX.paged().clients().list(three).stream().map(ClientSummary::title))
        .containsExactlyInAnyOrder("T0", "T1", "T2", "T3", "T4", "T5", "T6");

    sandbox.calls("clientsList").wereMade(3).withQuery("limit", "3");
    sandbox.assertNothingRefused();
  }

  @Test
  void aLinkToAnotherHostIsNotFollowedWithTheToken() {
    sandbox.next(
        Fault.answer(
            200,
            Map.of("Content-Type", "application/json"),
            "{\"value\":[{\"_id\":\"1\"}],\"nextLink\":\"https://elsewhere.example/clients?p=2\"}"));

    assertThatThrownBy(() -> missionX.paged().clients().list().stream().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageContaining("https://elsewhere.example:443, which is not where its API is");
    sandbox.calls("clientsList").wereMade(1);
  }

  @Test
  void anUpdateSendsWhatIsSetAndTheRestStays() {
    Client client = created("T");

    ClientSummary changed = missionX.clients().update(client.id(), titled("U"));

    assertThat(changed)
        .returns(client.id(), ClientSummary::id)
        .returns("U", ClientSummary::title)
        .returns("c", ClientSummary::customId);
    assertThat(sandbox.calls("clientsUpdate").requests().get(0).body())
        .isEqualTo("{\"title\":\"U\"}");
  }

  @Test
  void aClientThatIsNotThereIsNotUpdated() {
    assertThatThrownBy(() -> missionX.clients().update("none", titled("U")))
        .isInstanceOf(RefusedException.class);
  }

  @Test
  void anUpdateWhoseAnswerIsLostIsNotSentAgain() {
    Client client = created("T");
    sandbox.next(Fault.closeAfterStoring());

    assertThatThrownBy(() -> missionX.clients().update(client.id(), titled("U")))
        .isInstanceOf(OutcomeUnknownException.class);

    sandbox.calls("clientsUpdate").wereMade(1);
    assertThat(missionX.clients().list().value())
        .extracting(ClientSummary::title)
        .isEqualTo(List.of("U"));
  }
}
