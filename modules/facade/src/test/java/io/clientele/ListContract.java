package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.ApiException;
import io.clientele.sandbox.Fault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * What is listed and found.
 *
 * @param <B> the provider's own request builder
 */
abstract class ListContract<B> extends FailureContract<B> {
  ListContract(String name) {
    super(name);
  }

  @Test
  void anAccountWithoutClientsListsNone() {
    assertThat(account().list()).isEmpty();
  }

  @Test
  void aClientIsListedWithAllThatTheProviderKeptAndLists() {
    Outcome.Created created = created(Samples.complete());

    ClientRecord client = theOnlyOne();

    assertThat(client.fields()).isEqualTo(listed(Samples.complete()));
    assertThat(created.ref()).isIn(null, client.ref());
    assertThat(client.ref().account()).isEqualTo(name);
    assertThat(client.ref().provider()).isEqualTo(account().provider());
  }

  @Test
  void aClientIsFoundByAFieldThatIsListed() {
    created(Samples.complete());
    try (Clientele clientele = Clientele.builder().add(account()).build()) {
      assertThat(clientele.find(ClientField.BUSINESS_NAME, "Nova Consulting Ltd").clients())
          .containsExactly(theOnlyOne());
      assertThat(clientele.find(ClientField.BUSINESS_NAME, "Nova").clients()).isEmpty();
      assertThat(clientele.find(ClientField.LOGIN, Samples.login()).failed())
          .singleElement()
          .satisfies(
              failed ->
                  assertThat(failed.reason())
                      .startsWith(
                          account().provider()
                              + " does not list login, so that nobody can be found by it: choose"
                              + " one of [businessName"));
    }
  }

  @Test
  void aClientIsFoundByEachFieldThatIsListed() {
    created(Samples.complete());
    try (Clientele clientele = Clientele.builder().add(account()).build()) {
      for (ClientField<?> field : account().listed()) {
        assertThat(found(clientele, field, Samples.complete())).as("%s", field).isTrue();
        assertThat(found(clientele, field, Samples.other())).as("%s", field).isFalse();
      }
    }
  }

  private static <T> boolean found(Clientele clientele, ClientField<T> field, NewClient client) {
    T value = Objects.requireNonNull(field.of(client), field.name());
    return !clientele.find(field, value).clients().isEmpty();
  }

  @Test
  void aListThatFailsIsSaidInTheListing() {
    provider().next(Fault.answer(403));
    try (Clientele clientele = Clientele.builder().add(account()).build()) {
      assertThat(clientele.list().at(name))
          .isInstanceOfSatisfying(
              Listing.Failed.class,
              failed ->
                  assertThat(failed.cause())
                      .isInstanceOf(ApiException.class)
                      .hasMessage(failed.reason()));
    }
  }

  final ClientRecord theOnlyOne() {
    List<ClientRecord> all = account().list().toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** What is listed of a client that was created. */
  private Map<ClientField<?>, Object> listed(NewClient client) {
    Map<ClientField<?>, Object> fields = new HashMap<>();
    for (ClientField<?> field : account().listed()) {
      fields.put(field, Objects.requireNonNull(field.of(client), field.name()));
    }
    return fields;
  }
}
