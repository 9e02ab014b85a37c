package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilationTest {
  private final Findings findings = new Findings();

  @TempDir Path folder;

  @Test
  void aWarningIsCountedAndDoesNotFail() throws IOException {
    assertThat(compiles("final class A {\n  java.util.List raw;\n}\n")).isTrue();
    assertThat(findings.lines(1))
        .containsExactly(
            "warning: A.java:2: found raw type: java.util.List"
                + " missing type arguments for generic class java.util.List<E>");
  }

  @Test
  void everyErrorIsCounted() throws IOException {
    assertThat(compiles("final class A {\n" + "  Missing field;\n".repeat(150) + "}\n")).isFalse();
    assertThat(findings.errors()).isGreaterThanOrEqualTo(150);
    assertThat(findings.lines(1))
        .startsWith("error: A.java:2: cannot find symbol symbol: class Missing location: class A");
  }

  @Test
  void whatAProviderModuleDependsOnIsThereAndNothingElse() throws IOException {
    assertThat(
            compiles(
                """
                import io.clientele.runtime.spi.JsonCodec;
                import feign.RequestLine;
                import org.jspecify.annotations.Nullable;
                import tools.jackson.core.JsonParser;
                import com.fasterxml.jackson.databind.ObjectMapper;
                """))
        .isFalse();
    assertThat(findings.lines(9))
        .containsExactly("error: A.java:5: package com.fasterxml.jackson.databind does not exist");
  }

  private boolean compiles(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("A.java"), source);
    return Compilation.run(folder, List.of(file), folder.resolve("classes"), findings);
  }
}
