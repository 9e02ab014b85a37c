package io.clientele.missionx;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.contract.Concurrently;
import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.Attempt;
import io.clientele.runtime.AuthenticationException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How access tokens of missionX are fetched, renewed and kept secret. */
@ExtendWith(SandboxExtension.class)
class MissionXTokenTest {
  private static final int CONCURRENT = 100;
  private static final ClientCreateRequest NOVA =
      ClientCreateRequest.builder().title("Nova Consulting Ltd").build();

  private SandboxProvider sandbox;
  private MissionX missionX;

  @BeforeEach
  void connect(@At("missionx") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.missionX = connection(secret()).orgId(orgId()).build();
  }

  private MissionX.Builder connection(String secret) {
    return MissionX.builder()
        .baseUrl(sandbox.baseUrl())
        .tokenUrl(sandbox.tokenUrl().orElseThrow())
        .clientCredentials(sandbox.clientCredentials().clientId(), secret);
  }

  private String secret() {
    return sandbox.clientCredentials().clientSecret();
  }

  private String orgId() {
    return requireNonNull(sandbox.clientCredentials().headers().get("Org-Id"));
  }

  private static Client create(MissionX missionX) {
    return missionX.clients().create(NOVA);
  }

  private List<RecordedRequest> calls() {
    return sandbox.calls("clientsCreate").requests();
  }

  private List<RecordedRequest> tokenCalls() {
    return sandbox.requests().stream()
        .filter(request -> request.path().equals("/auth/token"))
        .toList();
  }

  private RecordedRequest onlyTokenCall() {
    assertThat(tokenCalls()).hasSize(1);
    return tokenCalls().get(0);
  }

  private void createConcurrently() throws InterruptedException {
    assertThat(Concurrently.call(CONCURRENT, () -> create(missionX).id()))
        .extracting(Future::get)
        .doesNotHaveDuplicates();
  }

  @Test
  void theTokenIsAskedForToTheLetter() {
    create(missionX);
    RecordedRequest sent = onlyTokenCall();
    assertThat(sent).returns("POST", RecordedRequest::method).returns("", RecordedRequest::query);
    assertThat(sent.body())
        .isEqualTo(
            "grant_type=client_credentials&client_id="
                + sandbox.clientCredentials().clientId()
                + "&client_secret="
                + secret());
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
    MissionX eachCall = connection(secret()).orgIdOnEachCall(orgId()).build();

    create(eachCall);
    create(eachCall);

    assertThat(onlyTokenCall().headers()).doesNotContainKey("Org-Id");
    assertThat(calls())
        .hasSize(2)
        .allSatisfy(call -> assertThat(call.headers()).containsEntry("Org-Id", List.of(orgId())));
  }

  @Test
  void aHundredConcurrentCreatesShareOneToken() throws InterruptedException {
    createConcurrently();

    assertThat(tokenCalls()).hasSize(1);
    assertThat(calls()).hasSize(CONCURRENT);
    assertThat(sandbox.stored()).hasSize(CONCURRENT);
  }

  @Test
  void aHundredConcurrentCreatesRenewAnExpiredTokenOnce() throws InterruptedException {
    create(missionX);
    sandbox.expireTokens();

    createConcurrently();

    assertThat(tokenCalls()).hasSize(2);
    assertThat(sandbox.stored()).hasSize(1 + CONCURRENT);
  }

  @Test
  void aTokenThatExpiresIsRenewedAndTheClientCreatedOnce() {
    create(missionX);
    sandbox.next(Fault.expiredToken());
    assertThat(missionX.withResponse().clients().create(NOVA).attempts())
        .extracting(Attempt::status)
        .containsExactly(401, 200);
    assertThat(tokenCalls()).hasSize(2);
    assertThat(sandbox.stored()).hasSize(2);
  }

  @Test
  void aTokenThatIsRefusedAgainIsNotRenewedAgain() {
    sandbox.next(Fault.expiredToken(), Fault.expiredToken());

    assertThatThrownBy(() -> create(missionX)).isExactlyInstanceOf(AuthenticationException.class);
    assertThat(tokenCalls()).hasSize(2);
    assertThat(calls()).hasSize(2);
  }

  @Test
  void aWrongSecretIsReportedBeforeAnythingIsCreated() {
    MissionX wrong = connection("wrong").orgId(orgId()).build();

    assertThatThrownBy(() -> create(wrong))
        .isExactlyInstanceOf(AuthenticationException.class)
        .hasMessage(
            "missionX clientsCreate: HTTP 401. The credential was not accepted: check its value and"
                + " that it is in force.")
        .cause()
        .hasMessage(
            "missionX gave no token: " + sandbox.tokenUrl().orElseThrow() + " answered HTTP 401");
    assertThat(tokenCalls()).hasSize(1);
    assertThat(calls()).isEmpty();
  }

  @Test
  void aTokenEndpointThatEchoesTheSecretIsNotQuoted() {
    // Only calls can be made to fail, so one of them plays the token endpoint. It comes without a
    // token, and so to the first account.
    try (Sandbox own = Sandbox.start("missionx")) {
      sandbox = own.provider("missionx");
      URI clients = URI.create(sandbox.baseUrl() + "/clients");
      MissionX echoing = connection(secret()).orgId(orgId()).tokenUrl(clients).build();
      sandbox.next(
          Fault.answer(401, Map.of("X-Echo", secret()), "{\"message\":\"" + secret() + "?\"}"));

      ApiException failure = catchThrowableOfType(ApiException.class, () -> create(echoing));

      assertThat(failure.rawBody()).isEqualTo("{\"message\":\"(secret)?\"}");
      assertThat(failure.headers()).containsEntry("X-Echo", List.of("(secret)"));
      assertThat(failure)
          .hasMessageStartingWith("missionX clientsCreate: HTTP 401: \"(secret)?\".");
    }
  }
}
