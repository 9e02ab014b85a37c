package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.clockify.model.Client;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClockifyAccountTest extends AccountContract<ClientCreateRequest.Builder> {
  ClockifyAccountTest() {
    super("clockify");
  }

  @Override
  ClockifyAccount account(SandboxProvider provider, URI baseUrl) {
    return Accounts.clockify(provider, baseUrl);
  }

  @Override
  String completeRequest() {
    return """
        {
          'name': 'Nova Consulting Ltd',
          'email': 'nova.smith@example.com',
          'address': 'Ground Floor, ABC Bldg., Palo Alto, California, USA 94020',
          'note': 'Pays on time.'
        }
        """;
  }

  @Override
  String idPointer() {
    return "/id";
  }

  @Override
  Class<Client> answerType() {
    return Client.class;
  }

  @Override
  NewClient broken() {
    return Samples.smallest().businessName("x".repeat(101)).email("nobody").build();
  }

  @Override
  List<String> violations() {
    return List.of(
        "businessName ($.name) must have at most 100 characters, but has 101: \""
            + "x".repeat(100)
            + "...\"",
        "email ($.email) must be an e-mail address: \"nobody\"");
  }

  @Override
  List<String> refusals() {
    return List.of(
        "contactFirstName, contactLastName, phones, contactMethods and ownId cannot be stored by"
            + " Clockify: write it into note, leave it out, or create with Unstorable.REPORT",
        "language, avatarUrl, emailDomains, customFields and login cannot be stored by Clockify:"
            + " leave it out, or create with Unstorable.REPORT");
  }

  @Override
  void rename(ClientCreateRequest.Builder request, String businessName) {
    request.name(businessName);
  }

  @Override
  String namePointer() {
    return "/name";
  }

  @Override
  boolean saysWhenCreated() {
    return false;
  }

  @Override
  String lookFor() {
    return "a client in Clockify with businessName \"Nova Consulting Ltd\" (name)";
  }

  @Test
  void theClientGoesToTheWorkspaceOfTheAccount() {
    create(Samples.complete());

    assertThat(provider().requests().get(0).path())
        .isEqualTo("/v1/workspaces/" + Accounts.WORKSPACE + "/clients");
  }

  @Test
  void allThatSpeaksAgainstAClientIsSaidAtOnce() {
    NewClient client =
        NewClient.builder().businessName("Nova").email("nobody").phone("+1234567890").build();

    assertThat(create(account(), client, CreateOptions.defaults()))
        .hasToString(
            """
            Refused at clockify, nothing was created. Nothing was sent:
              phones cannot be stored by Clockify: write it into note, leave it out, or create with Unstorable.REPORT
              email ($.email) must be an e-mail address: "nobody\"""");
  }

  @Test
  void allPagesAreReadEachWhenItIsAskedFor() {
    for (int i = 0; i < 120; i++) {
      provider()
          .seed(
              "clientsCreate",
              Map.of("workspaceId", Accounts.WORKSPACE),
              "{\"name\": \"Client " + i + "\"}");
    }

    assertThat(account().list().findFirst()).isPresent();
    provider().calls("clientsList").wereMade(1);
    assertThat(account().list().map(ClientRecord::ref)).hasSize(120).doesNotHaveDuplicates();
    provider().calls("clientsList").wereMade(4);
  }

  @Test
  void aLostClientIsLookedForByItsName() {
    provider().next(Fault.closeAfterStoring());
    try (Clientele clientele = Clientele.builder().add(account()).time(new FakeTime()).build()) {
      Outcome.Unknown unknown =
          clientele.create(Samples.complete(), Samples.REPORTING).unknown().get(0);

      assertThat(clientele.resolve(unknown)).isInstanceOf(Resolution.Found.class);
    }
    provider().calls("clientsList").withQuery("name", "Nova Consulting Ltd").wereMade(1);
  }

  @Test
  void aClientThatIsInDoubtAndGoesAwayIsNotSeen() {
    created(Samples.complete().toBuilder().note("Pays late.").build());
    FakeTime time = new FakeTime(FakeTime.START, () -> provider().reset());

    assertThat(resolve(lost(Fault.answer(500), time), time)).isInstanceOf(Resolution.NotSeen.class);
  }

  @Test
  void anUpdateSendsAllThatTheClientHasAsWhatIsLeftOutMightBeLost() {
    String id = created(Samples.complete()).id();

    Accounts.clockify(provider())
        .update(Objects.requireNonNull(id), ClientChanges.of(ClientField.NOTE, "Pays late."));

    provider()
        .calls("clientsUpdate")
        .withBody("name", "Nova Consulting Ltd")
        .withBody("email", "nova.smith@example.com")
        .withBody("note", "Pays late.")
        .wereMade(1);
  }
}
