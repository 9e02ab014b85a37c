package io.clientele.harborline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.harborline.model.Account;
import io.clientele.harborline.model.AccountCreateRequest;
import io.clientele.harborline.model.AccountSummary;
import io.clientele.harborline.model.AccountUpdateRequest;
import io.clientele.harborline.model.AccountsListParameters;
import io.clientele.harborline.model.Contact;
import io.clientele.harborline.model.ContactAddRequest;
import io.clientele.harborline.model.ContactsListParameters;
import io.clientele.harborline.model.Invoice;
import io.clientele.harborline.model.InvoiceInput;
import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.BasicCredentials;
import io.clientele.sandbox.ClientCredentials;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rest of the resource, against the sandbox that the same document gives. */
@ExtendWith(SandboxExtension.class)
class HarborlineAccountsTest {
  private final SandboxProvider sandbox;
  private final Harborline harborline;

  HarborlineAccountsTest(@At("harborline") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.harborline =
        Harborline.builder()
            .baseUrl(sandbox.baseUrl())
            .apiKey(sandbox.key("apiKey"))
            .feedKey(sandbox.key("feedKey"))
            .build();
  }

  @BeforeEach
  void reset() {
    sandbox.reset();
  }

  private Account opened(String name) {
    return harborline.accounts().create(AccountCreateRequest.builder().name(name).build());
  }

  @Test
  void anAccountIsReadChangedSetAsideAndClosed() {
    Account nova = opened("Nova");
    AccountUpdateRequest onAccount =
        AccountUpdateRequest.builder().billing(InvoiceInput.builder().days(14).build()).build();

    assertThat(harborline.accounts().get(nova.id())).isEqualTo(nova);
    assertThat(harborline.accounts().update(nova.id(), onAccount).billing())
        .isInstanceOfSatisfying(Invoice.class, invoice -> assertThat(invoice.days()).isEqualTo(14));
    assertThatThrownBy(() -> harborline.accounts().delete(nova.id()))
        .isInstanceOf(RefusedException.class)
        .hasMessage(
            "Harborline accountsDelete: HTTP 409: \"archived: must be true before accountsDelete"
                + " (x-precondition)\" (code conflict). The request was refused; nothing was done.");
    harborline.accounts().archive(nova.id());
    harborline.accounts().delete(nova.id());
    assertThatThrownBy(() -> harborline.accounts().get(nova.id()))
        .isInstanceOf(NotFoundException.class);
    assertThat(sandbox.stored()).isEmpty();
  }

  @Test
  void allPagesAreReadByTheirCursors() {
    List<String> names = IntStream.range(0, 7).mapToObj(i -> "Account " + i).toList();
    names.forEach(this::opened);
    AccountsListParameters three = AccountsListParameters.builder().size(3).build();

    assertThat(harborline.paged().accounts().list(three))
        .extracting(AccountSummary::name)
        .containsExactlyElementsOf(names);
    sandbox.calls("accountsList").wereMade(3).withQuery("size", "3");
    sandbox.assertNothingRefused();
  }

  @Test
  void allPagesAreReadAlongLinksWithTheKeyThatTheQueryTakes() {
    Account nova = opened("Nova");
    for (String name : List.of("ada", "bea", "cyd")) {
      harborline
          .contacts()
          .add(nova.id(), ContactAddRequest.builder().email(name + "@nova.test").build());
    }

    assertThat(
            harborline
                .paged()
                .contacts()
                .list(nova.id(), ContactsListParameters.builder().size(2).build()))
        .extracting(Contact::email)
        .containsExactly("ada@nova.test", "bea@nova.test", "cyd@nova.test");
    sandbox.calls("contactsList").wereMade(2).withQuery("feed", sandbox.key("feedKey"));
    sandbox.assertNothingRefused();
  }

  @Test
  void eachWayInIsOne() {
    BasicCredentials person = sandbox.basicCredentials("basicAuth");
    ClientCredentials application = sandbox.clientCredentials();

    for (Harborline.Builder way :
        List.of(
            Harborline.builder().basicAuth(person.user(), person.password()),
            Harborline.builder()
                .clientCredentials(application.clientId(), application.clientSecret())
                .tokenUrl(sandbox.tokenUrl().orElseThrow()))) {
      try (Harborline one = way.baseUrl(sandbox.baseUrl()).build()) {
        assertThat(one.accounts().list(null).data()).isEmpty();
      }
    }
    sandbox.calls("accountsList").wereMade(2);
    sandbox.assertNothingRefused();
  }

  @Test
  void whoseKeyIsForTheAccountsAloneLearnsItBeforeTheContactsAreAsked() {
    try (Harborline accountsOnly =
        Harborline.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.key("apiKey")).build()) {
      assertThat(accountsOnly.accounts().list(null).data()).isEmpty();

      assertThatThrownBy(() -> accountsOnly.contacts().list(1L, null))
          .isInstanceOf(ConfigurationException.class)
          .hasMessage(
              "The request of Harborline's contactsList cannot be built:\n"
                  + "  its credential is not set: call feedKey(...)");
    }
    sandbox.calls("contactsList").wereNotMade();
  }
}
