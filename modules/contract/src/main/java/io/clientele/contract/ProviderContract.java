package io.clientele.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.ApiResponse;
import io.clientele.runtime.Attempt;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ProviderBuilder;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import io.clientele.sandbox.StoredRecord;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What creating a client means at every provider, over real HTTP: this class says what a create
 * that ends well sends and answers, and its base classes say the rest. A provider's own test states
 * what is particular to it and inherits all of it.
 *
 * @param <B> the provider's builder
 * @param <P> the provider
 * @param <R> what is sent to create a client
 * @param <A> what is answered
 */
public abstract class ProviderContract<B extends ProviderBuilder<B>, P extends Provider, R, A>
    extends FailureContract<B, P, R, A> {
  /**
   * Starts the provider's sandbox.
   *
   * @param name of the document, as {@code clockify}
   * @param builder makes a builder
   * @param credential gives it a credential whose secret part is the text
   * @param build makes the provider
   */
  protected ProviderContract(
      String name, Supplier<B> builder, BiFunction<B, String, B> credential, Function<B, P> build) {
    this(
        new ProviderAccess<>(
            name, builder, (given, key, sandbox) -> credential.apply(given, key), build));
  }

  /** Starts the sandbox of a provider whose credential is more than a text. */
  protected ProviderContract(ProviderAccess<B, P> access) {
    super(access);
  }

  @Test
  void theDocumentedRequestIsSentToTheLetter() {
    create(provider(), documentedRequest());

    RecordedRequest sent = onlyCall();
    assertThat(sent.method() + " " + sent.path()).isEqualTo("POST " + document().pathOfExample());
    assertThat(sent.query()).isEqualTo(scheme().query());
    assertThat(Json.tree(sent.body())).isEqualTo(document().request());
    assertHasExactly(headers(), sent);
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new HashMap<>(scheme().headers());
    headers.put("Content-Type", "application/json");
    headers.put("Accept", "application/json");
    headers.put("User-Agent", "Clientele/\\S+ \\(" + document().provider() + "\\)");
    // The two that HTTP itself asks for.
    headers.put("Host", "127\\.0\\.0\\.1:\\d+");
    headers.put("Content-Length", "\\d+");
    return headers;
  }

  private static void assertHasExactly(Map<String, String> headers, RecordedRequest sent) {
    assertThat(sent.headers().keySet())
        .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
        .containsExactlyInAnyOrderElementsOf(headers.keySet());
    headers.forEach(
        (name, value) ->
            assertThat(sent.headers().get(name)).singleElement().asString().matches(value));
  }

  @Test
  void whatIsNotSetIsNotSent() {
    create(provider(), smallestRequest());

    assertThat(Json.tree(onlyCall().body())).isEqualTo(document().smallestRequest());
  }

  @Test
  void theDocumentedAnswerIsReadFieldByField() {
    assertDocumentedAnswer(answered(document().answer().toString()));
  }

  @Test
  void whatWasStoredIsAnsweredWithStatusRawBodyAndOneAttempt() {
    ApiResponse<A> response = createWithResponse(provider(), documentedRequest());

    StoredRecord stored = onlyRecord();
    assertThat(response.status()).isEqualTo(document().successStatus());
    assertThat(response.headers()).containsEntry("content-type", List.of("application/json"));
    assertThat(response.rawBody()).isEqualTo(stored.answer());
    assertThat(json(response.body())).isEqualTo(Json.tree(stored.answer()));
    assertThat(response.attempts())
        .singleElement()
        .returns(document().successStatus(), Attempt::status)
        .returns("answered", Attempt::outcome)
        .returns(Duration.ZERO, Attempt::waited);
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 202})
  void anyStatusOfSuccessIsASuccess(int status) {
    sandbox().next(Fault.answer(status, Map.of(), document().answer().toString()));

    ApiResponse<A> response = createWithResponse(provider(), documentedRequest());

    assertThat(response.status()).isEqualTo(status);
    assertDocumentedAnswer(response.body());
  }

  @Test
  void propertiesThatTheDocumentDoesNotNameAreKeptAndWrittenBack() {
    create(provider(), documentedRequest());
    JsonNode news =
        Json.tree(
            """
            {"number": 12345678901234567890.10, "list": [1, null, true]}
            """);
    JsonNode answer =
        Json.withEachObject(
            Json.tree(onlyRecord().answer()), object -> object.set("x-not-yet-documented", news));

    assertThat(json(answered(answer.toString()))).isEqualTo(answer);
  }

  @Test
  void aRequiredPropertyThatIsMissingIsReportedByItsAccessor() {
    assertThat(requiredOfAnswer().keySet()).isEqualTo(document().requiredOfAnswer());
    requiredOfAnswer()
        .forEach(
            (property, accessor) -> {
              ObjectNode incomplete = (ObjectNode) document().answer().deepCopy();
              incomplete.remove(property);
              A answer = answered(incomplete.toString());
              assertThatThrownBy(() -> accessor.apply(answer))
                  .isInstanceOf(MissingPropertyException.class)
                  .hasMessage(
                      answer.getClass().getSimpleName()
                          + "."
                          + property
                          + " is missing, although the document requires it. The rest of the"
                          + " record is there.");
            });
  }

  private RecordedRequest onlyCall() {
    assertThat(calls()).hasSize(1);
    return calls().get(0);
  }

  private StoredRecord onlyRecord() {
    assertThat(sandbox().stored()).hasSize(1);
    return sandbox().stored().get(0);
  }

  private JsonNode json(A answer) {
    return Json.tree(answerCodec().toJson(answer));
  }
}
