package io.clientele.clockify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.clockify.model.ClockifyError;
import io.clientele.contract.BrokenRequest;
import io.clientele.contract.PathParameterContract;
import io.clientele.contract.ProviderContract;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.Attempt;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.sandbox.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ClockifyTest extends ProviderContract<Clockify.Builder, Clockify, ClientCreateRequest, Client>
    implements PathParameterContract {
  private static final String WORKSPACE = "64a687e29ae1f428e7ebe303";

  ClockifyTest() {
    super("clockify", Clockify::builder, Clockify.Builder::apiKey, Clockify.Builder::build);
  }

  @Override
  protected Client create(Clockify clockify, ClientCreateRequest request) {
    return clockify.clients().create(WORKSPACE, request);
  }

  @Override
  protected ApiResponse<Client> createWithResponse(Clockify clockify, ClientCreateRequest request) {
    return clockify.withResponse().clients().create(WORKSPACE, request);
  }

  @Override
  protected ClientCreateRequest documentedRequest() {
    return ClientCreateRequest.builder()
        .name("Client X")
        .email("clientx@example.com")
        .address("Ground Floor, ABC Bldg., Palo Alto, California, USA 94020")
        .note("This is a sample note for the client.")
        .build();
  }

  @Override
  protected ClientCreateRequest smallestRequest() {
    return ClientCreateRequest.builder().name("Client X").build();
  }

  @Override
  protected List<BrokenRequest<ClientCreateRequest>> brokenRequests() {
    String tooLong = "x".repeat(3001);
    String shown = "x".repeat(100) + "...";
    return List.of(
        new BrokenRequest<>(
            new ClientCreateRequest(null, null, null, null, Map.of()), "$.name is required"),
        new BrokenRequest<>(
            new ClientCreateRequest("", "nobody", tooLong, tooLong, Map.of()),
            "$.name must have at least 1 character, but has 0: \"\"",
            "$.email must be an e-mail address: \"nobody\"",
            "$.address must have at most 3000 characters, but has 3001: \"" + shown + "\"",
            "$.note must have at most 3000 characters, but has 3001: \"" + shown + "\""),
        new BrokenRequest<>(
            new ClientCreateRequest("x".repeat(101), null, null, null, Map.of()),
            "$.name must have at most 100 characters, but has 101: \"" + shown + "\""));
  }

  @Override
  protected ClientCreateRequest rebuild(ClientCreateRequest request) {
    return request.toBuilder().build();
  }

  @Override
  protected void assertDocumentedAnswer(Client client) {
    assertThat(client)
        .returns("44a687e29ae1f428e7ebe305", Client::id)
        .returns("Client X", Client::name)
        .returns("64a687e29ae1f428e7ebe303", Client::workspaceId)
        .returns("clientx@example.com", Client::email)
        .returns("Ground Floor, ABC Bldg., Palo Alto, California, USA 94020", Client::address)
        .returns("This is a sample note for the client.", Client::note)
        .returns(false, Client::archived)
        .returns(List.of("clientx@example.com"), Client::ccEmails)
        .returns("USD", Client::currencyCode)
        .returns("33t687e29ae1f428e7ebe505", Client::currencyId)
        .returns(Map.of(), Client::additionalProperties);
  }

  @Override
  protected JsonCodec<Client> answerCodec() {
    return Client.JSON;
  }

  @Override
  protected Map<String, Function<Client, ?>> requiredOfAnswer() {
    return Map.of("id", Client::id, "name", Client::name);
  }

  @Override
  public void createIn(String workspaceId) {
    provider().clients().create(workspaceId, smallestRequest());
  }

  @Test
  void anAddonTokenIsSentInsteadOfAKey() {
    Clockify addon =
        Clockify.builder()
            .baseUrl(sandbox().baseUrl())
            .addonToken(sandbox().key("addonToken"))
            .build();

    create(addon, smallestRequest());

    assertThat(calls())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.headers())
                    .containsEntry("X-Addon-Token", List.of(sandbox().key("addonToken")))
                    .doesNotContainKey("X-Api-Key"));
  }

  @Test
  void aKeyAndATokenAreNeverBothSent() {
    assertCannotBeBuilt(
        connection().addonToken(sandbox().key("addonToken")),
        "apiKey(...) and addonToken(...) are set, but only one may be sent: keep one");
  }

  @Test
  void aKeyIsAskedForBeforeEachCall() {
    List<String> keys = List.of("yesterday's key", key());
    Clockify rotating =
        builder()
            .baseUrl(sandbox().baseUrl())
            .apiKey(() -> keys.get(Math.min(calls().size(), 1)))
            .build();

    assertThatThrownBy(() -> create(rotating, smallestRequest()))
        .isInstanceOf(AuthenticationException.class)
        .hasMessage(
            "Clockify clientsCreate: HTTP 401: \"Api key does not exist\" (code 4003). The"
                + " credential was not accepted: check its value and that it is in force.");
    create(rotating, smallestRequest());

    assertThat(sandbox().stored()).hasSize(1);
  }

  @Test
  void theDocumentedServersAreConstants() {
    assertThat(
            List.of(Clockify.GLOBAL, Clockify.EUC1, Clockify.USE2, Clockify.EUW2, Clockify.APSE2))
        .extracting(URI::toString)
        .containsExactly(
            "https://api.clockify.me/api",
            "https://euc1.clockify.me/api",
            "https://use2.clockify.me/api",
            "https://euw2.clockify.me/api",
            "https://apse2.clockify.me/api");
    assertThat(builder().apiKey("unused").build().baseUrl()).isEqualTo(Clockify.GLOBAL);
  }

  @Test
  void clockifysOwnCodeOfATakenNameIsNotTakenForAStatus() {
    ApiException failure =
        failure(Fault.answer(400, Map.of(), "{\"message\":\"Client X exists\",\"code\":501}"));

    assertThat(failure)
        .hasMessage(
            "Clockify clientsCreate: HTTP 400: \"Client X exists\" (code 501). The request was"
                + " refused; nothing was done.");
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.error())
        .isInstanceOfSatisfying(
            ClockifyError.class, error -> assertThat(error.code()).isEqualTo(501));
  }

  @Test
  void theTimeThatALimitAsksForIsWaited() {
    sandbox().next(Fault.answer(429, Map.of("Retry-After", "1"), ""));

    List<Attempt> attempts = createWithResponse(provider(), smallestRequest()).attempts();

    Duration waited = attempts.get(1).waited();
    assertThat(waited).isBetween(Duration.ofMillis(900), Duration.ofSeconds(1));
    assertThat(Duration.between(attempts.get(0).start(), attempts.get(1).start()))
        .isGreaterThanOrEqualTo(waited);
  }

  @Test
  void whatIsUnsetComesBackAsNull() {
    create(provider(), smallestRequest());
    assertThat(sandbox().stored().get(0).answer()).contains("\"email\":null");

    Client client = answered(sandbox().stored().get(0).answer());

    assertThat(client)
        .returns("Client X", Client::name)
        .returns(null, Client::email)
        .returns(null, Client::address)
        .returns(null, Client::note);
  }

  @Test
  void aLoneAddressIsReadAsAListOfOne() {
    Client client = answered("{\"id\":\"1\",\"name\":\"X\",\"ccEmails\":\"a@example.com\"}");

    assertThat(client.ccEmails()).containsExactly("a@example.com");
  }

  @Test
  void aPropertyThatTheDocumentNamesIsNotSetAnotherWay() {
    assertThatThrownBy(() -> ClientCreateRequest.builder().additionalProperty("name", "Y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"name\" is a property that the document names: set it by its own method");
  }

  @Test
  void anApplicationsOwnFeignClientNeverCreatesTwiceEither() {
    ClientsApi clients =
        Feign.builder()
            .addCapability(provider().feignCapability())
            .target(ClientsApi.class, sandbox().baseUrl().toString());
    sandbox().next(Fault.closeAfterStoring());

    assertThatThrownBy(() -> clients.create(WORKSPACE, smallestRequest()))
        .isInstanceOf(OutcomeUnknownException.class);

    assertThat(calls()).hasSize(1);
    assertThat(clients.create(WORKSPACE, smallestRequest()).name()).isEqualTo("Client X");
  }
}
