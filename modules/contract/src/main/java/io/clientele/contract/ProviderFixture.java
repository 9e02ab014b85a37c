package io.clientele.contract;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ProviderBuilder;
import io.clientele.runtime.ProviderError;
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
  private final CreateDocument document;
  private final Sandbox sandbox;
  private final SandboxProvider sandboxProvider;
  private P provider;

  /**
   * Starts the sandbox.
   *
   * @param name of the document, as {@code clockify}
   */
  @SuppressWarnings("NullAway.Init") // The provider is made anew before each test.
  ProviderFixture(String name) {
    this.document = CreateDocument.of(name);
    this.sandbox = Sandbox.start(name);
    this.sandboxProvider = sandbox.provider(name);
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
  protected abstract B builder();

  /** Gives {@code builder} a credential whose secret part is {@code key}, and all that it needs. */
  protected abstract B authorize(B builder, String key);

  protected abstract P build(B builder);

  /** The key that the sandbox takes. */
  protected abstract String key();

  /** The option of the builder that takes a key, as messages call it. */
  protected abstract String keyOption();

  /** What a builder without a credential is told to call. */
  protected abstract String credentialOptions();

  /** What a call proves itself with: its headers, each with a regular expression of its value. */
  protected abstract Map<String, String> credentialHeaders();

  protected abstract A create(P provider, R request);

  protected abstract ApiResponse<A> createWithResponse(P provider, R request);

  /** Method and path of the call, as {@code POST /clients}. */
  protected abstract String requestLine();

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

  protected abstract Class<? extends ProviderError> errorType();

  /** How often a call is sent before an answer of {@code status} becomes an exception. */
  protected int attemptsUntil(int status) {
    return 1;
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
