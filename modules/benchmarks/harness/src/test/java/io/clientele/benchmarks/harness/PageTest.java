package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {
  private static final String PAGE =
      """
      # Performance
      What a person wrote.
      <!-- benchmark start -->
      <!-- end of start -->
      And between.
      <!-- benchmark warm -->
      old
      <!-- end of warm -->
      """;

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("performance.md"), PAGE);
  }

  @Test
  void theResultsOfAPartReplaceItsOlderOnesAndNothingElse() throws IOException {
    new Page(file).write("warm", "new $1\n");
    new Page(file).write("start", "first");
    assertThat(file)
        .hasContent(
            PAGE.replace("\nold\n", "\n\nnew $1\n\n")
                .replace("start -->\n<!--", "start -->\n\nfirst\n\n<!--"));
  }

  @Test
  void thePageIsTheSameAfterTheSameResults() throws IOException {
    new Page(file).write("start", "a table");
    String once = Files.readString(file);
    new Page(file).write("start", "a table");
    assertThat(file).hasContent(once);
  }

  @Test
  void aPartWithoutAPlaceIsAnError() {
    assertThatThrownBy(() -> new Page(file).write("bulk", "new"))
        .hasMessageContaining("performance.md has no place for this part")
        .hasMessageContaining("<!-- benchmark bulk -->");
    assertThat(file).hasContent(PAGE);
  }
}
