package io.clientele.missionx;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contract.BrokenRequest;
import io.clientele.contract.ProviderAccess;
import io.clientele.contract.ProviderContract;
import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.missionx.model.MissionXError;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.sandbox.ClientCredentials;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MissionXTest
    extends ProviderContract<MissionX.Builder, MissionX, ClientCreateRequest, Client> {
  MissionXTest() {
    super(
        new ProviderAccess<>(
            "missionx", MissionX::builder, MissionXTest::authorized, MissionX.Builder::build));
  }

  private static MissionX.Builder authorized(
      MissionX.Builder builder, String secret, SandboxProvider sandbox) {
    ClientCredentials known = sandbox.clientCredentials();
    return builder
        .clientCredentials(known.clientId(), secret)
        .orgId(known.header("Org-Id"))
        .tokenUrl(sandbox.tokenUrl().orElseThrow());
  }

  @Override
  protected Client create(MissionX missionX, ClientCreateRequest request) {
    return missionX.clients().create(request);
  }

  @Override
  protected ApiResponse<Client> createWithResponse(MissionX missionX, ClientCreateRequest request) {
    return missionX.withResponse().clients().create(request);
  }

  @Override
  protected ClientCreateRequest documentedRequest() {
    return ClientCreateRequest.builder()
        .customId("crm-1042")
        .title("Nova Consulting Ltd")
        .emailDomains(List.of("missionx.ai"))
        .departments(List.of("65f1c0a2b7e94d0012ab34cd"))
        .build();
  }

  @Override
  protected ClientCreateRequest smallestRequest() {
    return ClientCreateRequest.builder().title("Nova Consulting Ltd").build();
  }

  @Override
  protected List<BrokenRequest<ClientCreateRequest>> brokenRequests() {
    return List.of(
        new BrokenRequest<>(
            new ClientCreateRequest("crm-1042", null, null, null, Map.of()),
            "$.title is required"));
  }

  @Override
  protected ClientCreateRequest rebuild(ClientCreateRequest request) {
    return request.toBuilder().build();
  }

  @Override
  protected void assertDocumentedAnswer(Client client) {
    assertThat(client)
        .returns("65f1c3d4e5a6b70012cd56ef", Client::id)
        .returns("65f1bfe0a1b2c30012aa11bb", Client::createdBy)
        .returns(Instant.parse("2024-03-13T15:04:05Z"), Client::createdAt)
        .returns(Instant.parse("2024-03-13T15:04:05Z"), Client::updatedAt)
        .returns("crm-1042", Client::customId)
        .returns("Nova Consulting Ltd", Client::title)
        .returns(List.of("missionx.ai"), Client::emailDomains)
        .returns(List.of("65f1c0a2b7e94d0012ab34cd"), Client::departments)
        .returns(Map.of(), Client::additionalProperties);
  }

  @Override
  protected JsonCodec<Client> answerCodec() {
    return Client.JSON;
  }

  @Override
  protected Map<String, Function<Client, ?>> requiredOfAnswer() {
    return Map.of("_id", Client::id);
  }

  @Test
  void withoutAnOrgIdNothingIsBuilt() {
    assertCannotBeBuilt(
        builder().clientCredentials("id", "secret"),
        "orgId(...) is not set: missionX asks for the header Org-Id");
  }

  @Test
  void theOrgIdGoesOneWayOnly() {
    assertCannotBeBuilt(
        builder().clientCredentials("id", "secret").orgId("org").orgIdOnEachCall("org"),
        "Org-Id is set for the fetches of tokens and for the calls: keep one of the two");
  }

  @Test
  void aSecretIsNotSentHomeWhenTheApiIsElsewhere() {
    assertCannotBeBuilt(
        builder()
            .baseUrl(URI.create("https://proxy.example.com/v2"))
            .clientCredentials("id", "secret")
            .orgId("org"),
        "tokenUrl(...) is not set, but baseUrl(...) is: say where tokens are fetched, else the"
            + " client secret would be sent to https://open.api.missionx.ai/auth/token");
  }

  @Test
  void theDetailsOfAnErrorAreThere() {
    assertThat(failure(Fault.answer(400)).error())
        .isEqualTo(
            new MissionXError(
                "title is required", "VALIDATION_ERROR", Map.of("field", "title"), Map.of()));
  }
}
