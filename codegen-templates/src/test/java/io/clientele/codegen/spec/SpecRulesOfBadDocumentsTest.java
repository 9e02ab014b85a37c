package io.clientele.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each rule fires on a document that breaks it, and says what to do. */
class SpecRulesOfBadDocumentsTest {
  private static final String GOOD = resource("good.yaml");

  /** An entry of {@code bad-documents.yaml}. */
  record BadDocument(
      String because, String replace, String with, SpecRule rule, List<String> problems) {

    Spec spec() {
      assertThat(GOOD).as("what is replaced").contains(replace);
      return Spec.of("good.yaml", GOOD.replace(replace, with));
    }

    @Override
    public String toString() {
      return rule + ": " + because;
    }
  }

  static List<BadDocument> badDocuments() {
    return new YAMLMapper().readValue(resource("bad-documents.yaml"), new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("badDocuments")
  void aBadDocumentIsReportedWithWhatToDo(BadDocument bad) {
    List<Problem> problems = SpecRule.problemsOf(bad.spec());

    assertThat(problems)
        .extracting(Problem::toString)
        .containsExactlyElementsOf(
            bad.problems().stream().map(problem -> "good.yaml#" + problem).toList());
    assertThat(problems).extracting(Problem::rule).contains(bad.rule());
  }

  @Test
  void theDocumentThatTheyAreMadeOfIsGood() {
    assertThat(SpecRule.problemsOf(Spec.of("good.yaml", GOOD))).isEmpty();
  }

  @Test
  void everyRuleIsBrokenByOneOfThem() {
    Set<SpecRule> broken = EnumSet.noneOf(SpecRule.class);
    badDocuments().forEach(bad -> broken.add(bad.rule()));

    assertThat(broken).containsExactlyInAnyOrder(SpecRule.values());
  }

  @Test
  void aKeyThatIsWrittenTwiceIsRefused() {
    assertThatThrownBy(() -> Spec.of("twice.yaml", "openapi: 3.0.3\nopenapi: 3.0.3\n"))
        .isInstanceOf(StreamReadException.class)
        .hasMessageContaining("Duplicate Object property \"openapi\"");
  }

  private static String resource(String name) {
    try (InputStream in = SpecRulesOfBadDocumentsTest.class.getResourceAsStream("/spec/" + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
