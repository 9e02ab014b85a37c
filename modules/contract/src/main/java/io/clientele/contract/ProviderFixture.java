package io.clientele.contract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ProviderBuilder;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * A provider in a sandbox of its own, and what is particular about it: the part of the contract
 * that each provider's test states.
 *
 * @param <B> the provider's builder
 * @param <P> the provider
 * @param <R> what is sent to create a client
 * @param <A> what is answered
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ProviderFixture<B extends ProviderBuilder<B>, P extends Provider, R, A> {
  private final ProviderAccess<B, P> access;
  private final CreateDocument document;
  private final Sandbox sandbox;
  private final SandboxProvider sandboxProvider;
  private final FirstScheme scheme;
  private P provider;

  /** Starts the sandbox. */
  @SuppressWarnings("NullAway.Init") // The provider is made anew before each test.
  ProviderFixture(ProviderAccess<B, P> access) {
    this.access = access;
    this.document = CreateDocument.of(access.name());
    this.sandbox = Sandbox.start(access.name());
    this.sandboxProvider = sandbox.provider(access.name());
    this.scheme = document.firstScheme(sandboxProvider);
    // The contract sends one request again and again.
    sandboxProvider.allowDuplicates(true);
  }

  @BeforeEach
  void connect() {
    sandboxProvider.reset();
    provider = build(connection());
  }

  @AfterAll
  void close() {
    sandbox.close();
  }

  /** A builder as an application gets it. */
  protected final B builder() {
    return access.builder().get();
  }

  /** Gives {@code builder} a credential whose secret part is {@code key}, and all that it needs. */
  protected final B authorize(B builder, String key) {
    return access.credential().give(builder, key, sandboxProvider);
  }

  protected final P build(B builder) {
    return access.build().apply(builder);
  }

  /** The key that the sandbox takes. */
  protected final String key() {
    return scheme.key();
  }

  protected abstract A create(P provider, R request);

  protected abstract ApiResponse<A> createWithResponse(P provider, R request);

  /** The example of a request in the document. */
  protected abstract R documentedRequest();

  /** What has to be set of the example, and no more. */
  protected abstract R smallestRequest();

  /** The passwords in the documented request. */
  protected List<String> passwords() {
    return List.of();
  }

  /** Requests that break each rule of the document, made past the checks of the builders. */
  protected abstract List<BrokenRequest<R>> brokenRequests();

  /** Builds a copy of {@code request}, with checks. */
  protected abstract R rebuild(R request);

  /** Compares {@code answer} with the example of an answer in the document, field by field. */
  protected abstract void assertDocumentedAnswer(A answer);

  protected abstract JsonCodec<A> answerCodec();

  /** The properties that the document requires of an answer, with their accessors. */
  protected abstract Map<String, Function<A, ?>> requiredOfAnswer();

  /** The class of the errors that the document describes. */
  final Class<?> errorType() {
    String type = provider.getClass().getPackageName() + ".model." + document.errorType();
    try {
      return Class.forName(type);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(type, e);
    }
  }

  /** How often a call is sent before an answer of {@code status} becomes an exception. */
  final int attemptsUntil(int status) {
    return status == 401 ? scheme.attemptsUntilRefused() : 1;
  }

  /** The provider in the sandbox; it is made anew for each test. */
  protected final P provider() {
    return provider;
  }

  /** The provider's side: what it received and stored, and what is to go wrong next. */
  public final SandboxProvider sandbox() {
    return sandboxProvider;
  }

  final CreateDocument document() {
    return document;
  }

  final FirstScheme scheme() {
    return scheme;
  }

  /** The id of the operation that creates, as {@code clientsCreate}. */
  public final String operationId() {
    return document.operationId();
  }

  /** Its path, with the names of its parameters in braces. */
  public final String path() {
    return document.path();
  }

  /** A builder with all that a connection to the sandbox needs. */
  protected final B connection() {
    return authorize(builder(), key()).baseUrl(sandboxProvider.baseUrl());
  }

  /** The requests that came but for those for tokens. */
  protected final List<RecordedRequest> calls() {
    String tokenPath = sandboxProvider.tokenUrl().map(url -> path(url)).orElse("");
    return sandboxProvider.requests().stream()
        .filter(request -> !request.path().equals(tokenPath))
        .toList();
  }

  /** Reads {@code body} as the answer to a create. */
  protected final A answered(String body) {
    sandboxProvider.next(Fault.answer(document.successStatus(), Map.of(), body));
    return create(provider, documentedRequest());
  }

  /** The exception that the documented create ends with when {@code faults} happen to it. */
  protected final ApiException failure(Fault... faults) {
    sandboxProvider.next(faults);
    return catchThrowableOfType(ApiException.class, () -> create(provider, documentedRequest()));
  }

  private String path(URI tokenUrl) {
    return tokenUrl.getPath().substring(sandboxProvider.baseUrl().getPath().length());
  }
}
