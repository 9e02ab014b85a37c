package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The account of a provider on a sandbox, and what is expected of it.
 *
 * @param <B> the provider's own request builder
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountFixture<B> {
  static final JsonMapper JSON = new JsonMapper();

  final String name;
  private Sandbox sandbox;

  /** {@code name} is that of the sandbox, and of an account that has none of its own. */
  @SuppressWarnings("NullAway.Init") // Started before the first test.
  AccountFixture(String name) {
    this.name = name;
  }

  abstract Account<B> account(SandboxProvider provider, URI baseUrl);

  /** What is sent for {@link Samples#complete}, of which the rest is reported. */
  abstract String completeRequest();

  /** Where the answer has the id; null if it has none. */
  abstract @Nullable String idPointer();

  /** The provider's own answer. */
  abstract Class<?> answerType();

  /** A client that the provider's document does not allow, and the violations. */
  abstract NewClient broken();

  /** Where it is created. */
  Account<B> breakable() {
    return account();
  }

  abstract List<String> violations();

  /** Why {@link Samples#complete} is not sent, unless what cannot be stored is reported. */
  abstract List<String> refusals();

  /** What of {@link Samples#complete} is not sent. */
  final List<ClientField<?>> unstorable() {
    return ClientField.all().stream().filter(f -> !account().support(f).isStored()).toList();
  }

  /** How the provider is asked for another business name. */
  abstract void rename(B request, String businessName);

  abstract String namePointer();

  /** What to look for after {@link Samples#complete}. */
  abstract String lookFor();

  @BeforeAll
  void start() {
    sandbox = Sandbox.start(name);
  }

  @AfterEach
  void reset() {
    provider().reset();
  }

  @AfterAll
  void stop() {
    sandbox.close();
  }

  final SandboxProvider provider() {
    return sandbox.provider(name);
  }

  final Account<B> account() {
    return account(provider(), provider().baseUrl());
  }

  final Outcome create(Account<?> account, NewClient client, CreateOptions options) {
    try (Clientele clientele = Clientele.builder().add(account).build()) {
      return clientele.create(account.name(), client, options);
    }
  }

  final Outcome create(NewClient client) {
    return create(account(), client, Samples.REPORTING);
  }

  final Outcome.Created created(NewClient client) {
    return as(Outcome.Created.class, create(client));
  }

  static <T> T as(Class<T> type, Outcome outcome) {
    assertThat(outcome).isExactlyInstanceOf(type);
    return type.cast(outcome);
  }

  /** The creates that came, without the calls for tokens. */
  final List<JsonNode> sent() {
    List<JsonNode> bodies = new ArrayList<>();
    for (RecordedRequest request : provider().requests()) {
      if (!request.path().endsWith("/token")) {
        bodies.add(JSON.readTree(request.body()));
      }
    }
    return bodies;
  }
}
