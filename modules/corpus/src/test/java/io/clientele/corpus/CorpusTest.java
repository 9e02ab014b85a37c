package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final Path DOCUMENTS = Path.of("src/test/resources/documents");

  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();

  @TempDir Path work;

  @Test
  void badDocumentsAreShownAndTheOthersAreTried() {
    int exit = run(DOCUMENTS.toString());
    List<String> lines = lines();
    assertThat(exit).isEqualTo(1);
    assertThat(lines.get(0))
        .isEqualTo(
            "document         operations  models  files  errors  warnings       ms  peak MB");
    assertThat(lines.get(1))
        .matches("cut-off\\.json +0 +0 +0 +1 +0 +\\d+ +\\d+")
        .hasSameSizeAs(lines.get(0));
    assertThat(lines.get(2))
        .isEqualTo("    error: cannot be parsed: Unexpected end-of-input in field name");
    assertThat(lines.get(3))
        .matches("good\\.yaml +2 +3 +[1-9]\\d* +0 +0 +\\d+ +[1-9]\\d*")
        .hasSameSizeAs(lines.get(0));
    assertThat(lines.get(4)).startsWith("no-openapi.yaml ");
    assertThat(lines.get(5)).isEqualTo("    error: cannot be parsed: attribute openapi is missing");
    assertThat(lines.get(6)).matches("refused\\.yaml +1 +0 +0 +1 +0 +\\d+ +\\d+");
    assertThat(lines.get(7))
        .isEqualTo(
            "    error: #/paths/~1books~1{id}/get/parameters/0: the path /books/{id} has no {other}."
                + " Add it to the path, or remove the parameter.");
    assertThat(lines.get(9)).startsWith("remote.yaml ");
    assertThat(lines.get(10))
        .isEqualTo(
            "    error: #/components/schemas/A/$ref: http://127.0.0.1:1/a.yaml#/A is on another"
                + " server, which is not asked. Copy what it holds into #/components.");
    assertThat(lines.get(lines.size() - 2))
        .matches("5 documents +3 +3 +[1-9]\\d* +4 +0 +\\d+ +\\d+")
        .hasSameSizeAs(lines.get(0));
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("failed: cut-off.json, no-openapi.yaml, refused.yaml, remote.yaml");
  }

  @Test
  void aFolderOfGoodDocumentsPasses(@TempDir Path folder) throws IOException {
    Files.copy(DOCUMENTS.resolve("good.yaml"), folder.resolve("good.YML"));
    Files.writeString(folder.resolve("README.md"), "Not a document.");
    assertThat(run(folder.toString())).isZero();
    assertThat(lines())
        .hasSize(3)
        .last()
        .asString()
        .matches("1 document +2 +3 +[1-9]\\d* +0 +0 +\\d+ +[1-9]\\d*");
    // For a look at what javac complains of.
    assertThat(work.resolve("good.YML/java/io/clientele/provider/model/Book.java")).exists();
  }

  @Test
  void whatOtherToolsTripOverPasses() {
    assertThat(run("src/test/resources/odd")).isZero();
    assertThat(lines())
        .last()
        .asString()
        .matches("2 documents +8 +\\d+ +[1-9]\\d* +0 +0 +\\d+ +[1-9]\\d*");
  }

  @Test
  void aFolderWithoutDocumentsIsNoSuccess(@TempDir Path folder) {
    assertThat(run(folder.toString())).isEqualTo(2);
    assertThat(lines())
        .containsExactly("No .yaml, .yml or .json in " + folder.toAbsolutePath() + ".");
  }

  @Test
  void aFolderThatIsNotThereIsNoSuccess(@TempDir Path folder) {
    assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
  }

  @Test
  void aCallWithoutAFolderSaysHowToNameOne() {
    assertThat(run("")).isEqualTo(2);
    assertThat(lines()).containsExactly("Which documents? Say -Dcorpus=DIR.");
  }

  private int run(String folder) {
    PrintStream out = new PrintStream(screen, true, StandardCharsets.UTF_8);
    return Corpus.run(out, folder, work.toString(), "5", "60");
  }

  private List<String> lines() {
    return screen.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
