package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * What holds for the accounts of every provider.
 *
 * @param <B> the provider's own request builder
 */
abstract class AccountContract<B> extends ResolveContract<B> {
  AccountContract(String name) {
    super(name);
  }

  @Test
  void anAccountIsCalledAsItsProviderUnlessItIsNamed() {
    assertThat(account().name()).isEqualTo(name);
    assertThat(account().named("agency-eu").name()).isEqualTo("agency-eu");
    assertThat(account().named("agency-eu"))
        .hasToString("agency-eu (" + account().provider() + ")");
    assertThat(account().provider()).isEqualTo(account().mapping().provider());
    assertThat(account().connection().name()).isEqualTo(account().provider());
  }

  @Test
  void accountsOfOneProviderAreToldApartByTheirNames() {
    try (Clientele clientele =
        Clientele.builder().add(account().named("one")).add(account().named("two")).build()) {
      provider().allowDuplicates(true);
      provider().next(Fault.answer(400));

      Outcome.Refused one =
          as(Outcome.Refused.class, clientele.create("one", Samples.complete(), Samples.REPORTING));
      Outcomes both =
          clientele.create(List.of("two", "one"), Samples.complete(), Samples.REPORTING);

      assertThat(one.account()).isEqualTo("one");
      assertThat(both.created()).extracting(Outcome.Created::account).containsExactly("two", "one");
      assertThat(provider().stored()).hasSize(2);
    }
  }

  @Test
  void theRequestOfAnAccountCanBeAdjusted() {
    Account<B> account = account().adjusting(request -> rename(request, "Adjusted"));

    create(account.named("other"), Samples.complete(), Samples.REPORTING);

    assertThat(sent()).extracting(this::nameIn).containsExactly("Adjusted");
  }

  @Test
  void theRequestOfOneCallCanBeAdjustedAfterThatOfTheAccount() {
    List<String> order = new ArrayList<>();
    Account<B> account =
        account().adjusting(noting("account", order)).adjusting(noting("account again", order));
    CreateOptions options =
        Samples.REPORTING
            .adjusting(account, noting("call", order))
            .adjusting(account, noting("call again", order));

    create(account, Samples.complete(), options);

    assertThat(order).containsExactly("account", "account again", "call", "call again");
    assertThat(sent()).extracting(this::nameIn).containsExactly("call again");
  }

  @Test
  void anAdjustmentThatFailsIsRefusedBeforeAnythingIsSent() {
    RuntimeException mistake = new IllegalStateException(Samples.PASSWORD);
    Account<B> account =
        account()
            .adjusting(
                request -> {
                  throw mistake;
                });

    assertThat(create(account, Samples.complete(), Samples.REPORTING))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.cause()).isSameAs(mistake))
        .hasToString(
            "Refused at "
                + name
                + ", nothing was created. Nothing was sent: java.lang.IllegalStateException was"
                + " thrown; see cause().");
    assertThat(provider().requests()).isEmpty();
  }

  private Consumer<B> noting(String who, List<String> order) {
    return request -> {
      order.add(who);
      rename(request, who);
    };
  }

  private String nameIn(JsonNode body) {
    return body.at(namePointer()).stringValue();
  }
}
