package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The build of the five provider modules, with the generation of their sources and without. */
final class RegenerationPart implements Part {
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
    generated.install("modules/runtime,codegen-templates");
    generated.build("-pl", Tree.PROVIDER_MODULES, "compile");
    Tree written = generated.copy(folder.resolve("written"));
    written.withSourcesOf(generated);
    Tree skipped = generated.copy(folder.resolve("skipped"));
    skipped.withoutCheck();
    skipped.build("-pl", Tree.PROVIDER_MODULES, "compile");
    skipped.edit("pom.xml", "<properties>\n", "<properties>\n<codegen.skip>true</codegen.skip>\n");
    Measurements<Tree> builds =
        Measurements.interleaved(
            List.of(generated, written, skipped),
            rounds,
            tree -> tree.equals(skipped) ? unchanged(tree) : both(tree));
    new Changes(generated).make();
    return """
        rounds: %d, mvn compile of the five modules alone, with a warm repository.

        %s
        A changed document, template, class of the generator and option, in the pom and on the command line, each changed the classes; a deleted
        file was generated again; a generation that failed was repeated.
        """
        .formatted(
            rounds,
            new Table("build", "s", "without generation, s", "× without")
                .row(row("from clean", builds.of(generated, "clean"), builds.of(written, "clean")))
                .row(
                    row(
                        "nothing changed",
                        builds.of(generated, "unchanged"),
                        builds.of(written, "unchanged")))
                .row(
                    row(
                        "nothing changed, OpenAPI Generator's plugin named and skipped",
                        builds.of(skipped, "unchanged"),
                        builds.of(written, "unchanged"))));
  }

  private static String[] row(String label, Samples with, Samples without) {
    return new String[] {label, with.cell(), without.cell(), Figures.ratio(with.over(without))};
  }

  private static Map<String, Double> both(Tree tree) throws IOException, InterruptedException {
    double clean = tree.build("-pl", Tree.PROVIDER_MODULES, "clean", "compile").millis() / 1_000;
    return Map.of("clean", clean, "unchanged", unchanged(tree).get("unchanged"));
  }

  private static Map<String, Double> unchanged(Tree tree) throws IOException, InterruptedException {
    return Map.of(
        "unchanged", tree.build("-pl", Tree.PROVIDER_MODULES, "compile").millis() / 1_000);
  }
}
