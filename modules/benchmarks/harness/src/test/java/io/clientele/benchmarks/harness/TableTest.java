package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void namesStandToTheLeftAndFiguresToTheRight() {
    Table table = new Table("client", "ms").row("Clientele", "361").row("by hand", "1,562");
    assertThat(table)
        .hasToString(
            """
            | client    |    ms |
            |-----------|------:|
            | Clientele |   361 |
            | by hand   | 1,562 |
            """);
  }

  @Test
  void aPercentSignIsText() {
    assertThat(new Table("client", "%").row("100 %n", "99.5 %").toString())
        .contains("| 100 %n | 99.5 % |");
  }

  @Test
  void aRowHasACellForEachHeading() {
    assertThatThrownBy(() -> new Table("client", "ms").row("Clientele"))
        .hasMessage("1 cells under 2 headings: [Clientele]");
  }
}
