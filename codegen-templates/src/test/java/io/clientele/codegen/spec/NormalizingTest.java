package io.clientele.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** {@code NORMALIZING.md} tells the whole story: each provider, each extension, each verb. */
class NormalizingTest {
  private final List<String> lines;

  NormalizingTest() throws IOException {
    lines = Files.readAllLines(Spec.FOLDER.resolve("NORMALIZING.md"));
  }

  @Test
  void eachProviderHasASection() {
    assertThat(lines).containsAll(Spec.all().stream().map(spec -> "## " + spec.title()).toList());
  }

  @Test
  void theTableOfExtensionsIsWhatTheRulesAccept() {
    assertThat(
            lines.stream()
                .filter(line -> line.startsWith("| `x-"))
                .map(line -> line.replaceFirst("\\| `(x-[a-z-]+).*", "$1")))
        .containsExactlyElementsOf(new TreeSet<>(ExtensionRules.names()));
  }

  @Test
  void theVerbsAreThoseThatTheRulesAccept() {
    assertThat(lines)
        .filteredOn(line -> line.startsWith("- The verbs: "))
        .containsExactly("- The verbs: `" + String.join("`, `", OperationRules.VERBS) + "`.");
  }
}
