package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.sandbox.SandboxProvider;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each account can do: in types, as data, and by reference. */
class CapabilityTest extends SandboxTest {
  private static final List<Account<?>> accounts = Accounts.all(sandbox);

  @Test
  void theyAreThoseOfTheProvidersDocuments() {
    assertThat(accounts)
        .extracting(Account::capabilities)
        .containsExactly(
            set(Capability.CREATE, Capability.LIST, Capability.UPDATE),
            set(Capability.CREATE, Capability.LIST, Capability.UPDATE, Capability.DELETE),
            set(Capability.CREATE, Capability.LIST, Capability.GET, Capability.MEMBERS),
            EnumSet.complementOf(EnumSet.of(Capability.MEMBERS)),
            EnumSet.complementOf(EnumSet.of(Capability.ARCHIVE, Capability.MEMBERS)));
  }

  @ParameterizedTest
  @CsvSource({
    "io.clientele.ClockifyAccount, archive, true",
    "io.clientele.PlacioAccount, archive, false",
    "io.clientele.PlacioAccount, get, true",
    "io.clientele.MissionXAccount, get, false",
    "io.clientele.ChatDashAccount, delete, false",
    "io.clientele.PlusVibeAccount, delete, true",
  })
  void whatAProviderCannotDoDoesNotCompile(Class<?> type, String method, boolean compiles) {
    assertThat(Arrays.stream(type.getMethods()).anyMatch(m -> m.getName().equals(method)))
        .isEqualTo(compiles);
  }

  @Test
  void whatAProviderCannotDoByReferenceIsSaidAndSendsNothing() {
    try (Clientele clientele = Accounts.clientele(accounts).build()) {
      SandboxProvider placio = sandbox.provider("placio");
      placio.reset();

      assertThatThrownBy(() -> clientele.archive(new ClientRef("Placio", "placio", "1")))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage(
              "placio (Placio) cannot archive a client: it has [CREATE, LIST, GET, UPDATE,"
                  + " DELETE]");
      assertThat(placio.requests()).isEmpty();
    }
  }

  @Test
  void aReferenceIntoAnotherAccountIsAMistake() {
    try (Clientele clientele = Accounts.clientele(accounts).build()) {
      assertThatThrownBy(() -> clientele.get(new ClientRef("Clockify", "eu", "1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("No account is named \"eu\", but [missionx, ");
      assertThatThrownBy(() -> clientele.delete(new ClientRef("Placio", "clockify", "1")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Placio/clockify/1 is at none of these accounts: \"clockify\" is one of Clockify");
    }
  }

  private static Set<Capability> set(Capability first, Capability... rest) {
    return EnumSet.of(first, rest);
  }
}
