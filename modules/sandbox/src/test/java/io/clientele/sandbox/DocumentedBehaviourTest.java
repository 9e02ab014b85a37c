package io.clientele.sandbox;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** What every operation of every document does, whoever the provider is. */
class DocumentedBehaviourTest {
  private static final Sandbox sandbox = Sandbox.start();

  @BeforeAll
  static void documentsAreThere() {
    assertThat(calls()).isNotEmpty().allMatch(call -> !required(call).isEmpty());
  }

  @BeforeEach
  void reset() {
    sandbox.providers().values().forEach(SandboxProvider::reset);
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  static Stream<Call> calls() {
    return Call.all();
  }

  @Test
  void everyDocumentIsServedWithoutBeingNamed() {
    assertThat(sandbox.providers().keySet())
        .containsExactlyElementsOf(Documents.onClassPath().names())
        .contains("chatdash", "clockify", "missionx", "placio", "plusvibe", "harborline");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void theExampleIsAnsweredAsDocumentedAndRemembered(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());

    HttpResponse<String> answer = call.send(provider);

    assertThat(answer.statusCode()).isEqualTo(call.operation().successStatus());
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(call.violations(answer)).isEmpty();
    assertThat(propertyNames(answer.body()))
        .isEqualTo(propertyNames(call.documented(answer.statusCode()).toString()));
    assertThat(provider.stored())
        .singleElement()
        .satisfies(
            stored -> {
              assertThat(stored.operationId()).isEqualTo(call.operation().id());
              assertThat(stored.request()).isEqualTo(call.example().toString());
              assertThat(stored.answer()).isEqualTo(answer.body());
            });
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aRequestWithNothingButWhatIsRequiredIsAnsweredValidly(Call call) {
    HttpResponse<String> answer =
        call.sendChanged(sandbox.provider(call.provider()), body -> body.retain(required(call)));

    assertThat(answer.statusCode()).isEqualTo(call.operation().successStatus());
    assertThat(call.violations(answer)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void withoutACredentialNothingIsCreated(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());

    HttpResponse<String> answer = call.send(provider, Map.of(), call.example().toString());

    assertRefusedAsDocumented(call, answer, 401);
    assertThat(answer.headers().firstValue("X-Sandbox-Reason").orElse("")).startsWith("missing: ");
    assertThat(provider.stored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aWrongCredentialIsRefused(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    Map<String, String> wrong = new HashMap<>(call.credentials(provider));
    wrong.replaceAll((header, value) -> value + "x");

    HttpResponse<String> answer = call.send(provider, wrong, call.example().toString());

    assertRefusedAsDocumented(call, answer, 401);
    assertThat(answer.headers().firstValue("X-Sandbox-Reason").orElse(""))
        .startsWith("not valid here: ");
    assertThat(provider.stored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aCredentialOfAnotherSandboxIsRefused(Call call) {
    try (Sandbox other = Sandbox.start(call.provider())) {
      Map<String, String> foreign = call.credentials(other.provider(call.provider()));

      HttpResponse<String> answer =
          call.send(sandbox.provider(call.provider()), foreign, call.example().toString());

      assertRefusedAsDocumented(call, answer, 401);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void eachRequiredPropertyIsMissed(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    for (String property : required(call)) {
      HttpResponse<String> answer = call.sendChanged(provider, body -> body.remove(property));

      assertThat(answer.statusCode()).isEqualTo(call.statusOfViolation());
      assertThat(call.message(answer))
          .isEqualTo("$: required property '" + property + "' not found (required)");
      assertThat(call.violations(answer)).isEmpty();
    }
    assertThat(provider.stored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aValueOfAnotherTypeIsRefused(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    for (String property : call.example().propertyNames()) {
      JsonNode other =
          call.example().path(property).isNumber() ? StringNode.valueOf("5") : IntNode.valueOf(5);
      HttpResponse<String> answer = call.sendChanged(provider, body -> body.set(property, other));

      assertThat(answer.statusCode()).isEqualTo(call.statusOfViolation());
      assertThat(call.message(answer)).startsWith("$." + property + ": ");
    }
    assertThat(provider.stored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void anotherMediaTypeIsRefused(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    Map<String, String> headers = new HashMap<>(call.credentials(provider));
    headers.put("Content-Type", "text/plain");

    HttpResponse<String> answer = call.send(provider, headers, call.example().toString());

    assertThat(answer.statusCode()).isEqualTo(call.operation().documents(415) ? 415 : 400);
    assertThat(call.message(answer)).isEqualTo("Content-Type: must be one of [application/json]");
    assertThat(provider.stored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aMediaTypeWithParametersIsTheSame(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    Map<String, String> headers = new HashMap<>(call.credentials(provider));
    headers.put("Content-Type", "Application/JSON; charset=utf-8");

    HttpResponse<String> answer = call.send(provider, headers, call.example().toString());

    assertThat(answer.statusCode()).isEqualTo(call.operation().successStatus());
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aBodyThatIsNoJsonIsRefusedWithItsPlace(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());

    HttpResponse<String> answer = call.send(provider, "{\"a\": nope}");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(call.message(answer))
        .isEqualTo("$: is not JSON, or has a property twice: line 1, column 7");
    assertThat(call.violations(answer)).isEmpty();
    assertThat(provider.stored()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aMissingBodyIsRefused(Call call) {
    HttpResponse<String> answer = call.send(sandbox.provider(call.provider()), "");

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(call.message(answer)).isEqualTo("$: the body is missing");
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aMethodThatIsNotDocumentedIsAnsweredWithThoseThatAre(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());

    HttpResponse<String> answer =
        Http.send("PATCH", provider.baseUrl() + call.path(), Map.of(), "");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
    assertThat(answer.body())
        .startsWith(call.provider() + " has no PATCH " + call.path() + ", but:\n")
        .contains("\n  " + call.operation() + "\n");
    assertThat(provider.requests()).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("calls")
  void aPathThatIsNotDocumentedIsAnsweredWithThoseThatAre(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    for (String path : List.of("", "/", call.path() + "/", call.path() + "x")) {
      HttpResponse<String> answer = Http.send("POST", provider.baseUrl() + path, Map.of(), "");

      assertThat(answer.statusCode()).as(path).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @MethodSource("calls")
  void eachDocumentedStatusIsAnsweredOnDemand(Call call) {
    SandboxProvider provider = sandbox.provider(call.provider());
    for (String key : call.operation().responses().keySet()) {
      // 418 is in no document: it stands for the default response.
      int status = key.equals("default") ? 418 : Integer.parseInt(key);
      provider.next(Fault.answer(status));

      assertRefusedAsDocumented(call, call.send(provider), status);
    }
    assertThat(provider.stored()).isEmpty();
    assertThat(call.send(provider).statusCode()).isEqualTo(call.operation().successStatus());
  }

  private static void assertRefusedAsDocumented(
      Call call, HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(Call.JSON.readTree(answer.body())).isEqualTo(call.documented(status));
  }

  private static List<String> required(Call call) {
    RequestBody body = requireNonNull(call.operation().requestBody());
    JsonNode schema = requireNonNull(requireNonNull(body.content("application/json")).schema());
    return call.document().properties(schema).keySet().stream()
        .filter(property -> call.document().requires(schema, property))
        .toList();
  }

  private static Map<String, Object> propertyNames(String json) {
    Map<String, Object> names = new TreeMap<>();
    Call.JSON
        .readTree(json)
        .properties()
        .forEach(
            property ->
                names.put(property.getKey(), propertyNames(property.getValue().toString())));
    return names;
  }
}
