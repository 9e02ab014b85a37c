package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {
  private static final Pattern TYPE =
      Pattern.compile("(?:import [a-z.0-9]+\\.|\\b(?:class|record|enum|interface) )([A-Z]\\w*)");

  @Test
  void noSchemaTakesTheNameOfATypeThatTheTemplatesUse() throws IOException {
    Set<String> used = new TreeSet<>();
    try (Stream<Path> templates = Files.list(Path.of("src/main/resources/clientele"))) {
      for (Path template : templates.toList()) {
        TYPE.matcher(Files.readString(template)).results().forEach(type -> used.add(type.group(1)));
      }
    }
    assertThat(used).contains("Codecs", "Builder");
    assertThat(Names.TAKEN_BY_TEMPLATES).containsAll(used);
  }
}
