package io.clientele.missionx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contract.BrokenRequest;
import io.clientele.contract.Concurrently;
import io.clientele.contract.ProviderContract;
import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.missionx.model.MissionXError;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.Attempt;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class MissionXTest
    extends ProviderContract<MissionX.Builder, MissionX, ClientCreateRequest, Client> {
  private static final int CONCURRENT = 100;

  MissionXTest() {
    super("missionx");
  }

  @Override
  protected MissionX.Builder builder() {
    return MissionX.builder();
  }

  @Override
  protected MissionX.Builder authorize(MissionX.Builder builder, String key) {
    return builder
        .clientCredentials(sandbox().clientCredentials().clientId(), key)
        .orgId(orgId())
        .tokenUrl(tokenUrl());
  }

  private String orgId() {
    return requireNonNull(sandbox().clientCredentials().headers().get("Org-Id"));
  }

  private URI tokenUrl() {
    return sandbox().tokenUrl().orElseThrow();
  }

  @Override
  protected MissionX build(MissionX.Builder builder) {
    return builder.build();
  }

  @Override
  protected String key() {
    return sandbox().clientCredentials().clientSecret();
  }

  @Override
  protected String keyOption() {
    return "clientSecret";
  }

  @Override
  protected String credentialOptions() {
    return "clientCredentials(...)";
  }

  /** The sandbox takes no token but one that it gave. */
  @Override
  protected Map<String, String> credentialHeaders() {
    return Map.of("Authorization", "Bearer sandbox-token-\\S+");
  }

  @Override
  protected int attemptsUntil(int status) {
    return status == 401 ? 2 : 1;
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
  protected String requestLine() {
    return "POST /clients";
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

  @Override
  protected Class<MissionXError> errorType() {
    return MissionXError.class;
  }

  @Test
  void theTokenIsAskedForToTheLetter() {
    create(provider(), smallestRequest());
    RecordedRequest sent = onlyTokenCall();
    assertThat(sent).returns("POST", RecordedRequest::method).returns("", RecordedRequest::query);
    assertThat(sent.body())
        .isEqualTo(
            "grant_type=client_credentials&client_id="
                + sandbox().clientCredentials().clientId()
                + "&client_secret="
                + key());
    assertThat(sent.headers().keySet())
        .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
        .containsExactlyInAnyOrder(
            "Accept", "Content-Type", "User-Agent", "Org-Id", "Host", "Content-Length");
    assertThat(sent.headers())
        .containsEntry("Accept", List.of("application/json"))
        .containsEntry("Content-Type", List.of("application/x-www-form-urlencoded"))
        .containsEntry("Org-Id", List.of(orgId()))
        .hasEntrySatisfying(
            "User-Agent",
            values ->
                assertThat(values).first().asString().matches("Clientele/\\S+ \\(missionX\\)"));
  }

  @Test
  void theOrgIdCanGoOnEachCallInstead() {
    MissionX missionX =
        builder()
            .baseUrl(sandbox().baseUrl())
            .clientCredentials(sandbox().clientCredentials().clientId(), key())
            .tokenUrl(tokenUrl())
            .orgIdOnEachCall(orgId())
            .build();

    create(missionX, smallestRequest());
    create(missionX, smallestRequest());

    assertThat(onlyTokenCall().headers()).doesNotContainKey("Org-Id");
    assertThat(calls())
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.headers()).containsEntry("Org-Id", List.of(orgId())));
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
  void aHundredConcurrentCreatesShareOneToken() throws InterruptedException {
    createConcurrently();

    assertThat(tokenCalls()).hasSize(1);
    assertThat(calls()).hasSize(CONCURRENT);
    assertThat(sandbox().stored()).hasSize(CONCURRENT);
  }

  @Test
  void aHundredConcurrentCreatesRenewAnExpiredTokenOnce() throws InterruptedException {
    create(provider(), documentedRequest());
    sandbox().expireTokens();

    createConcurrently();

    assertThat(tokenCalls()).hasSize(2);
    assertThat(sandbox().stored()).hasSize(1 + CONCURRENT);
  }

  @Test
  void aTokenThatExpiresIsRenewedAndTheClientCreatedOnce() {
    create(provider(), documentedRequest());
    sandbox().next(Fault.expiredToken());
    assertThat(createWithResponse(provider(), documentedRequest()).attempts())
        .extracting(Attempt::status)
        .containsExactly(401, 200);
    assertThat(tokenCalls()).hasSize(2);
    assertThat(sandbox().stored()).hasSize(2);
  }

  @Test
  void aTokenThatIsRefusedAgainIsNotRenewedAgain() {
    assertThat(failure(Fault.expiredToken(), Fault.expiredToken()))
        .isExactlyInstanceOf(AuthenticationException.class);
    assertThat(tokenCalls()).hasSize(2);
    assertThat(calls()).hasSize(2);
  }

  @Test
  void aWrongSecretIsReportedBeforeAnythingIsCreated() {
    MissionX wrong = authorize(builder(), "wrong").baseUrl(sandbox().baseUrl()).build();

    assertThatThrownBy(() -> create(wrong, documentedRequest()))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessage(
            "missionX clientsCreate: HTTP 401. The credential was not accepted: check its value and"
                + " that it is in force.")
        .cause()
        .hasMessage("missionX gave no token: " + tokenUrl() + " answered HTTP 401");
    assertThat(tokenCalls()).hasSize(1);
    assertThat(calls()).isEmpty();
  }

  @Test
  void aTokenEndpointThatEchoesTheSecretIsNotQuoted() {
    // Only calls can be made to fail, so one of them plays the token endpoint.
    MissionX missionX = connection().tokenUrl(URI.create(sandbox().baseUrl() + "/clients")).build();
    sandbox().next(Fault.answer(401, Map.of("X-Echo", key()), "{\"message\":\"" + key() + "?\"}"));

    ApiException failure =
        catchThrowableOfType(ApiException.class, () -> create(missionX, documentedRequest()));

    assertThat(failure.rawBody()).isEqualTo("{\"message\":\"(secret)?\"}");
    assertThat(failure.headers()).containsEntry("X-Echo", List.of("(secret)"));
    assertThat(failure).hasMessageStartingWith("missionX clientsCreate: HTTP 401: \"(secret)?\".");
  }

  @Test
  void theDetailsOfAnErrorAreThere() {
    assertThat(failure(Fault.answer(400)).error())
        .isEqualTo(
            new MissionXError(
                "title is required", "VALIDATION_ERROR", Map.of("field", "title"), Map.of()));
  }

  private List<RecordedRequest> tokenCalls() {
    return sandbox().requests().stream()
        .filter(request -> request.path().equals("/auth/token"))
        .toList();
  }

  private RecordedRequest onlyTokenCall() {
    assertThat(tokenCalls()).hasSize(1);
    return tokenCalls().get(0);
  }

  private void createConcurrently() throws InterruptedException {
    assertThat(Concurrently.call(CONCURRENT, () -> create(provider(), documentedRequest()).id()))
        .extracting(Future::get)
        .doesNotHaveDuplicates();
  }
}
