package io.clientele.benchmarks.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The generation of 5, 50 and 200 modules, each number in a JVM of its own. */
final class DocumentsPart implements Part {
  private static final List<Integer> NUMBERS = List.of(5, 50, 200);

  @Override
  public String name() {
    return "documents";
  }

  @Override
  public int rounds() {
    return 1;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Program program =
        new Program(Jdk.here(), workbench.classPath("regeneration"))
            // What google-java-format needs, as the build has it.
            .with(
                Files.readAllLines(workbench.root().resolve(".mvn/jvm.config"))
                    .toArray(String[]::new));
    Path folder = workbench.folder(name());
    Measurements<Integer> runs =
        Measurements.interleaved(
            NUMBERS,
            rounds,
            number -> {
              Path output = Files.createTempDirectory(folder, "modules");
              Command.Run run =
                  program.run(
                      "io.clientele.benchmarks.regeneration.ManyDocuments",
                      workbench.root().resolve("specs").toString(),
                      String.valueOf(number),
                      output.toString());
              return Map.of("seconds", run.millis() / 1_000);
            });
    Table table = new Table("documents", "whole process, s", "each, s");
    for (int number : NUMBERS) {
      Samples seconds = runs.of(number, "seconds");
      table.row(String.valueOf(number), seconds.cell(), Figures.of(seconds.median() / number));
    }
    return "rounds: %d; from the start of the JVM to its end.%n%n%s".formatted(rounds, table);
  }
}
