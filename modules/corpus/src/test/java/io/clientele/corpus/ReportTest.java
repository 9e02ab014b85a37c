package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
  private final ByteArrayOutputStream screen = new ByteArrayOutputStream();
  private final Report report =
      new Report(new PrintStream(screen, true, StandardCharsets.UTF_8), 2);

  @Test
  void theLinesAreAlignedAndTheirFindingsAreBelow() {
    Findings findings = new Findings();
    findings.note("n");
    findings.warning("w");
    List.of("a", "b", "c").forEach(findings::error);
    report.begin(List.of("clean.yaml", "a-longer-name.json"));
    report.begin("clean.yaml");
    report.end(new Outcome("clean.yaml", new Result(3, 20, 31, new Findings()), 1234, 56));
    report.begin("a-longer-name.json");
    report.end(new Outcome("a-longer-name.json", new Result(1, 2, 4, findings), 10, 78));
    assertThat(report.total()).isFalse();
    assertThat(printed())
        .isEqualTo(
            """
            document            operations  models  files  errors  warnings       ms  peak MB
            clean.yaml                   3      20     31       0         0     1234       56
            a-longer-name.json           1       2      4       3         1       10       78
                error: a
                error: b
                and 1 more error
                warning: w
                note: n
            2 documents                  4      22     35       3         1     1244       78
            failed: a-longer-name.json
            """);
  }

  @Test
  void theNameIsThereBeforeTheDocumentIsDone() {
    report.begin(List.of("slow.yaml"));
    report.begin("slow.yaml");
    assertThat(printed()).endsWith("\nslow.yaml ");
  }

  @Test
  void warningsAreNoFailure() {
    Findings findings = new Findings();
    findings.warning("w");
    report.begin(List.of("a.yaml"));
    report.end(new Outcome("a.yaml", new Result(1, 1, 1, findings), 1, 1));
    assertThat(report.total()).isTrue();
    assertThat(printed()).doesNotContain("failed");
  }

  private String printed() {
    return screen.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
  }
}
