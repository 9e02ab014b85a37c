package io.clientele.harborline;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.contract.BrokenRequest;
import io.clientele.contract.ProviderContract;
import io.clientele.harborline.model.Account;
import io.clientele.harborline.model.AccountCreateRequest;
import io.clientele.harborline.model.Card;
import io.clientele.harborline.model.CardInput;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.spi.JsonCodec;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The contract of all providers, kept by a document that none of them has. */
class HarborlineTest
    extends ProviderContract<Harborline.Builder, Harborline, AccountCreateRequest, Account> {
  HarborlineTest() {
    super("harborline", Harborline::builder, Harborline.Builder::apiKey, Harborline.Builder::build);
  }

  @Override
  protected Account create(Harborline harborline, AccountCreateRequest request) {
    return harborline.accounts().create(request);
  }

  @Override
  protected ApiResponse<Account> createWithResponse(
      Harborline harborline, AccountCreateRequest request) {
    return harborline.withResponse().accounts().create(request);
  }

  @Override
  protected AccountCreateRequest documentedRequest() {
    return smallestRequest().toBuilder()
        .city("Bergen")
        .size(3)
        .billing(CardInput.builder().lastDigits("4242").build())
        .build();
  }

  @Override
  protected AccountCreateRequest smallestRequest() {
    return AccountCreateRequest.builder().name("Nova Shipping").build();
  }

  @Override
  protected List<BrokenRequest<AccountCreateRequest>> brokenRequests() {
    return List.of(
        new BrokenRequest<>(
            new AccountCreateRequest(null, null, null, null, Map.of()), "$.name is required"),
        new BrokenRequest<>(
            new AccountCreateRequest("N", null, 0, new CardInput("card", "42", Map.of()), Map.of()),
            "$.name must have at least 2 characters, but has 1: \"N\"",
            "$.size must be at least 1: \"0\"",
            "$.billing.last_digits must match ^[0-9]{4}$: \"42\""));
  }

  @Override
  protected AccountCreateRequest rebuild(AccountCreateRequest request) {
    return request.toBuilder().build();
  }

  @Override
  protected void assertDocumentedAnswer(Account account) {
    assertThat(account)
        .returns(71L, Account::id)
        .returns("Nova Shipping", Account::name)
        .returns("Bergen", Account::city)
        .returns(3, Account::size)
        .returns(new Card("card", "4242", Map.of()), Account::billing)
        .returns(Instant.parse("2026-03-01T09:30:00Z"), Account::openedAt)
        .returns(false, Account::archived)
        .returns(Map.of(), Account::additionalProperties);
  }

  @Override
  protected JsonCodec<Account> answerCodec() {
    return Account.JSON;
  }

  @Override
  protected Map<String, Function<Account, ?>> requiredOfAnswer() {
    return Map.of("id", Account::id, "name", Account::name);
  }
}
