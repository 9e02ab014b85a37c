package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * What the templates make of a document that has a bit of everything, and of small ones for one
 * thing each. A changed template shows as a diff of the expected files, which {@code mvn -pl
 * codegen-templates test -Dgolden.renew} renews.
 */
class GoldenFilesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path output;

  static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void theTemplatesMakeTheExpectedFiles(String name) throws IOException {
    generate(Files.readString(GOLDEN.resolve(name + ".yaml")));
    SortedMap<String, String> actual = javaFiles(output.resolve("java"), ".java");
    Path expected = GOLDEN.resolve(name);
    if (System.getProperty("golden.renew") != null) {
      renew(expected, actual);
    }
    assertThat(actual).isEqualTo(javaFiles(expected, ".java.txt"));
  }

  @Test
  void theSecondGenerationRewritesNothing() throws IOException {
    String document = Files.readString(GOLDEN.resolve("bookshop.yaml"));
    generate(document);
    Path file = output.resolve("java/io/clientele/bookshop/BookShop.java");
    // A time that no file written now can have.
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(file, longAgo);
    generate(document);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void aTypeThatTheDocumentHasNoMoreIsRemoved() throws IOException {
    String document = Files.readString(GOLDEN.resolve("bookshop.yaml"));
    generate(document);
    generate(document.replace("AuthorInput", "WriterInput"));
    assertThat(output.resolve("java/io/clientele/bookshop/model/AuthorInput.java")).doesNotExist();
    assertThat(output.resolve("java/io/clientele/bookshop/model/WriterInput.java")).exists();
  }

  @Test
  void whatSomebodyWroteIsNotRemoved() throws IOException {
    Path written = Files.writeString(output.resolve("Mine.java"), "class Mine {}");
    generate(Files.readString(GOLDEN.resolve("bookshop.yaml")));
    assertThat(written).exists();
  }

  @ParameterizedTest
  @MethodSource("documents")
  void noLineIsLongerThanAHundredColumns(String name) throws IOException {
    generate(Files.readString(GOLDEN.resolve(name + ".yaml")));
    List<String> lines =
        javaFiles(output.resolve("java"), ".java").values().stream()
            .flatMap(String::lines)
            .toList();
    assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  private void generate(String document) throws IOException {
    generate(document, output);
  }

  static void generate(String document, Path output) throws IOException {
    Path input = Files.writeString(output.resolve("document.yaml"), document);
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setGeneratorName("clientele")
            .setInputSpec(input.toString())
            .setOutputDir(output.toString())
            .setApiPackage("io.clientele.bookshop")
            .setModelPackage("io.clientele.bookshop.model")
            .setEnableMinimalUpdate(true)
            .addGlobalProperty("skipFormModel", "false")
            .addGlobalProperty("quiet", "true");
    new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
  }

  private static SortedMap<String, String> javaFiles(Path root, String ending) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(path -> path.toString().endsWith(ending)).toList()) {
        String name = file.getFileName().toString().replace(ending, "");
        String folder = file.toString().contains("model") ? "model/" : "";
        contents.put(folder + name, Files.readString(file));
      }
    }
    return contents;
  }

  private static void renew(Path folder, SortedMap<String, String> actual) throws IOException {
    Files.createDirectories(folder.resolve("model"));
    for (String name : javaFiles(folder, ".java.txt").keySet()) {
      Files.delete(folder.resolve(name + ".java.txt"));
    }
    for (var file : actual.entrySet()) {
      Files.writeString(folder.resolve(file.getKey() + ".java.txt"), file.getValue());
    }
  }
}
