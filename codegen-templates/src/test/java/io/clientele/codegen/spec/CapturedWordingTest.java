package io.clientele.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturedWordingTest {
  private final CapturedWording wording =
      CapturedWording.of(
          Stream.of(
              """
              ## Weather
              | `rain` | Falls from a cloud, mostly
              downwards. |
              - **wind** (number) Speed of the air.
              """));

  @Test
  void fiveWordsInARowAreRecognizedWhateverTheirCaseAndPunctuation() {
    assertThat(wording.copiedIn("It Falls (from a cloud) mostly."))
        .hasValue("falls from a cloud mostly");
  }

  @Test
  void wordsInARowAreRecognizedAcrossALineEnd() {
    assertThat(wording.copiedIn("From a cloud, mostly downwards"))
        .hasValue("from a cloud mostly downwards");
  }

  @Test
  void aShorterTextIsRecognizedWhereItStandsAlone() {
    assertThat(wording.copiedIn("Metres a second. Speed of the air.")).hasValue("speed of the air");
    assertThat(wording.copiedIn("Measures the speed of the air")).isEmpty();
  }

  @Test
  void ourOwnWordsAndSingleWordsAreFree() {
    assertThat(wording.copiedIn("Weather. Water that falls from a grey cloud.")).isEmpty();
  }

  @Test
  void theResourceIsWhatTheProgramWrites(@TempDir Path folder) throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    Path written = folder.resolve("wording.txt");
    Files.writeString(pages.resolve("page.txt"), "one two three four five");

    CapturedWording.main(new String[] {pages.toString(), written.toString()});

    List<String> shipped =
        new String(
                CapturedWordingTest.class
                    .getResourceAsStream("/spec/captured-wording.txt")
                    .readAllBytes(),
                StandardCharsets.UTF_8)
            .lines()
            .toList();
    List<String> lines = Files.readAllLines(written);
    assertThat(shipped).startsWith(lines.subList(0, lines.size() - 1).toArray(String[]::new));
    assertThat(lines.get(lines.size() - 1)).isEqualTo("bb1262c1cf29");
    assertThat(shipped.stream().filter(line -> !line.startsWith("#")))
        .hasSizeGreaterThan(1_000)
        .allMatch(line -> line.matches("[0-9a-f]{12}"));
  }

  @Test
  void theProgramSaysHowItIsCalled() {
    assertThatThrownBy(() -> CapturedWording.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Usage: CapturedWording <folder of pages> <file to write>");
  }
}
