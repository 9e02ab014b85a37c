package io.clientele.codegen.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each document in {@code specs/} keeps every rule. */
class SpecRulesTest {

  static List<Spec> specs() {
    return Spec.all();
  }

  @ParameterizedTest
  @MethodSource("specs")
  void aDocumentKeepsEveryRule(Spec spec) {
    assertThat(SpecRule.problemsOf(spec)).extracting(Problem::toString).isEmpty();
  }

  @Test
  void theFiveProvidersAreThere() {
    assertThat(specs())
        .extracting(Spec::title)
        .contains("missionX", "PlusVibe", "ChatDash", "Clockify", "Placio");
  }

  @Test
  void aDocumentIsNamedAfterItsProvider() {
    assertThat(specs())
        .allSatisfy(spec -> assertThat(spec.file()).isEqualToIgnoringCase(spec.title() + ".yaml"));
  }
}
