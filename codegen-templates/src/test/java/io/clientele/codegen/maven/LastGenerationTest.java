package io.clientele.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastGenerationTest {
  private static final List<String> SOURCES = List.of("generated/java");

  @TempDir Path folder;
  private Path generated;
  private LastGeneration last;

  @BeforeEach
  void generate() throws IOException {
    Path output = Files.createDirectory(folder.resolve("generated"));
    last = new LastGeneration(folder.resolve("target/last"), output);
    assertThat(last.sourcesOf("inputs")).as("before anything was generated").isEmpty();
    generated = Files.writeString(output.resolve("ClientsApi.java"), "interface ClientsApi {}");
    last.succeeded("inputs", SOURCES);
  }

  @Test
  void whatSucceededIsNotDoneAgain() throws IOException {
    assertThat(last.sourcesOf("inputs")).contains(SOURCES);
    assertThat(last.sourcesOf("inputs")).contains(SOURCES);
  }

  @Test
  void otherInputsAreNoticed() throws IOException {
    assertThat(last.sourcesOf("others")).isEmpty();
  }

  @Test
  void aDeletedFileIsNoticed() throws IOException {
    Files.delete(generated);
    assertThat(last.sourcesOf("inputs")).isEmpty();
  }

  @Test
  void anEditedFileIsNoticed() throws IOException {
    Files.writeString(generated, "interface ClientsApi { }");
    assertThat(last.sourcesOf("inputs")).isEmpty();
  }

  @Test
  void anAddedFileIsNoticed() throws IOException {
    Files.writeString(generated.resolveSibling("Mine.java"), "class Mine {}");
    assertThat(last.sourcesOf("inputs")).isEmpty();
  }

  /** It failed before it had written anything, and then the change was taken back. */
  @Test
  void whatFailedIsDoneAgain() throws IOException {
    assertThat(last.sourcesOf("others")).isEmpty();
    assertThat(last.sourcesOf("inputs")).isEmpty();
  }

  @Test
  void whatGaveNothingToCompileIsDoneAgain() throws IOException {
    last.succeeded("inputs", List.of());
    assertThat(last.sourcesOf("inputs")).isEmpty();
  }

  @Test
  void aFileThatWasCutShortSaysNothing() throws IOException {
    last.succeeded("inputs", List.of("generated/java", "generated/more"));
    Path file = folder.resolve("target/last");
    Files.write(file, Files.readAllLines(file).subList(0, 2));
    assertThat(last.sourcesOf("inputs")).isEmpty();
    Files.createFile(file);
    assertThat(last.sourcesOf("inputs")).isEmpty();
  }
}
