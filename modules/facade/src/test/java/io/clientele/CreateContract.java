package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.StoredRecord;
import org.junit.jupiter.api.Test;

/**
 * What is sent for a client, what is not, and what is reported of it.
 *
 * @param <B> the provider's own request builder
 */
abstract class CreateContract<B> extends AccountFixture<B> {
  CreateContract(String name) {
    super(name);
  }

  @Test
  void theClientIsSentAsTheMappingSays() {
    created(Samples.complete());

    assertThat(sent()).containsExactly(JSON.readTree(completeRequest().replace('\'', '"')));
  }

  @Test
  void aCreatedClientIsReportedWithAllThatTheProviderSaid() {
    Outcome.Created created = created(Samples.complete());

    StoredRecord stored = provider().stored().get(0);
    String pointer = idPointer();
    assertThat(created.account()).isEqualTo(name);
    assertThat(created.provider()).isEqualTo(account().provider());
    assertThat(created.id())
        .isEqualTo(
            pointer == null ? null : JSON.readTree(stored.answer()).at(pointer).stringValue());
    assertThat(created.status()).isBetween(200, 201);
    assertThat(created.took()).isPositive();
    assertThat(created.rawJson()).isEqualTo(stored.answer());
    assertThat(created.answer()).isExactlyInstanceOf(answerType());
    assertThat(created.answer(answerType())).isSameAs(created.answer());
    assertThat(created.notStored()).isEqualTo(unstorable());
    assertThat(created.toString()).doesNotContain(Samples.PASSWORD).doesNotContain("null");
  }

  @Test
  void whatTheProviderCannotStoreIsRefusedBeforeAnythingIsSent() {
    Outcome outcome = create(account(), Samples.complete(), CreateOptions.defaults());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.violations())
                  .extracting(FieldViolation::toString)
                  .isEqualTo(refusals());
              assertThat(refused.violations())
                  .flatExtracting(FieldViolation::fields)
                  .hasSameElementsAs(unstorable());
              assertThat(refused.status()).isNull();
              assertThat(refused.cause()).isNull();
            });
    assertThat(outcome)
        .hasToString(
            "Refused at "
                + name
                + ", nothing was created. Nothing was sent:\n  "
                + String.join("\n  ", refusals()));
    assertThat(provider().requests()).isEmpty();
  }

  @Test
  void whatTheDocumentDoesNotAllowIsRefusedBeforeAnythingIsSent() {
    assertThat(create(breakable(), broken(), Samples.REPORTING))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(FieldViolation::toString)
                    .isEqualTo(violations()));
    assertThat(provider().requests()).isEmpty();
  }
}
