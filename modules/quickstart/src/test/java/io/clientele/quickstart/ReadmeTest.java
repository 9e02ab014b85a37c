package io.clientele.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Java that the README shows is Java. */
class ReadmeTest {
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final String IMPORTS =
      """
      import io.clientele.*;
      import io.clientele.clockify.*;
      import io.clientele.clockify.model.*;
      import io.clientele.placio.Placio;
      import io.clientele.runtime.*;
      import io.clientele.sandbox.*;
      """;

  @TempDir Path classes;

  static Stream<String> snippets() throws IOException {
    return JAVA.matcher(Files.readString(Path.of("../../README.md")))
        .results()
        .map(MatchResult::group)
        .map(block -> block.replaceAll("```(java)?", ""));
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void aSnippetCompiles(String snippet) {
    String inMethod = IMPORTS + "class Snippet { void run() {\n" + snippet + "\n} }";
    String source = snippet.strip().startsWith("import ") ? snippet : inMethod;
    StringWriter messages = new StringWriter();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    boolean compiled =
        compiler
            .getTask(
                messages,
                null,
                null,
                List.of("-proc:none", "-d", classes.toString()),
                null,
                List.of(new Source(source)))
            .call();
    assertThat(compiled).as(messages.toString()).isTrue();
  }

  @Test
  void theSampleTestIsOneThatRuns() throws IOException {
    String test =
        Files.readString(
            Path.of("../../consumers/logback/src/test/java/com/example/NewCustomerTest.java"));

    assertThat(snippets()).contains("\n" + test.substring(test.indexOf("import ")));
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Snippet.java"), JavaFileObject.Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
