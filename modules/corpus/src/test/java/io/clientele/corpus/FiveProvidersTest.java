package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/** What our own documents become, as a reader sees it. */
class FiveProvidersTest {
  private static final Path SPECS = Path.of("..", "..", "specs");
  private static final Pattern IMPORT =
      Pattern.compile("(?m)^import (?:static )?[\\w.]+\\.(\\w+);$");
  private static final Pattern UNEXPLAINED = Pattern.compile("@SuppressWarnings\\([^)]*\\)(?! //)");

  @TempDir private static Path work;

  private static List<Path> documents;

  @BeforeAll
  static void generate() throws IOException {
    try (Stream<Path> files = Files.list(SPECS)) {
      documents = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    assertThat(documents).hasSizeGreaterThanOrEqualTo(5);
    documents.forEach(document -> Generation.run(document, ours(document)));
  }

  @Test
  void theSourcesAreAtMostHalfAsLongAsThoseOfTheStockTemplates() throws IOException {
    Map<String, String> each = new TreeMap<>();
    long lines = 0;
    long stockLines = 0;
    for (Path document : documents) {
      Path stock = work.resolve("stock").resolve(document.getFileName());
      generateStock(document, stock);
      long here = lines(ours(document));
      long there = lines(stock.resolve("src/main/java"));
      each.put(document.getFileName().toString(), here + " of " + there);
      lines += here;
      stockLines += there;
    }
    assertThat(lines * 2)
        .as("lines that are not blank, ours of stock: %s", each)
        .isBetween(1L, stockLines);
  }

  @Test
  void noLineIsLongerThanAHundredColumns() throws IOException {
    assertThat(sources())
        .allSatisfy(
            file ->
                assertThat(Files.readAllLines(file))
                    .allSatisfy(
                        line ->
                            assertThat(line.codePointCount(0, line.length()))
                                .isLessThanOrEqualTo(100)));
  }

  @Test
  void eachImportIsUsed() throws IOException {
    assertThat(sources())
        .allSatisfy(
            file -> {
              String source = Files.readString(file);
              String code = IMPORT.matcher(source).replaceAll("");
              Matcher imports = IMPORT.matcher(source);
              while (imports.find()) {
                assertThat(code).containsPattern("\\b" + imports.group(1) + "\\b");
              }
            });
  }

  @Test
  void noWarningIsSuppressedWithoutAReason() throws IOException {
    assertThat(sources())
        .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContainPattern(UNEXPLAINED));
  }

  @Test
  void javacHasNothingToSay() throws IOException {
    for (Path document : documents) {
      Findings findings = new Findings();
      Path classes = work.resolve("classes").resolve(document.getFileName());
      assertThat(Compilation.run(work, sources(ours(document)), classes, findings)).isTrue();
      assertThat(findings.lines(5)).isEmpty();
    }
  }

  private static Path ours(Path document) {
    return work.resolve("ours").resolve(document.getFileName());
  }

  private static void generateStock(Path document, Path output) {
    CodegenConfigurator stock =
        new CodegenConfigurator()
            .setGeneratorName("java")
            .setLibrary("feign")
            .setInputSpec(document.toString())
            .setOutputDir(output.toString())
            .addGlobalProperty("quiet", "true");
    new DefaultGenerator().opts(stock.toClientOptInput()).generate();
  }

  private static long lines(Path folder) throws IOException {
    long lines = 0;
    for (Path source : sources(folder)) {
      lines += Files.readAllLines(source).stream().filter(line -> !line.isBlank()).count();
    }
    return lines;
  }

  private static List<Path> sources() throws IOException {
    List<Path> all = new ArrayList<>();
    for (Path document : documents) {
      all.addAll(sources(ours(document)));
    }
    return all;
  }

  private static List<Path> sources(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }
}
