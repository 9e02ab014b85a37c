package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One change after another, each of which a build has to notice. */
final class Changes {
  private static final String CODEGEN = "codegen-templates";
  private static final String DOCUMENT = "specs/clockify.yaml";
  private static final String MODULE = "modules/clockify";

  private final Tree tree;

  /**
   * @param tree in which nothing was changed since it was built
   */
  Changes(Tree tree) {
    this.tree = tree;
  }

  /**
   * Makes them.
   *
   * @throws IllegalStateException if the classes are the same after one, or not the same after none
   */
  void make() throws IOException, InterruptedException {
    expect(false, "nothing");
    tree.edit(DOCUMENT, "https://api.clockify.me/api", "https://clockify.example/api");
    expect(true, "the document");
    String option = "-Dopenapi.generator.maven.plugin.modelNameMappings=BasicClient=PlainClient";
    expect(true, "an option on the command line", option);
    expect(true, "an option that is no longer on the command line");
    // One line more before a class is another number of each line in it.
    Path template =
        tree.edit(CODEGEN + "/src/main/resources/clientele/header.mustache", "// ", "//\n// ");
    Files.setLastModifiedTime(template, FileTime.fromMillis(0));
    tree.install(CODEGEN);
    expect(true, "a template, by an older file");
    tree.edit(
        CODEGEN + "/src/main/java/io/clientele/codegen/JavaSource.java",
        "write(format(",
        "write(\"\\n\" + format(");
    tree.install(CODEGEN);
    expect(true, "a class of the generator");
    tree.edit("pom.xml", "${provider}.model</modelPackage>", "${provider}.models</modelPackage>");
    expect(true, "an option in the pom");
    deleteAGeneratedFile();
    failAndRepeat();
    expect(false, "nothing");
  }

  private void deleteAGeneratedFile() throws IOException, InterruptedException {
    Path file =
        tree.folder()
            .resolve(MODULE + "/target/generated-sources/clientele/java")
            .resolve("io/clientele/clockify/Clockify.java");
    Files.delete(file);
    expect(false, "a generated file, by deleting it");
    if (!Files.exists(file)) {
      throw new IllegalStateException("a deleted file was not generated again: " + file);
    }
  }

  private void failAndRepeat() throws IOException, InterruptedException {
    String reference = "#/components/schemas/ClockifyError";
    tree.edit(DOCUMENT, reference, "#/components/schemas/Gone");
    for (int i = 0; i < 2; i++) {
      String message = tree.failure("-pl", MODULE, "compile");
      if (!message.contains("schema.Gone is not of type")) {
        throw new IllegalStateException("a generation that cannot succeed said: " + message);
      }
    }
    tree.edit(DOCUMENT, "#/components/schemas/Gone", reference);
  }

  private void expect(boolean changed, String what, String... options)
      throws IOException, InterruptedException {
    Map<Path, Integer> before = tree.classes(MODULE);
    List<String> words = new ArrayList<>(List.of("-pl", MODULE, "compile"));
    words.addAll(Arrays.asList(options));
    tree.build(words.toArray(String[]::new));
    if (tree.classes(MODULE).equals(before) == changed) {
      throw new IllegalStateException(
          "what was changed: " + what + "; the classes are " + (changed ? "the same" : "others"));
    }
  }
}
