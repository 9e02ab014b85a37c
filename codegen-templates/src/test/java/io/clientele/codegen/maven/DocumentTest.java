package io.clientele.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {$ref: '#/components/schemas/B'}",
        "a: {$ref: \"#/components/schemas/B\"}",
        "a:\n  '$ref' : #/components/schemas/B",
        "{\"$ref\": \"#/components/schemas/B\", \"type\": \"application/json\"}"
      })
  void aDocumentThatRefersToItselfIsAlone(String text) throws IOException {
    assertThat(alone(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {$ref: b.yaml}",
        "a: {$ref: '#/components/schemas/B'}\nc: {$ref: 'common/B'}",
        "{\"$ref\": \"../B#/components/schemas/B\"}",
        "a: {$ref: &b '#/components/schemas/B'}",
        "mapping:\n  dog: schemas/Dog.YML#/Dog",
        "mapping:\n  dog: Dog.json"
      })
  void aDocumentThatMayReferToAnotherIsNot(String text) throws IOException {
    assertThat(alone(text)).isFalse();
  }

  @Test
  void whatIsNoTextIsNot() throws IOException {
    Path file = Files.write(folder.resolve("document"), new byte[] {(byte) 0xff, (byte) 0xfe});
    assertThat(Document.alone(file)).isEmpty();
  }

  @Test
  void whatIsNoFileIsNot() throws IOException {
    assertThat(Document.alone(folder)).isEmpty();
    assertThat(Document.alone(Path.of("https://example.com/openapi"))).isEmpty();
  }

  @Test
  void theDocumentsOfTheProvidersAre() throws IOException {
    try (var documents = Files.newDirectoryStream(Path.of("../specs"), "*.yaml")) {
      for (Path document : documents) {
        assertThat(Document.alone(document)).as("%s", document).isPresent();
      }
    }
  }

  private boolean alone(String text) throws IOException {
    return Document.alone(Files.writeString(folder.resolve("document"), text)).isPresent();
  }
}
