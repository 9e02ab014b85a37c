package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.PermissionException;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import io.clientele.sandbox.StoredRecord;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What holds for the accounts of every provider.
 *
 * @param <B> the provider's own request builder
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccountContract<B> {
  private static final JsonMapper JSON = new JsonMapper();

  private final String name;
  private Sandbox sandbox;

  /** {@code name} is that of the sandbox, and of an account that has none of its own. */
  @SuppressWarnings("NullAway.Init") // Started before the first test.
  AccountContract(String name) {
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

  abstract List<ClientField<?>> unstorable();

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
    return create(account(), client, reporting());
  }

  static CreateOptions reporting() {
    return CreateOptions.defaults().unstorable(Unstorable.REPORT);
  }

  final Outcome.Created created(NewClient client) {
    return as(Outcome.Created.class, create(client));
  }

  private Outcome.Refused refused(Fault fault) {
    provider().next(fault);
    return as(Outcome.Refused.class, create(Samples.complete()));
  }

  private Outcome.Unknown unknown(Fault fault) {
    provider().next(fault);
    return as(Outcome.Unknown.class, create(Samples.complete()));
  }

  private static <T> T as(Class<T> type, Outcome outcome) {
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

  @Test
  void anAccountIsCalledAsItsProviderUnlessItIsNamed() {
    assertThat(account().name()).isEqualTo(name);
    assertThat(account().named("agency-eu").name()).isEqualTo("agency-eu");
    assertThat(account().named("agency-eu"))
        .hasToString("agency-eu (" + account().provider() + ")");
    assertThat(account().provider()).isEqualTo(account().mapping().provider());
  }

  @Test
  void theClientIsSentAsTheMappingSays() {
    created(Samples.complete());

    assertThat(sent()).containsExactly(JSON.readTree(completeRequest().replace('\'', '"')));
  }

  @Test
  void aCreatedClientIsReportedWithAllThatTheProviderSaid() {
    Outcome.Created created = created(Samples.complete());

    StoredRecord stored = provider().stored().get(0);
    String pointer = idPointer();
    assertThat(created.account()).isEqualTo(name);
    assertThat(created.provider()).isEqualTo(account().provider());
    assertThat(created.id())
        .isEqualTo(
            pointer == null ? null : JSON.readTree(stored.answer()).at(pointer).stringValue());
    assertThat(created.status()).isBetween(200, 201);
    assertThat(created.took()).isPositive();
    assertThat(created.rawJson()).isEqualTo(stored.answer());
    assertThat(created.answer()).isExactlyInstanceOf(answerType());
    assertThat(created.answer(answerType())).isSameAs(created.answer());
    assertThat(created.notStored()).isEqualTo(unstorable());
    assertThat(created.toString()).doesNotContain(Samples.PASSWORD).doesNotContain("null");
  }

  @Test
  void whatTheProviderCannotStoreIsRefusedBeforeAnythingIsSent() {
    Outcome outcome = create(account(), Samples.complete(), CreateOptions.defaults());

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused -> {
              assertThat(refused.violations())
                  .extracting(FieldViolation::toString)
                  .isEqualTo(refusals());
              assertThat(refused.violations())
                  .flatExtracting(FieldViolation::fields)
                  .hasSameElementsAs(unstorable());
              assertThat(refused.status()).isNull();
              assertThat(refused.cause()).isNull();
            });
    assertThat(outcome)
        .hasToString(
            "Refused at "
                + name
                + ", nothing was created. Nothing was sent:\n  "
                + String.join("\n  ", refusals()));
    assertThat(provider().requests()).isEmpty();
  }

  @Test
  void whatTheDocumentDoesNotAllowIsRefusedBeforeAnythingIsSent() {
    assertThat(create(breakable(), broken(), reporting()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(FieldViolation::toString)
                    .isEqualTo(violations()));
    assertThat(provider().requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"400", "404", "409", "418", "422"})
  void whatTheProviderRefusesIsRefused(int status) {
    Outcome.Refused refused = refused(Fault.answer(status));

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.violations()).isEmpty();
    assertThat(refused.cause())
        .isExactlyInstanceOf(status == 404 ? NotFoundException.class : RefusedException.class)
        .hasMessage(refused.reason());
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aCredentialThatIsNotAcceptedIsRefused() {
    provider().next(Fault.answer(401), Fault.answer(401));

    assertThat(create(Samples.complete()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.cause()).isExactlyInstanceOf(AuthenticationException.class));
    assertThat(provider().stored()).isEmpty();
  }

  @Test
  void aCredentialWithoutThePermissionIsRefused() {
    assertThat(refused(Fault.answer(403)).cause()).isExactlyInstanceOf(PermissionException.class);
  }

  @Test
  void aLimitThatOutlastsTheDeadlineIsRefused() {
    Outcome.Refused refused = refused(Fault.answer(429, Map.of("Retry-After", "3600"), ""));

    assertThat(refused.cause()).isExactlyInstanceOf(RateLimitedException.class);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aProviderThatCannotBeReachedIsRefused() throws IOException {
    // Bound, so that nobody else listens there, and never listening itself.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI nowhere = URI.create("http://127.0.0.1:" + silent.getLocalPort());

      assertThat(create(account(provider(), nowhere), Samples.complete(), reporting()))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.cause()).isExactlyInstanceOf(ConnectionException.class));
    }
  }

  @Test
  void anAnswerThatIsLostLeavesTheOutcomeUnknown() {
    Outcome.Unknown unknown = unknown(Fault.closeAfterStoring());

    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.status()).isNull();
    assertThat(unknown.rawJson()).isNull();
    assertThat(unknown.lookFor()).isEqualTo(lookFor());
    assertThat(unknown)
        .hasToString(
            "Unknown at "
                + name
                + ", it may exist. "
                + unknown.cause().getMessage()
                + " Look for "
                + lookFor()
                + ".");
    assertThat(sent()).hasSize(1);
    assertThat(provider().stored()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 500, 503})
  void aFailureOfTheProviderLeavesTheOutcomeUnknown(int status) {
    Outcome.Unknown unknown = unknown(Fault.answer(status));

    assertThat(unknown.status()).isEqualTo(status);
    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.rawJson()).isEqualTo(((ApiException) unknown.cause()).rawBody());
    assertThat(sent()).hasSize(1);
  }

  @Test
  void anAnswerThatCannotBeReadLeavesTheOutcomeUnknown() {
    Outcome.Unknown unknown = unknown(Fault.answer(201, Map.of(), "<html>"));

    assertThat(unknown.status()).isEqualTo(201);
    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.rawJson()).isEqualTo("<html>");
  }

  @Test
  void successWithoutTheDocumentedIdLeavesTheOutcomeUnknown() {
    provider().next(Fault.answer(201, Map.of(), "{\"error\": \"odd\"}"));

    Outcome outcome = create(Samples.complete());

    if (idPointer() == null) {
      assertThat(outcome).isExactlyInstanceOf(Outcome.Created.class);
    } else {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unknown.class,
              unknown -> {
                assertThat(unknown.cause()).isExactlyInstanceOf(MissingPropertyException.class);
                assertThat(unknown.status()).isEqualTo(201);
                assertThat(unknown.rawJson()).isEqualTo("{\"error\": \"odd\"}");
              });
    }
  }

  @Test
  void accountsOfOneProviderAreToldApartByTheirNames() {
    try (Clientele clientele =
        Clientele.builder().add(account().named("one")).add(account().named("two")).build()) {
      provider().next(Fault.answer(400));

      Outcome.Refused one =
          as(Outcome.Refused.class, clientele.create("one", Samples.complete(), reporting()));
      Outcomes both = clientele.create(List.of("two", "one"), Samples.complete(), reporting());

      assertThat(one.account()).isEqualTo("one");
      assertThat(both.created()).extracting(Outcome.Created::account).containsExactly("two", "one");
      assertThat(provider().stored()).hasSize(2);
    }
  }

  @Test
  void theRequestOfAnAccountCanBeAdjusted() {
    Account<B> account = account().adjusting(request -> rename(request, "Adjusted"));

    create(account.named("other"), Samples.complete(), reporting());

    assertThat(sent()).extracting(this::nameIn).containsExactly("Adjusted");
  }

  @Test
  void theRequestOfOneCallCanBeAdjustedAfterThatOfTheAccount() {
    List<String> order = new ArrayList<>();
    Account<B> account =
        account().adjusting(noting("account", order)).adjusting(noting("account again", order));
    CreateOptions options =
        reporting()
            .adjusting(account, noting("call", order))
            .adjusting(account, noting("call again", order));

    create(account, Samples.complete(), options);

    assertThat(order).containsExactly("account", "account again", "call", "call again");
    assertThat(sent()).extracting(this::nameIn).containsExactly("call again");
  }

  @Test
  void anAdjustmentThatFailsIsRefusedBeforeAnythingIsSent() {
    RuntimeException mistake = new IllegalStateException(Samples.PASSWORD);
    Account<B> account =
        account()
            .adjusting(
                request -> {
                  throw mistake;
                });

    assertThat(create(account, Samples.complete(), reporting()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.cause()).isSameAs(mistake))
        .hasToString(
            "Refused at "
                + name
                + ", nothing was created. Nothing was sent: java.lang.IllegalStateException was"
                + " thrown; see cause().");
    assertThat(provider().requests()).isEmpty();
  }

  private Consumer<B> noting(String who, List<String> order) {
    return request -> {
      order.add(who);
      rename(request, who);
    };
  }

  private String nameIn(JsonNode body) {
    return body.at(namePointer()).stringValue();
  }
}
