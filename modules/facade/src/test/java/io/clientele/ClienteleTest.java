package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.chatdash.ChatDash;
import io.clientele.clockify.Clockify;
import io.clientele.missionx.MissionX;
import io.clientele.placio.Placio;
import io.clientele.plusvibe.PlusVibe;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.sandbox.SandboxProvider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClienteleTest extends SandboxTest {
  private static final NewClient CLIENT = Samples.smallest().build();

  private final ClockifyAccount clockify = Accounts.clockify(sandbox.provider("clockify"));
  private final PlacioAccount placio = Accounts.placio(sandbox.provider("placio"));
  private final Clientele clientele = Clientele.builder().add(clockify).add(placio).build();

  private static long requests() {
    return sandbox.providers().values().stream().mapToLong(p -> p.requests().size()).sum();
  }

  @Test
  void theAccountsAreThoseThatWereAddedInTheirOrder() {
    assertThat(clientele.accounts()).containsExactly(clockify, placio);
    assertThat(clientele.account("placio")).isSameAs(placio);
    assertThat(clientele).hasToString("Clientele[clockify (Clockify), placio (Placio)]");
  }

  @Test
  void withoutAnAccountNothingIsBuilt() {
    assertThatThrownBy(() -> Clientele.builder().build())
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage("Clientele cannot be built:\n  no account is added: call add(...) for each");
  }

  @Test
  void allThatCannotWorkIsReportedAtOnceByAccount() {
    PlusVibe plusVibe = PlusVibe.builder().apiKey("key").build();
    Clientele.Builder builder =
        Clientele.builder()
            .add(clockify)
            .add(Accounts.clockify(sandbox.provider("clockify")))
            .add(placio.named("not a name"))
            .add(PlusVibeAccount.of(plusVibe, " "))
            .add(
                PlusVibeAccount.of(plusVibe, "1")
                    .named("typo")
                    .opening("2", new WorkspacePermission("ALL"))
                    .opening("", WorkspacePermission.FULL_ACCESS))
            .add(Accounts.chatDash(sandbox.provider("chatdash")).defaultLanguage("German"))
            .add(Accounts.missionX(sandbox.provider("missionx")).departments("1", ""));

    assertThatThrownBy(builder::build)
        .isExactlyInstanceOf(ConfigurationException.class)
        .hasMessage(
            """
            Clientele cannot be built:
              two accounts are named "clockify": call named(...) on one before it is added
              not a name (Placio): its name must be letters, digits, '.', '_' and '-'
              plusvibe (PlusVibe): workspaceId is blank: give the id as the provider shows it
              plusvibe (PlusVibe): no workspace is open to its clients: call opening(workspaceId, permission)
              typo (PlusVibe): opening("2", ...): $.permissions[0] must be one of FULL_ACCESS, UNIBOX_FULL_ACCESS: "ALL"
              typo (PlusVibe): opening(...): workspaceId is blank: give the id as the provider shows it
              chatdash (ChatDash): defaultLanguage(...): $.language must match ^[a-z]{2}$: "German"
              missionx (missionX): departments: an id is blank: give the id as the provider shows it""");
  }

  @Test
  @SuppressWarnings("NullAway") // As a caller does whose environment lacks a key.
  void whatKeepsAConnectionFromBeingBuiltIsReportedWithTheRest() {
    Clientele.Builder builder =
        Clientele.builder()
            .add(ClockifyAccount.of(Clockify.builder().apiKey((String) null), "1"))
            .add(PlacioAccount.of(Placio.builder(), " "))
            .add(ChatDashAccount.of(ChatDash.builder()).named("de").defaultLanguage("German"))
            .add(MissionXAccount.of(MissionX.builder().deadline(Duration.ZERO)))
            .add(
                PlusVibeAccount.of(PlusVibe.builder(), "1")
                    .opening("1", WorkspacePermission.FULL_ACCESS));

    assertThat(catchThrowableOfType(ConfigurationException.class, builder::build).problems())
        .extracting(
            problem -> problem.replaceFirst("(?<=: (apiKey|baseUrl|deadline|no credential)).*", ""))
        .containsExactly(
            "clockify (Clockify): apiKey",
            "placio (Placio): baseUrl",
            "placio (Placio): no credential",
            "placio (Placio): workspaceId is blank: give the id as the provider shows it",
            "de (ChatDash): no credential",
            "de (ChatDash): defaultLanguage(...): $.language must match ^[a-z]{2}$: \"German\"",
            "missionx (missionX): deadline",
            "missionx (missionX): no credential",
            "plusvibe (PlusVibe): no credential");
  }

  @Test
  void aConnectionThatIsBuiltHereWorksAndIsClosedHere() {
    SandboxProvider local = sandbox.provider("clockify");
    ClockifyAccount account =
        ClockifyAccount.of(
                Clockify.builder().baseUrl(local.baseUrl()).apiKey(local.key("apiKey")),
                Accounts.WORKSPACE)
            .named("built");
    Clientele both = Clientele.builder().add(account).add(clockify).build();
    Clockify connection = account.connection();

    assertThat(both.list()).hasToString("0 clients at built, 0 clients at clockify.");
    both.close();

    assertThat(account.connection()).isSameAs(connection);
    assertThatThrownBy(() -> account.list().toList())
        .isExactlyInstanceOf(ConnectionException.class)
        .hasMessageContaining("Clockify was closed");
    assertThat(clockify.list()).isEmpty();
  }

  @Test
  void onePlaceByTwoNamesGetsNoClientTwice() {
    Clockify connection = clockify.connection();
    Account<?> built = ChatDashAccount.of(ChatDash.builder().apiKey("key"));
    Clientele both =
        Clientele.builder()
            .add(clockify)
            .add(ClockifyAccount.of(connection, Accounts.WORKSPACE).named("agency"))
            .add(ClockifyAccount.of(connection, "another").named("other"))
            .add(placio)
            .add(placio.named("eu"))
            .add(built)
            .add(built.named("rebuilt"))
            .build();

    assertThatThrownBy(() -> both.create(CLIENT))
        .isExactlyInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"clockify\" and \"agency\" are one place by two names, and would get the client"
                + " twice: name one of them");
    assertThatThrownBy(() -> both.create(List.of("other", "eu", "placio"), CLIENT))
        .hasMessageStartingWith("\"eu\" and \"placio\" are one place by two names");
    assertThatThrownBy(() -> both.create(List.of("rebuilt", "chatdash"), CLIENT))
        .hasMessageStartingWith("\"rebuilt\" and \"chatdash\" are one place by two names");
    assertThat(requests()).isZero();
    assertThat(both.create(List.of("agency", "other", "eu"), CLIENT, Samples.REPORTING).created())
        .hasSize(3);
  }

  @Test
  void aClientIsCreatedWhereItIsAskedFor() {
    sandbox.provider("clockify").allowDuplicates(true);
    CreateOptions reporting = CreateOptions.defaults().unstorable(Unstorable.REPORT);

    assertThat(clientele.create(CLIENT, reporting).created())
        .extracting(Outcome::account)
        .containsExactly("clockify", "placio");
    assertThat(clientele.create(List.of("placio", "clockify"), CLIENT, reporting).created())
        .extracting(Outcome::account)
        .containsExactly("placio", "clockify");
    assertThat(clientele.create("placio", CLIENT, reporting).account()).isEqualTo("placio");
    assertThat(sandbox.provider("placio").stored()).hasSize(3);
    assertThat(sandbox.provider("clockify").stored()).hasSize(2);
  }

  @Test
  void withoutOptionsWhatCannotBeStoredIsRefused() {
    assertThat(clientele.create(CLIENT).refused()).hasSize(2);
    assertThat(clientele.create(List.of("placio"), CLIENT).refused()).hasSize(1);
    assertThat(clientele.create("clockify", CLIENT)).isInstanceOf(Outcome.Refused.class);
    assertThat(requests()).isZero();
  }

  @Test
  void anUnknownNameIsAMistakeThatSendsNothing() {
    assertMistake(
        List.of("clockify", "placebo"), "No account is named \"placebo\", but [clockify, placio]");
    assertThatThrownBy(() -> clientele.create("placebo", CLIENT))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNameThatIsGivenTwiceIsAMistakeThatSendsNothing() {
    assertMistake(
        List.of("placio", "placio"), "\"placio\" is named twice, and would get the client twice");
  }

  @Test
  void noNameAtAllIsAMistake() {
    assertMistake(List.of(), "No account is named, of [clockify, placio]");
  }

  private void assertMistake(List<String> names, String message) {
    assertThatThrownBy(() -> clientele.create(names, CLIENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThat(requests()).isZero();
  }

  @Test
  void whereAClientWasRefusedItCanBeCreatedAgainAndNowhereElse() {
    NewClient client = NewClient.builder().businessName("Nova").phone("1").build();
    Outcomes first = clientele.create(client);

    Outcomes second =
        clientele.create(first.refusedAt(), NewClient.builder().businessName("Nova").build());

    assertThat(first).hasToString("Created at placio; refused at clockify.");
    assertThat(second).hasToString("Created at clockify.");
    assertThat(sandbox.provider("placio").stored()).hasSize(1);
  }

  @Test
  void anEmptyListFindsNobody() {
    assertThatThrownBy(() -> clientele.find(ClientField.PHONES, List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Nobody can be found by phones without an item");
  }

  @Test
  void anAdjustmentOfAnotherAccountIsAMistakeThatSendsNothing() {
    String message =
        "The options adjust clockify (Clockify), which is not part of this create: give"
            + " adjusting(...) the very account that was added";
    CreateOptions options = CreateOptions.defaults().adjusting(clockify, request -> {});
    CreateOptions twin =
        CreateOptions.defaults()
            .adjusting(Accounts.clockify(sandbox.provider("clockify")), request -> {});

    assertThatThrownBy(() -> clientele.create("placio", CLIENT, options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> clientele.create(CLIENT, twin)).hasMessage(message);
    assertThat(requests()).isZero();
  }

  @Test
  void afterClosingNothingIsSent() {
    clientele.close();
    clientele.close();

    assertThatThrownBy(() -> clientele.create(CLIENT))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("This Clientele is closed: nothing was sent");
    assertThat(requests()).isZero();
  }
}
