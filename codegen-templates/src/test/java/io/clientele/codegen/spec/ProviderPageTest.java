package io.clientele.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code docs/} says what the documents say. {@code -Ddocs.renew} writes it anew. */
class ProviderPageTest {
  private static final Path DOCS = Path.of("..", "docs");

  static List<Spec> specs() {
    return Spec.all();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void thePageIsWhatTheDocumentGives(Spec spec) throws IOException {
    Path page = DOCS.resolve(spec.file().replace(".yaml", ".md"));
    if (System.getProperty("docs.renew") != null) {
      Files.createDirectories(DOCS);
      Files.writeString(page, ProviderPage.of(spec));
    }

    assertThat(page).content().isEqualTo(ProviderPage.of(spec));
  }

  @Test
  void noPageStaysBehindItsDocument() throws IOException {
    try (Stream<Path> pages = Files.list(DOCS)) {
      for (Path page : pages.toList()) {
        if (Files.readString(page).contains("<!-- Made from specs/")) {
          String document = page.getFileName().toString().replace(".md", ".yaml");
          assertThat(specs()).extracting(Spec::file).contains(document);
        }
      }
    }
  }
}
