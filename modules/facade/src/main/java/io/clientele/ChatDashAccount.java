package io.clientele;

import static io.clientele.ClientField.BUSINESS_NAME;
import static io.clientele.ClientField.LANGUAGE;
import static io.clientele.ClientField.LOGIN;

import io.clientele.chatdash.ChatDash;
import io.clientele.chatdash.model.ClientCreateRequest;
import io.clientele.chatdash.model.ClientInput;
import io.clientele.chatdash.model.Confirmation;
import io.clientele.chatdash.model.MemberInput;
import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The ChatDash agency that the connection is for. Its answers are {@link Confirmation}, which have
 * no id. Immutable and thread-safe.
 */
public final class ChatDashAccount extends Account<ChatDashAccount.Request>
    implements CanGet, HasMembers {
  private final Connected<ChatDash> chatDash;
  private final String language;

  /**
   * What an adjustment is given: the two parts of ChatDash's request. The request's own builder
   * takes parts only when they are done, and so could not change what is in one.
   *
   * @param client the customer
   * @param member the person who can log in
   */
  public record Request(ClientInput.Builder client, MemberInput.Builder member) {}

  private ChatDashAccount(Connected<ChatDash> chatDash, String language, Setup<Request> setup) {
    super(chatDash, ChatDashMapping.CREATE, ChatDashMapping.RECORD, setup);
    this.chatDash = chatDash;
    this.language = Objects.requireNonNull(language, "language");
  }

  /** The agency of a connection; its clients speak English unless they say otherwise. */
  public static ChatDashAccount of(ChatDash chatDash) {
    return of(Connected.to(chatDash));
  }

  /** As {@link #of(ChatDash)}, with a connection that the {@link Clientele} builds and closes. */
  public static ChatDashAccount of(ChatDash.Builder chatDash) {
    return of(Connected.by(chatDash::build));
  }

  private static ChatDashAccount of(Connected<ChatDash> chatDash) {
    return new ChatDashAccount(chatDash, "en", defaults(ChatDashMapping.CREATE));
  }

  /**
   * The same account, whose clients have this language unless they say otherwise.
   *
   * @param language two lower-case letters of ISO 639-1
   */
  public ChatDashAccount defaultLanguage(String language) {
    return new ChatDashAccount(chatDash, language, setup());
  }

  @Override
  public ChatDash connection() {
    return chatDash.get();
  }

  @Override
  public ChatDashAccount named(String name) {
    return new ChatDashAccount(chatDash, language, setup().named(name));
  }

  @Override
  public ChatDashAccount adjusting(Consumer<Request> adjustment) {
    return new ChatDashAccount(chatDash, language, setup().adjusting(adjustment));
  }

  @Override
  public Stream<ClientRecord> list() {
    return connection().clients().list().stream()
        .map(client -> ChatDashMapping.RECORD.read(this, client));
  }

  @Override
  public ClientRecord get(String id) {
    return ChatDashMapping.RECORD.read(this, connection().clients().get(id));
  }

  @Override
  public List<HasMembers.Member> members(String clientId) {
    return connection().members().list(clientId).stream()
        .map(m -> new HasMembers.Member(m.id(), m.name(), m.loginId(), m.email()))
        .toList();
  }

  @Override
  public void addMember(String clientId, String name, Login login) {
    connection()
        .members()
        .add(
            clientId,
            MemberInput.builder()
                .name(name)
                .loginId(login.loginId())
                .password(login.password())
                .build());
  }

  @Override
  void findProblems(List<String> problems) {
    notBroken("defaultLanguage(...)", () -> request().client().name("any").build(), problems);
  }

  @Override
  Request request() {
    return new Request(ClientInput.builder().language(language), MemberInput.builder());
  }

  @Override
  NativeCreate<Confirmation> prepare(Request request) {
    List<Violation> violations = new ArrayList<>(0);
    ClientInput client = part("client", request.client()::build, violations);
    MemberInput member = part("member", request.member()::build, violations);
    if (client == null || member == null) {
      throw new ValidationException("ClientCreateRequest", violations);
    }
    ClientCreateRequest checked =
        ClientCreateRequest.builder().client(client).member(member).build();
    return new NativeCreate<>(
        () -> connection().withResponse().clients().create(checked),
        answer -> null,
        ClientSearch.among(this, this::list)
            .shown(LOGIN, new Login(member.loginId(), member.password()))
            .by(BUSINESS_NAME, client.name())
            .expecting(LANGUAGE, client.language())
            .where(record -> hasMember(record, member.loginId())));
  }

  private boolean hasMember(ClientRecord client, String loginId) {
    return members(client.ref().id()).stream().anyMatch(m -> loginId.equals(m.loginId()));
  }

  /** Builds a part, or returns null and adds what is wrong with it. */
  private static <T> @Nullable T part(String name, Supplier<T> build, List<Violation> violations) {
    try {
      return build.get();
    } catch (ValidationException e) {
      for (Violation v : e.violations()) {
        String path = "$." + name + v.path().substring(1);
        violations.add(new Violation(path, v.rule(), v.value()));
      }
      return null;
    }
  }
}
