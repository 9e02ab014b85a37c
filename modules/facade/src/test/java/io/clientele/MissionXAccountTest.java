package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.missionx.model.Client;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.runtime.PagingException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MissionXAccountTest extends AccountContract<ClientCreateRequest.Builder> {
  MissionXAccountTest() {
    super("missionx");
  }

  @Override
  MissionXAccount account(SandboxProvider provider, URI baseUrl) {
    return Accounts.missionX(provider, baseUrl).departments("65f1c0a2b7e94d0012ab34cd");
  }

  @Override
  String completeRequest() {
    return """
        {
          'title': 'Nova Consulting Ltd',
          'customId': 'crm-1042',
          'emailDomains': ['example.com'],
          'departments': ['65f1c0a2b7e94d0012ab34cd']
        }
        """;
  }

  @Override
  String idPointer() {
    return "/_id";
  }

  @Override
  Class<Client> answerType() {
    return Client.class;
  }

  @Override
  NewClient broken() {
    return Samples.complete();
  }

  /** missionX asks for no more than a title, and no {@link NewClient} is without one. */
  @Override
  @SuppressWarnings("NullAway") // As a caller does who knows nothing of null checks.
  Account<ClientCreateRequest.Builder> breakable() {
    return account().adjusting(request -> request.title(null));
  }

  @Override
  List<String> violations() {
    return List.of("businessName ($.title) is required");
  }

  @Override
  List<String> refusals() {
    return List.of(
        "contactFirstName, contactLastName, email, phones, contactMethods, address, note, language,"
            + " avatarUrl, customFields and login cannot be stored by missionX: leave it out, or"
            + " create with Unstorable.REPORT");
  }

  @Override
  void rename(ClientCreateRequest.Builder request, String businessName) {
    request.title(businessName);
  }

  @Override
  String namePointer() {
    return "/title";
  }

  @Override
  boolean saysWhenCreated() {
    return false;
  }

  @Override
  String lookFor() {
    return "a client in missionX with ownId \"crm-1042\" (customId) and businessName"
        + " \"Nova Consulting Ltd\" (title)";
  }

  @Test
  void withoutDepartmentsNoneAreSent() {
    MissionXAccount account = Accounts.missionX(provider());

    create(account, Samples.complete(), Samples.REPORTING);

    assertThat(sent()).noneMatch(body -> body.has("departments"));
  }

  @Test
  void aLostClientWithoutAnIdOfYoursCannotBeTold() {
    provider().next(Fault.closeAfterStoring());
    NewClient client = NewClient.builder().businessName("Nova").build();
    try (Clientele clientele = Clientele.builder().add(account()).build()) {
      Outcome.Unknown unknown = clientele.create(client).unknown().get(0);
      int requests = provider().requests().size();

      assertThat(clientele.resolve(unknown))
          .hasToString(
              "Cannot tell at missionx: missionX keeps a name any number of times, and has no ownId"
                  + " of it.");
      assertThat(provider().requests()).hasSize(requests);
    }
  }

  @Test
  void allPagesAreReadEachWhenItIsAskedFor() {
    for (int i = 0; i < 250; i++) {
      provider().seed("clientsCreate", Map.of(), "{\"title\": \"Client " + i + "\"}");
    }

    assertThat(account().list().findFirst()).isPresent();
    provider().calls("clientsList").wereMade(1);
    assertThat(account().list().map(ClientRecord::ref)).hasSize(250).doesNotHaveDuplicates();
    provider().calls("clientsList").wereMade(4).withQuery("limit", "100");
  }

  @Test
  void aServerThatRepeatsItselfEndsTheList() {
    String page = "{\"value\": [{\"_id\": \"1\"}], \"nextLink\": \"?page=2&q=a%20b\"}";
    provider().every(1, Fault.answer(200, Map.of("Content-Type", "application/json"), page));

    assertThatThrownBy(() -> account().list().toList())
        .isInstanceOf(PagingException.class)
        .hasMessageStartingWith(
            "missionX's clientsList answered page 2 with the items of an earlier");
    assertThat(provider().calls("clientsList").requests())
        .extracting(RecordedRequest::query)
        .containsExactly("withArchived=true&limit=100", "page=2&q=a%20b");
  }

  @Test
  void anotherClientWithItsOwnIdIsNotTakenForIt() {
    assertCannotBeTold(Samples.other().toBuilder().ownId("crm-1042").build());
  }
}
