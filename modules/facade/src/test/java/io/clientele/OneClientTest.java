package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.clientele.HasMembers.Member;
import io.clientele.runtime.Secret;
import io.clientele.runtime.ValidationException;
import io.clientele.sandbox.SandboxProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is done with one client, at each account that can do it. */
class OneClientTest extends SandboxTest {
  private static final List<Account<?>> accounts = Accounts.all(sandbox);

  private final Clientele clientele = Accounts.clientele(accounts).build();

  static Stream<Account<?>> getters() {
    return accounts.stream().filter(CanGet.class::isInstance);
  }

  static Stream<Account<?>> updaters() {
    return accounts.stream().filter(CanUpdate.class::isInstance);
  }

  static Stream<Arguments> clearableFields() {
    return updaters()
        .flatMap(
            account ->
                ((CanUpdate) account).clearable().stream().map(field -> arguments(account, field)));
  }

  static Stream<Account<?>> deleters() {
    return accounts.stream().filter(CanDelete.class::isInstance);
  }

  @ParameterizedTest
  @MethodSource("getters")
  void itIsReadAsItIsListed(Account<?> account) {
    ClientRecord listed = createdAt(account);

    ClientRecord client = clientele.get(listed.ref());

    assertThat(client.ref()).isEqualTo(listed.ref());
    assertThat(client.fields()).isEqualTo(listed.fields());
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void allThatCanBeChangedIsChangedAndTheRestStays(Account<?> account) {
    ClientRecord client = createdAt(account);
    Map<ClientField<?>, Object> expected = new HashMap<>(client.fields());
    ClientChanges changes = null;
    for (ClientField<?> field : ((CanUpdate) account).changeable()) {
      changes = with(changes, field, Samples.other());
      expected.put(field, Objects.requireNonNull(field.of(Samples.other())));
    }

    ClientRecord updated = clientele.update(client.ref(), Objects.requireNonNull(changes));

    assertChanged(account, client, updated, expected);
  }

  @ParameterizedTest
  @MethodSource("clearableFields")
  void aFieldThatIsClearedIsNotSetAnyMoreAndTheRestStays(Account<?> account, ClientField<?> field) {
    ClientRecord client = createdAt(account);
    Map<ClientField<?>, Object> expected = new HashMap<>(client.fields());
    assertThat(expected.remove(field)).isNotNull();

    ClientRecord updated = clientele.update(client.ref(), ClientChanges.clear(field));

    assertChanged(account, client, updated, expected);
  }

  private static void assertChanged(
      Account<?> account,
      ClientRecord before,
      @Nullable ClientRecord answered,
      Map<ClientField<?>, Object> expected) {
    assertThat(theOnlyOneAt(account).fields()).isEqualTo(expected);
    if (account instanceof PlusVibeAccount) {
      assertThat(answered).isNull();
    } else {
      assertThat(Objects.requireNonNull(answered).ref()).isEqualTo(before.ref());
      assertThat(answered.fields()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void aSingleChangeLeavesTheRestAsItIs(Account<?> account) {
    ClientRecord client = createdAt(account);
    Map<ClientField<?>, Object> expected = new HashMap<>(client.fields());
    expected.put(ClientField.BUSINESS_NAME, "Nova & Sons");

    clientele.update(client.ref(), ClientChanges.of(ClientField.BUSINESS_NAME, "Nova & Sons"));

    assertThat(theOnlyOneAt(account).fields()).isEqualTo(expected);
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void whatCannotBeChangedIsRefusedBeforeAnythingIsSent(Account<?> account) {
    ClientChanges changes =
        ClientChanges.of(ClientField.LOGIN, Samples.login())
            .andClear(ClientField.BUSINESS_NAME)
            .and(ClientField.LANGUAGE, "de");
    CanUpdate updater = (CanUpdate) account;

    assertThatThrownBy(() -> clientele.update(account.ref("1"), changes))
        .isExactlyInstanceOf(ValidationException.class)
        .hasMessage(
            """
            ClientChanges was not sent:
              $.businessName cannot be cleared at %1$s%3$s: leave it out, as possibleAt(...) does
              $.language cannot be changed at %1$s%2$s: leave it out, as possibleAt(...) does
              $.login cannot be changed at %1$s%2$s: leave it out, as possibleAt(...) does"""
                .formatted(
                    account.provider(), only(updater.changeable()), only(updater.clearable())));
    assertThat(sandbox.provider(account.name()).requests()).isEmpty();
  }

  private static String only(Set<ClientField<?>> fields) {
    List<String> names =
        ClientField.all().stream().filter(fields::contains).map(ClientField::name).toList();
    return names.isEmpty() ? "" : ", only " + Words.listed(names, "and") + " can";
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void noChangeIsAMistakeThatSendsNothing(Account<?> account) {
    ClientChanges none = ClientChanges.of(ClientField.LOGIN, Samples.login());

    assertThatThrownBy(
            () -> clientele.update(account.ref("1"), none.possibleAt((CanUpdate) account)))
        .isExactlyInstanceOf(ValidationException.class)
        .hasMessage("ClientChanges was not sent:\n  $ has no change");
    assertThat(sandbox.provider(account.name()).requests()).isEmpty();
  }

  @Test
  void aBlankTextIsNoWayToClearAField() {
    ClientRef client = account("clockify").ref("1");
    ClientChanges changes =
        ClientChanges.of(ClientField.NOTE, " ").and(ClientField.BUSINESS_NAME, "");

    assertThatThrownBy(() -> clientele.update(client, changes))
        .hasMessage(
            """
            ClientChanges was not sent:
              $.businessName must not be blank; clear it or leave it out
              $.note must not be blank; clear it or leave it out""");
  }

  @ParameterizedTest
  @MethodSource("updaters")
  void whatIsLeftOfChangesAtAnAccountCanBeMade(Account<?> account) {
    ClientRecord client = createdAt(account);
    CanUpdate updater = (CanUpdate) account;
    ClientChanges changes = null;
    for (ClientField<?> field : ClientField.all()) {
      changes = with(changes, field, Samples.other());
    }

    ClientChanges possible = Objects.requireNonNull(changes).possibleAt(updater);

    assertThat(possible.fields()).isEqualTo(updater.changeable());
    clientele.update(client.ref(), possible);
    assertThat(theOnlyOneAt(account).get(ClientField.BUSINESS_NAME)).isEqualTo("Byron Engines");
    assertThat(
            ClientChanges.clear(ClientField.NOTE)
                .andClear(ClientField.EMAIL)
                .possibleAt((CanUpdate) account("clockify")))
        .hasToString("ClientChanges[note]");
  }

  @Test
  void anArchivedClientKeepsAllThatItHas() {
    SandboxProvider clockify = sandbox.provider("clockify");
    clockify.seed(
        "clientsCreate",
        Map.of("workspaceId", Accounts.WORKSPACE),
        """
        {"name": "Nova", "email": "nova@example.com", "address": "Palo Alto", "note": "Pays on time.",
         "ccEmails": ["a@example.com", "d@example.com"], "currencyId": "53a687e29ae1f428e7ebe888"}
        """);
    ClientRecord before = theOnlyOneAt(account("clockify"));

    ClientRecord archived = clientele.archive(before.ref());

    assertThat(before.archived()).isNotEqualTo(true);
    assertThat(archived.archived()).isTrue();
    assertThat(archived.fields()).isEqualTo(before.fields());
    assertThat(clockify.calls("clientsUpdate").requests().get(0).body())
        .isEqualTo(
            """
            {"name":"Nova","email":"nova@example.com","address":"Palo Alto","note":"Pays on time.",\
            "archived":true,"ccEmails":["a@example.com","d@example.com"],\
            "currencyId":"53a687e29ae1f428e7ebe888"}""");
    assertThat(theOnlyOneAt(account("clockify")).archived()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("deleters")
  void aDeletedClientIsNotListed(Account<?> account) {
    ClientRef client = createdAt(account).ref();
    if (account instanceof CanArchive) {
      clientele.archive(client);
    }

    clientele.delete(client);

    assertThat(account.list()).isEmpty();
  }

  @Test
  void aMemberMoreIsAMemberMore() {
    ChatDashAccount chatDash = (ChatDashAccount) account("chatdash");
    String id = createdAt(chatDash).ref().id();

    chatDash.addMember(id, "Ada Byron", new Login("ada", Secret.of("analytical")));

    assertThat(chatDash.members(id))
        .extracting(Member::name, Member::loginId, Member::email)
        .containsExactly(
            tuple("Nova Smith", "nova.smith", "nova.smith@example.com"),
            tuple("Ada Byron", "ada", null));
  }

  @Test
  void afterClosingNothingIsSent() {
    ClientRef client = createdAt(account("clockify")).ref();
    sandbox.provider("clockify").reset();
    clientele.close();

    assertThatThrownBy(() -> clientele.get(client)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> clientele.delete(client)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(clientele::list).isInstanceOf(IllegalStateException.class);
    assertThat(sandbox.provider("clockify").requests()).isEmpty();
  }

  private static Account<?> account(String name) {
    return accounts.stream().filter(account -> account.name().equals(name)).findFirst().get();
  }

  private ClientRecord createdAt(Account<?> account) {
    CreateOptions reporting = CreateOptions.defaults().unstorable(Unstorable.REPORT);
    assertThat(clientele.create(account.name(), Samples.complete(), reporting))
        .isInstanceOf(Outcome.Created.class);
    return theOnlyOneAt(account);
  }

  private static ClientRecord theOnlyOneAt(Account<?> account) {
    List<ClientRecord> all = account.list().toList();
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  private static <T> ClientChanges with(
      @Nullable ClientChanges changes, ClientField<T> field, NewClient client) {
    T value = Objects.requireNonNull(field.of(client), field.name());
    return changes == null ? ClientChanges.of(field, value) : changes.and(field, value);
  }
}
