package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The build of the five provider modules, with the generation of their sources and without. */
final class RegenerationPart implements Part {
  private static final String TEMPLATES = "codegen-templates";
  private static final String CHANGED = "modules/clockify";

  @Override
  public String name() {
    return "regeneration";
  }

  @Override
  public int rounds() {
    return 3;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Path folder = Files.createTempDirectory(workbench.folder(name()), "trees");
    Path repository =
        LinkedRepository.make(workbench.localRepository(), folder.resolve("repository"));
    Tree generated =
        new Tree(workbench.root(), workbench.maven(), repository).copy(folder.resolve("generated"));
    generated.withoutTests();
    install(generated, "modules/runtime," + TEMPLATES);
    generated.build("-pl", Tree.PROVIDER_MODULES, "compile");
    Tree written = generated.copy(folder.resolve("written"));
    written.withSourcesOf(generated);
    Measurements<Tree> builds =
        Measurements.interleaved(List.of(generated, written), rounds, RegenerationPart::builds);
    return "rounds: %d, mvn compile of the five modules alone, with a warm repository.%n%n%s%n%s"
        .formatted(rounds, table(builds, generated, written), noticed(generated));
  }

  private static Map<String, Double> builds(Tree tree) throws IOException, InterruptedException {
    return Map.of(
        "clean", tree.build("-pl", Tree.PROVIDER_MODULES, "clean", "compile").millis() / 1_000,
        "unchanged", tree.build("-pl", Tree.PROVIDER_MODULES, "compile").millis() / 1_000);
  }

  private static Table table(Measurements<Tree> builds, Tree generated, Tree written) {
    Table table = new Table("build", "with generation, s", "without, s", "× without");
    Map.of("clean", "from clean", "unchanged", "nothing changed")
        .forEach(
            (figure, label) -> {
              Samples with = builds.of(generated, figure);
              Samples without = builds.of(written, figure);
              table.row(label, with.cell(), without.cell(), Figures.ratio(with.over(without)));
            });
    return table;
  }

  /**
   * Changes one thing after another and builds again.
   *
   * @throws IllegalStateException if the classes are the same after a change, or not the same after
   *     none
   */
  private static String noticed(Tree tree) throws IOException, InterruptedException {
    expect(tree, false, "a build after which nothing was changed");
    tree.edit("specs/clockify.yaml", "https://api.clockify.me/api", "https://clockify.example/api");
    expect(tree, true, "a changed document");
    // One line more before a class is another number of each line in it.
    tree.edit(TEMPLATES + "/src/main/resources/clientele/header.mustache", "// ", "//\n// ");
    install(tree, TEMPLATES);
    expect(tree, true, "a changed template");
    tree.edit(
        "pom.xml",
        "<modelPackage>io.clientele.${provider}.model<",
        "<modelPackage>io.clientele.${provider}.models<");
    expect(tree, true, "a changed option");
    return "A changed document, a changed template and a changed option each changed the classes.\n";
  }

  private static void expect(Tree tree, boolean changed, String what)
      throws IOException, InterruptedException {
    Map<Path, Integer> before = tree.classes(CHANGED);
    tree.build("-pl", CHANGED, "compile");
    if (tree.classes(CHANGED).equals(before) == changed) {
      throw new IllegalStateException(
          what + (changed ? " was not noticed by the build" : " changed the classes"));
    }
  }

  private static void install(Tree tree, String modules) throws IOException, InterruptedException {
    tree.build("-pl", modules, "-am", "-Dmaven.test.skip", "-Dspotless.check.skip", "install");
  }
}
