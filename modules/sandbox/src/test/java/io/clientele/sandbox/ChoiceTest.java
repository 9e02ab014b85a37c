package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ChoiceTest {
  private static final YAMLMapper YAML = new YAMLMapper();
  private static final JsonNode COMPONENTS =
      YAML.readTree(
          """
          schemas:
            Cat: {type: object, required: [lives], properties: {lives: {type: integer}}}
            Dog: {type: object}
          """);

  private static Stream<String> violations(String schema, String value) {
    return new Schemas(COMPONENTS)
        .compile(YAML.readTree(schema)).violations(YAML.readTree(value)).stream()
            .map(Violation::toString);
  }

  @Test
  void withoutAMappingTheNamesOfTheTypesCount() {
    String pet =
        """
        oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
        discriminator: {propertyName: kind}
        """;

    assertThat(violations(pet, "{kind: Cat, lives: 9}")).isEmpty();
    assertThat(violations(pet, "{kind: Dog}")).isEmpty();
    assertThat(violations(pet, "{kind: Cat}"))
        .containsExactly("$: required property 'lives' not found (required)");
    assertThat(violations(pet, "{kind: Fish}"))
        .containsExactly("$: must be an object whose kind is one of [Cat, Dog] (discriminator)");
    assertThat(violations(pet, "[]"))
        .containsExactly("$: must be an object whose kind is one of [Cat, Dog] (discriminator)");
  }

  @Test
  void aMappingMayNameATypeByItsNameAlone() {
    String pet =
        """
        anyOf: [{$ref: '#/components/schemas/Cat'}]
        discriminator: {propertyName: kind, mapping: {tom: Cat, pup: Dog}}
        """;

    assertThat(violations(pet, "{kind: tom, lives: 9}")).isEmpty();
    assertThat(violations(pet, "{kind: pup}")).isEmpty();
    assertThat(violations(pet, "{kind: Cat, lives: 9}"))
        .containsExactly("$: must be an object whose kind is one of [pup, tom] (discriminator)");
  }

  @Test
  void aDiscriminatorWithoutTypesToChooseFromAsksForNothing() {
    assertThat(violations("{type: object, discriminator: {propertyName: kind}}", "{a: 1}"))
        .isEmpty();
  }
}
