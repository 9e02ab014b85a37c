package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What documents may say beside what the packaged ones do. */
class DocumentTest {
  private static final String POST =
      """
      openapi: 3.0.3
      paths:
        /things/{thingId}:
          get:
            operationId: read
            responses: {'200': {$ref: '#/components/responses/Plain'}}
          post:
            operationId: templated
            responses: {'204': {description: Nothing to answer.}}
        /things/wrapped:
          post:
            operationId: wrapped
            requestBody:
              content: {application/json: {schema: {$ref: '#/components/schemas/Wrapped'}}}
            responses: {'200': {$ref: '#/components/responses/Wrapped'}}
        /things/first:
          post:
            operationId: concrete
            requestBody: {$ref: '#/components/requestBodies/Thing'}
            responses:
              '200':
                content:
                  text/plain: {example: x}
                  application/vnd.acme+json:
                    examples:
                      first: {$ref: '#/components/examples/Thing'}
                      second: {value: {}}
                    schema: {$ref: '#/components/schemas/Thing'}
              '409':
                content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}
              default: {description: Anything else.}
      components:
        responses:
          Plain:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Labelled'}
                example: {label: shown, note: n, more: 1}
          Wrapped:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/Wrapped'}
                example: {thing: {thing_id: '1', ownerId: '2', note: n, label: shown}}
        requestBodies:
          Thing:
            content:
              application/json:
                schema: {$ref: '#/components/schemas/ThingInput'}
              application/xml: {}
        examples:
          Thing:
            value:
              uuid_id: x
              thing: {uid: 5}
              label: shown
              kind: {a: 1}
              size: 3
              since: '2020-01-01T00:00:00Z'
        schemas:
          ThingInput:
            allOf:
              - {$ref: '#/components/schemas/Labelled'}
              - type: object
                properties:
                  kind: {type: string, nullable: true}
                  size: {type: integer}
                  since: {type: string, format: date-time}
          Wrapped:
            properties:
              thing:
                properties:
                  thing_id: {type: string}
                  ownerId: {type: string}
                  note: {type: string, nullable: true}
                  label: {type: string}
          Labelled:
            type: object
            required: [label]
            properties: {label: {type: string}, note: {type: string, nullable: true}}
          Thing:
            required: [uuid_id, size]
            allOf:
              - {$ref: '#/components/schemas/Labelled'}
              - properties:
                  uuid_id: {type: string, format: uuid}
                  kind: {type: object}
                  size: {type: integer}
                  since: {type: string, format: date-time}
          Error:
            x-error-message: [text]
            properties: {text: {type: string}}
      """;

  @Test
  void aConcretePathGoesBeforeATemplate() {
    assertThat(document(POST).operations())
        .extracting(Operation::id)
        .containsExactly("wrapped", "concrete", "read", "templated");
  }

  @Test
  void referencesExamplesAndAllOfAreFollowed() {
    JsonNode answer = answer("concrete", "{\"label\": \"L\", \"kind\": \"K\", \"extra\": 1}");

    assertThat(answer.path("uuid_id").stringValue()).matches("[0-9a-f]{8}(-[0-9a-f]{4,12}){4}");
    assertThat(answer.path("label").stringValue()).isEqualTo("L");
    // A value of another kind than the answer's is not put there.
    assertThat(answer.path("kind").toString()).isEqualTo("{\"a\":1}");
    // Not said, but required in the answer.
    assertThat(answer.path("size").intValue()).isEqualTo(3);
    assertThat(answer.has("extra")).isFalse();
    assertThat(answer.path("since").stringValue()).isNotEqualTo("2020-01-01T00:00:00Z");
  }

  @Test
  void aRecordThatIsWrappedInBothDirectionsIsAnsweredLevelByLevel() {
    String body = "{\"thing\": {\"label\": \"L\", \"note\": null, \"ownerId\": \"3\"}}";

    JsonNode thing = answer("wrapped", body).path("thing");

    assertThat(thing.path("label").stringValue()).isEqualTo("L");
    assertThat(thing.path("note").isNull()).isTrue();
    assertThat(thing.path("ownerId").stringValue()).isEqualTo("3");
    // Settable, but not set, and the id of the record.
    assertThat(thing.path("thing_id").stringValue()).matches("[0-9a-f]{24}");
  }

  @Test
  void nullIsNotAnsweredWhereTheAnswerHasNone() {
    JsonNode answer = answer("concrete", "{\"label\": \"L\", \"kind\": null}");

    assertThat(answer.has("kind")).isFalse();
  }

  @Test
  void aTimeThatWasSaidIsKept() {
    JsonNode answer = answer("concrete", "{\"label\": \"L\", \"since\": \"1999-12-31T00:00:00Z\"}");

    assertThat(answer.path("since").stringValue()).isEqualTo("1999-12-31T00:00:00Z");
  }

  @Test
  void aBodyThatIsNotRequiredMayBeMissing() {
    assertThat(process(POST, "concrete", Map.of(), "").status()).isEqualTo(200);
  }

  @Test
  void aBodyThatIsNotJsonIsNotRead() {
    Map<String, List<String>> xml = Map.of("Content-Type", List.of("application/xml"));

    assertThat(process(POST, "concrete", xml, "<thing/>").status()).isEqualTo(200);
  }

  @Test
  void aSuccessWithoutABodyIsEmpty() {
    assertThat(process(POST, "templated", Map.of(), "")).isEqualTo(new Reply(204, Map.of(), ""));
  }

  @Test
  void anErrorWithoutAnExampleHasNothingButTheMessage() {
    Operation operation = operation(document(POST), "concrete");

    assertThat(operation.response(409).reply(409, "taken").body())
        .isEqualTo("{\"text\":\"taken\"}");
    assertThat(operation.response(409).reply(409).body()).isEmpty();
    assertThat(operation.response(500).reply(500, "lost").body()).isEmpty();
  }

  @Test
  void theSecurityOfTheDocumentHoldsForOperationsWithoutTheirOwn() {
    String secured =
        POST
            + "  securitySchemes: {k: {type: apiKey, in: header, name: K}}\n"
            + "security: [{k: []}]\n";

    assertThat(process(secured, "templated", Map.of(), "").status()).isEqualTo(401);
    assertThat(
            process(
                    secured.replace("responses: {'204'", "security: []\n      responses: {'204'"),
                    "templated",
                    Map.of(),
                    "")
                .status())
        .isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '#/components/examples/Thing' | '#/components/examples/None' \
          | $ref #/components/examples/None leads nowhere in this document
          '#/components/examples/Thing' | 'other.yaml#/Thing' \
          | $ref other.yaml#/Thing leads nowhere in this document
          '204' | '404' | templated documents no success
          """)
  void whatCannotBeServedIsNamed(String what, String by, String message) {
    assertThatThrownBy(() -> document(POST.replace(what, by)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("The sandbox cannot serve acme.yaml: " + message);
  }

  @Test
  void anUndefinedSecuritySchemeIsNamed() {
    assertThatThrownBy(() -> new Access(document(POST + "security: [{nobody: []}]\n")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The sandbox cannot serve acme.yaml: POST /things/wrapped (wrapped) wants an undefined"
                + " scheme of [nobody]");
  }

  private static JsonNode answer(String id, String body) {
    Map<String, List<String>> json = Map.of("Content-Type", List.of("application/json"));
    Reply reply = process(POST, id, json, body);
    assertThat(reply.status()).isEqualTo(200);
    return Call.JSON.readTree(reply.body());
  }

  private static Reply process(
      String yaml, String id, Map<String, List<String>> headers, String body) {
    Document document = document(yaml);
    Account account = new Served(document, URI.create("http://127.0.0.1:1/acme")).open();
    return account.answer(
        operation(document, id),
        Map.of(),
        new RecordedRequest("POST", "/", "", headers, body.getBytes(UTF_8)));
  }

  private static Operation operation(Document document, String id) {
    return document.operations().stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  private static Document document(String yaml) {
    return new Document("acme", new YAMLMapper().readTree(yaml));
  }
}
