package io.clientele.chatdash;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.chatdash.model.ClientCreateRequest;
import io.clientele.chatdash.model.ClientInput;
import io.clientele.chatdash.model.Confirmation;
import io.clientele.chatdash.model.MemberInput;
import io.clientele.contract.BrokenRequest;
import io.clientele.contract.ProviderContract;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.RefusedException;
import io.clientele.runtime.Secret;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.sandbox.Fault;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ChatDashTest
    extends ProviderContract<ChatDash.Builder, ChatDash, ClientCreateRequest, Confirmation> {
  private static final String PASSWORD = "an-example-not-a-password";

  ChatDashTest() {
    super("chatdash", ChatDash::builder, ChatDash.Builder::apiKey, ChatDash.Builder::build);
  }

  @Override
  protected List<String> passwords() {
    return List.of(PASSWORD);
  }

  @Override
  protected Confirmation create(ChatDash chatDash, ClientCreateRequest request) {
    return chatDash.clients().create(request);
  }

  @Override
  protected ApiResponse<Confirmation> createWithResponse(
      ChatDash chatDash, ClientCreateRequest request) {
    return chatDash.withResponse().clients().create(request);
  }

  @Override
  protected ClientCreateRequest documentedRequest() {
    return ClientCreateRequest.builder()
        .client(ClientInput.builder().name("Nova Consulting Ltd").language("en").build())
        .member(member().email("nova.smith@example.com").build())
        .build();
  }

  /** The language is sent all the same. */
  @Override
  protected ClientCreateRequest smallestRequest() {
    return ClientCreateRequest.builder()
        .client(ClientInput.builder().name("Nova Consulting Ltd").build())
        .member(member().build())
        .build();
  }

  private static MemberInput.Builder member() {
    return MemberInput.builder()
        .name("Nova Smith")
        .loginId("nova.smith")
        .password(Secret.of(PASSWORD));
  }

  @Override
  protected List<BrokenRequest<ClientCreateRequest>> brokenRequests() {
    return List.of(
        new BrokenRequest<>(
            new ClientCreateRequest(null, null, Map.of()),
            "$.client is required",
            "$.member is required"),
        new BrokenRequest<>(
            new ClientCreateRequest(
                new ClientInput(null, null, Map.of()),
                new MemberInput(null, null, null, null, Map.of()),
                Map.of()),
            "$.client.name is required",
            "$.client.language is required",
            "$.member.name is required",
            "$.member.loginId is required",
            "$.member.password is required"),
        new BrokenRequest<>(
            new ClientCreateRequest(
                new ClientInput("Nova", "english", Map.of()),
                new MemberInput("Nova", "nova", "nobody", Secret.of(PASSWORD), Map.of()),
                Map.of()),
            "$.client.language must match ^[a-z]{2}$: \"english\"",
            "$.member.email must be an e-mail address: \"nobody\""));
  }

  @Override
  protected ClientCreateRequest rebuild(ClientCreateRequest request) {
    return request.toBuilder().build();
  }

  /** A message and, above all, no id. */
  @Override
  protected void assertDocumentedAnswer(Confirmation confirmation) {
    assertThat(confirmation).isEqualTo(new Confirmation("Client created successfully", Map.of()));
  }

  @Override
  protected JsonCodec<Confirmation> answerCodec() {
    return Confirmation.JSON;
  }

  @Override
  protected Map<String, Function<Confirmation, ?>> requiredOfAnswer() {
    return Map.of();
  }

  @Test
  void aTakenLoginIsRefusedAsTheProviderDocumentsIt() {
    ApiException failure = failure(Fault.answer(400));

    assertThat(failure)
        .isExactlyInstanceOf(RefusedException.class)
        .hasMessage(
            "ChatDash clientsCreate: HTTP 400: \"Login ID already in use\". The request was"
                + " refused; nothing was done.");
  }

  @Test
  void aRequestDoesNotShowThePasswordInIt() {
    assertThat(documentedRequest().toString())
        .contains("nova.smith", "password=(secret)")
        .doesNotContain(PASSWORD);
  }
}
