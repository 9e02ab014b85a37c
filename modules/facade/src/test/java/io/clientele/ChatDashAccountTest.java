package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.chatdash.model.Confirmation;
import io.clientele.runtime.Secret;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChatDashAccountTest extends AccountContract<ChatDashAccount.Request> {
  ChatDashAccountTest() {
    super("chatdash");
  }

  @Override
  ChatDashAccount account(SandboxProvider provider, URI baseUrl) {
    return Accounts.chatDash(provider, baseUrl);
  }

  @Override
  String completeRequest() {
    return """
        {
          'client': {'name': 'Nova Consulting Ltd', 'language': 'de'},
          'member': {
            'name': 'Nova Smith',
            'loginId': 'nova.smith',
            'email': 'nova.smith@example.com',
            'password': 'correct-horse-battery'
          }
        }
        """;
  }

  @Override
  @Nullable String idPointer() {
    return null;
  }

  @Override
  Class<Confirmation> answerType() {
    return Confirmation.class;
  }

  @Override
  NewClient broken() {
    return NewClient.builder().businessName("Nova").language("German").email("nobody").build();
  }

  @Override
  List<String> violations() {
    return List.of(
        "language ($.client.language) must match ^[a-z]{2}$: \"German\"",
        "contactFirstName or contactLastName ($.member.name) is required",
        "login ($.member.loginId) is required",
        "email ($.member.email) must be an e-mail address: \"nobody\"",
        "login ($.member.password) is required");
  }

  @Override
  List<String> refusals() {
    return List.of(
        "phones, contactMethods, address, note, avatarUrl, emailDomains, ownId and customFields"
            + " cannot be stored by ChatDash: leave it out, or create with Unstorable.REPORT");
  }

  @Override
  void rename(ChatDashAccount.Request request, String businessName) {
    request.client().name(businessName);
  }

  @Override
  String namePointer() {
    return "/client/name";
  }

  @Override
  boolean saysWhenCreated() {
    return false;
  }

  @Override
  String lookFor() {
    return "a client in ChatDash with login \"nova.smith\" (member.loginId) and"
        + " businessName \"Nova Consulting Ltd\" (client.name)";
  }

  @Test
  void thatThereIsNoIdIsSaid() {
    Outcome.Created created = created(Samples.smallest().build());

    assertThat(created.id()).isNull();
    assertThat(created)
        .hasToString(
            "Created at chatdash: ChatDash answers no id, HTTP 200, "
                + created.took().toMillis()
                + " ms");
  }

  @Test
  void theLanguageOfTheAccountIsThatOfClientsWhoSayNone() {
    Account<?> german = Accounts.chatDash(provider()).defaultLanguage("de");

    create(Samples.smallest().build());
    create(german, Samples.smallest().build(), Samples.REPORTING);
    create(german, Samples.smallest().language("fr").build(), Samples.REPORTING);

    assertThat(sent())
        .extracting(body -> body.at("/client/language").stringValue())
        .containsExactly("en", "de", "fr");
  }

  @Test
  void theMemberHasWhatThereIsOfTheContactsName() {
    NewClient.Builder client =
        NewClient.builder().businessName("Nova").login("nova", Secret.of(Samples.PASSWORD));
    create(client.contactLastName("Smith").build());
    create(client.contactFirstName("Nova").build());

    assertThat(sent())
        .extracting(body -> body.at("/member/name").stringValue())
        .containsExactly("Smith", "Nova Smith");
  }

  @Test
  void theMemberCanBeAdjustedWithoutSayingAllOfIt() {
    Account<?> account =
        Accounts.chatDash(provider()).adjusting(request -> request.member().name("Support"));

    create(account, Samples.smallest().build(), Samples.REPORTING);

    assertThat(sent().get(0).at("/member/name").stringValue()).isEqualTo("Support");
    assertThat(sent().get(0).at("/member/loginId").stringValue()).isEqualTo("nova.smith");
  }

  @Test
  void anotherClientWithItsNameAndLoginIsNotTakenForIt() {
    assertCannotBeTold(Samples.complete().toBuilder().language("fr").build());
  }
}
