package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class FailureTest {
  @Test
  void theSchemaIsNamedByItsPointerAndTheCauseByItsFirstLine() {
    RuntimeException thrown =
        new RuntimeException(
            "Could not generate model 'a/b~c'",
            new IllegalStateException(
                "A template made what is no Java: 3:7\nclass {", new IOException("3:7")));
    assertThat(Failure.line(thrown))
        .isEqualTo("#/components/schemas/a~1b~0c: A template made what is no Java: 3:7");
  }

  @Test
  void theOperationIsNamedByItsPointer() {
    String said = "Could not process operation:\n  Tag: x\n  Resource: get /books/{id}\n  Schemas:";
    assertThat(Failure.line(new RuntimeException(said, new IllegalArgumentException("no codec"))))
        .isEqualTo("#/paths/~1books~1{id}/get: no codec");
  }

  @Test
  void anInterfaceIsNamedByItsTag() {
    assertThat(
            Failure.line(
                new RuntimeException(
                    "Could not generate api file for 'Books'", new IllegalStateException("x"))))
        .isEqualTo("tag Books: x");
  }

  @Test
  void aMistakeInAProgramIsNamedByItsPlaceThere() {
    NullPointerException thrown = new NullPointerException();
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("java.util.Objects", "requireNonNull", "Objects.java", 1),
          new StackTraceElement("a.B", "c", "B.java", 12)
        });
    assertThat(Failure.line(thrown)).isEqualTo("NullPointerException (a.B:12)");
  }

  @Test
  void anErrorOfTheJvmIsNamed() {
    StackOverflowError thrown = new StackOverflowError();
    thrown.setStackTrace(new StackTraceElement[0]);
    assertThat(Failure.line(thrown)).isEqualTo("StackOverflowError");
  }
}
