package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {
  private static final Path PAGE = Path.of("../../../docs/performance.md");

  @Test
  void partsAreChosenByTheirNames() {
    assertThat(names("warm,start")).containsExactly("start", "warm");
  }

  @Test
  void aPartThatIsNotThereIsAnErrorThatNamesThoseThatAre() {
    assertThatThrownBy(() -> Benchmarks.parts("start,begin"))
        .hasMessageStartingWith(
            "-Dbenchmark=start,begin has a part that is not there; choose of [start, ");
  }

  @Test
  void thePageHasAPlaceForEachPart() throws IOException {
    String page = Files.readString(PAGE);
    assertThat(names("all"))
        .isNotEmpty()
        .allSatisfy(
            name ->
                assertThat(page)
                    .contains("<!-- benchmark " + name + " -->", "<!-- end of " + name + " -->"));
  }

  private static List<String> names(String chosen) {
    return Benchmarks.parts(chosen).stream().map(Part::name).toList();
  }
}
