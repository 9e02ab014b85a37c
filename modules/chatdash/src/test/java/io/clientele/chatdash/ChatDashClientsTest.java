package io.clientele.chatdash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.chatdash.model.Client;
import io.clientele.chatdash.model.ClientCreateRequest;
import io.clientele.chatdash.model.ClientInput;
import io.clientele.chatdash.model.Member;
import io.clientele.chatdash.model.MemberInput;
import io.clientele.chatdash.model.MemberUpdateRequest;
import io.clientele.runtime.RefusedException;
import io.clientele.runtime.Secret;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.junit.At;
import io.clientele.sandbox.junit.SandboxExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What can be done with a client of ChatDash once it is there, and with its members. */
@ExtendWith(SandboxExtension.class)
class ChatDashClientsTest {
  private SandboxProvider sandbox;
  private ChatDash chatDash;

  @BeforeEach
  void connect(@At("chatdash") SandboxProvider sandbox) {
    this.sandbox = sandbox;
    this.chatDash =
        ChatDash.builder().baseUrl(sandbox.baseUrl()).apiKey(sandbox.key("apiKey")).build();
  }

  /** The answer to the create has no id, so the list says it. */
  private Client created(String loginId) {
    chatDash
        .clients()
        .create(
            ClientCreateRequest.builder()
                .client(ClientInput.builder().name("Nova").build())
                .member(member(loginId))
                .build());
    return chatDash.clients().list().get(chatDash.clients().list().size() - 1);
  }

  private static MemberInput member(String loginId) {
    return MemberInput.builder()
        .name("Nova Smith")
        .loginId(loginId)
        .password(Secret.of("an-example-not-a-password"))
        .build();
  }

  @Test
  void aClientIsListedAndReadByItsId() {
    Client nova = created("nova");

    assertThat(nova).returns("Nova", Client::name).returns("en", Client::language);
    assertThat(chatDash.clients().get(nova.id())).isEqualTo(nova);
    sandbox.assertNothingRefused();
  }

  @Test
  void aClientHasTheMemberThatItWasCreatedWithAndThoseThatWereAdded() {
    Client nova = created("nova");

    chatDash.members().add(nova.id(), member("alex"));

    assertThat(chatDash.members().list(nova.id()))
        .extracting(Member::loginId)
        .containsExactly("nova", "alex");
    assertThat(chatDash.members().list(nova.id()))
        .extracting(Member::clientId)
        .containsOnly(nova.id());
  }

  @Test
  void anUpdateOfAMemberSendsWhatIsSetAndTheRestStays() {
    Client nova = created("nova");
    Member member = chatDash.members().list(nova.id()).get(0);

    chatDash
        .members()
        .update(nova.id(), member.id(), MemberUpdateRequest.builder().isAdmin(true).build());

    assertThat(chatDash.members().list(nova.id()))
        .singleElement()
        .returns(true, Member::isAdmin)
        .returns("nova", Member::loginId);
    assertThat(sandbox.calls("membersUpdate").requests().get(0).body())
        .isEqualTo("{\"isAdmin\":true}");
  }

  @Test
  void aLoginThatAnyClientHasIsRefused() {
    created("nova");
    Client other = created("other");

    assertThatThrownBy(() -> chatDash.members().add(other.id(), member("nova")))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("is taken by another");
    assertThat(chatDash.members().list(other.id())).hasSize(1);
  }

  @Test
  void membersOfAClientThatIsNotThereAreRefused() {
    assertThatThrownBy(() -> chatDash.members().list("none"))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("there is no client with this id");
  }
}
