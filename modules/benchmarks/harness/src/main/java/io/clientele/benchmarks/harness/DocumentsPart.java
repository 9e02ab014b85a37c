package io.clientele.benchmarks.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The generation of 5, 50 and 200 modules, each number in a JVM of its own. */
final class DocumentsPart implements Part {
  private static final String MAIN = "io.clientele.benchmarks.regeneration.ManyDocuments";
  private static final List<Integer> NUMBERS = List.of(5, 50, 200);
  private static final List<String> OURS = List.of("clientele");

  /** The parser and the engine are the same: what they need is the floor. */
  private static final List<String> STOCK = List.of("java", "feign");

  /** So many modules, by a generator with its library. */
  private record Run(List<String> generator, int number) {}

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
    List<Run> runs =
        NUMBERS.stream()
            .flatMap(number -> Stream.of(new Run(OURS, number), new Run(STOCK, number)))
            .toList();
    Measurements<Run> measured =
        Measurements.interleaved(
            runs,
            rounds,
            run -> {
              List<String> arguments =
                  new ArrayList<>(
                      List.of(
                          workbench.root().resolve("specs").toString(),
                          String.valueOf(run.number),
                          Files.createTempDirectory(folder, "modules").toString()));
              arguments.addAll(run.generator);
              double millis = program.run(MAIN, arguments.toArray(String[]::new)).millis();
              return Map.of("seconds", millis / 1_000);
            });
    Table table =
        new Table("documents", "whole process, s", "each, s", "stock feign, s", "each, s");
    for (int number : NUMBERS) {
      Samples ours = measured.of(new Run(OURS, number), "seconds");
      Samples stock = measured.of(new Run(STOCK, number), "seconds");
      table.row(
          String.valueOf(number),
          ours.cell(),
          Figures.of(ours.median() / number),
          stock.cell(),
          Figures.of(stock.median() / number));
    }
    return "rounds: %d; from the start of the JVM to its end.%n%n%s".formatted(rounds, table);
  }
}
