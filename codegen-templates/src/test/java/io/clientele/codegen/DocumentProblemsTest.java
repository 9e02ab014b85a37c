package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentProblemsTest {
  @Test
  void aReferenceThatLeadsNowhereIsNamedByItsPlace() {
    assertThat(
            problems(
                "components: {schemas: {A: {properties: {b/c: {$ref: '#/components/schemas/B'}}}}}"))
        .isEqualTo(
            "#/components/schemas/A/properties/b~1c/$ref: #/components/schemas/B is not in the"
                + " document. Add it, or correct the reference.");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(problems("components: {schemas: {A: {items: {$ref: './b.yaml#/B'}}}}"))
        .isEqualTo(
            "#/components/schemas/A/items/$ref: ./b.yaml#/B cannot be read. Put the file where the"
                + " document looks for it, or copy what it holds into #/components.");
  }

  @Test
  void referencesThatGoRoundInACircleAreNamed() {
    assertThat(
            problems(
                "components: {schemas: {A: {$ref: '#/components/schemas/B'},"
                    + " B: {$ref: '#/components/schemas/A'}}}"))
        .contains("#/components/schemas/A/$ref: #/components/schemas/B leads back to itself.");
  }

  @Test
  void alternativesThatAreOnlyEachOtherAreACircle() {
    assertThat(
            problems(
                "components: {schemas: {A: {oneOf: [{$ref: '#/components/schemas/B'}]},"
                    + " B: {oneOf: [{$ref: '#/components/schemas/A'}]}}}"))
        .contains("#/components/schemas/A/oneOf/0/$ref: #/components/schemas/B leads back");
  }

  @Test
  void aParameterWithoutAPlaceholderIsNamed() {
    assertThat(
            problems(
                "paths: {/a: {get: {responses: {}, parameters: [{name: id, in: path,"
                    + " required: true, schema: {type: string}}]}}}"))
        .isEqualTo(
            "#/paths/~1a/get/parameters/0: the path /a has no {id}. Add it to the path, or remove"
                + " the parameter.");
  }

  @Test
  void aKeyWithoutAPlaceIsNamed() {
    assertThat(problems("components: {securitySchemes: {key: {type: apiKey, name: k}}}"))
        .isEqualTo(
            "#/components/securitySchemes/key/in: a key needs a place. Say header, query or cookie.");
  }

  @Test
  void whatIsNoStatusIsLeftOut() {
    OpenAPI document =
        document(
            "paths: {/a: {get: {responses: {404/596: {description: x}, 4XX: {description: x}}}}}");
    Preparation.of(document, "a.yaml");
    assertThat(document.getPaths().values())
        .allSatisfy(path -> assertThat(path.getGet().getResponses()).containsOnlyKeys("4XX"));
  }

  @Test
  void anotherServerIsNotAsked(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            "{\"paths\": {\"/a\": [{\"$ref\": \"https://example.com/a.yaml#/A\"}, {}]},"
                + " \"b\": {\"$id\": \"https://example.com/b\","
                + " \"$ref\": \"https://example.com/b#/B\"}}");
    assertThat(RawDocument.read(file.toString()).remoteReferences())
        .containsExactly(
            "#/paths/~1a/0/$ref: https://example.com/a.yaml#/A is on another server, which is not"
                + " asked. Copy what it holds into #/components.");
    assertThatThrownBy(() -> Preparation.of(new OpenAPI(), file.toString()))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining("another server");
  }

  @Test
  void aReferenceInAValueIsNone(@TempDir Path folder) throws IOException {
    String reference = "{\"$ref\": \"https://example.com/a.json\"}";
    Path file =
        Files.writeString(
            folder.resolve("a.json"),
            """
            {"A": {"example": {"schema": %1$s}, "default": %1$s, "enum": [%1$s], "x-a": %1$s,
                   "examples": {"one": {"value": %1$s}}},
             "properties": {"example": %1$s},
             "responses": {"default": %1$s},
             "examples": {"one": %1$s}}
            """
                .formatted(reference));
    assertThat(RawDocument.read(file.toString()).remoteReferences())
        .extracting(problem -> problem.substring(0, problem.indexOf(":")))
        .containsExactly(
            "#/properties/example/$ref", "#/responses/default/$ref", "#/examples/one/$ref");
  }

  @Test
  void aReferenceToADefinitionOfSwagger2IsOneToItsSchema() {
    OpenAPI document =
        document(
            "components: {schemas: {A: {items: {$ref: '#/definitions/B'}}, B: {type: string}}}");
    Preparation.of(document, "a.yaml");
    assertThat(document.getComponents().getSchemas())
        .hasEntrySatisfying(
            "A", each -> assertThat(each.getItems().get$ref()).isEqualTo("#/components/schemas/B"));
  }

  @Test
  void whatTheParserFallsOverIsNamed(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("a.yaml"),
            "paths: {/a: {get: {responses: {'200': {content: {$ref: '#/components/mediaTypes/A'}}}}}}");
    assertThat(RawDocument.read(file.toString()).misplacedValues())
        .containsExactly(
            "#/paths/~1a/get/responses/200/content/$ref: this is string, and has to be an object."
                + " Write out what belongs there.");
  }

  @Test
  void theMessageNamesTheDocumentAndNotMoreThanTwentyProblems() {
    StringBuilder schemas = new StringBuilder("components: {schemas: {A: {properties: {");
    for (int i = 0; i < 22; i++) {
      schemas.append("p").append(i).append(": {$ref: '#/components/schemas/B'},");
    }
    OpenAPI document = document(schemas + "}}}}");
    assertThatThrownBy(() -> Preparation.of(document, "a.yaml"))
        .isInstanceOf(DocumentException.class)
        .hasMessageStartingWith("No code can be made of a.yaml:\n  #/components/schemas/A/")
        .hasMessageEndingWith("\n  and 2 more");
  }

  private static String problems(String yaml) {
    return String.join("\n", DocumentProblems.of(document(yaml)));
  }

  private static OpenAPI document(String yaml) {
    String head = "openapi: 3.0.3\ninfo: {title: A, version: '1'}\n";
    return new OpenAPIV3Parser().readContents(head + yaml).getOpenAPI();
  }
}
