package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A fresh JVM, one create over HTTPS, and the way out. */
final class StartPart implements Part {
  private static final List<Contender> CONTENDERS =
      Contender.andStock(Contender.OURS, Contender.BY_HAND);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public int rounds() {
    return 20;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Path folder = workbench.folder(name());
    Certificate certificate = Certificate.make(Jdk.here(), folder);
    try (StubServer server = StubServer.https(certificate.server())) {
      for (Contender contender : CONTENDERS) {
        Program program = workbench.program(contender).with(certificate.options());
        once(
            program.with("-XX:ArchiveClassesAtExit=" + archive(folder, contender)),
            contender,
            server);
      }
      Measurements<Start> starts =
          Measurements.interleaved(
              CONTENDERS.stream()
                  .flatMap(one -> Stream.of(new Start(one, false), new Start(one, true)))
                  .toList(),
              rounds,
              start -> {
                Contender contender = start.contender();
                Program program = workbench.program(contender).with(certificate.options());
                return once(
                    start.archive()
                        ? program.with("-XX:SharedArchiveFile=" + archive(folder, contender))
                        : program,
                    contender,
                    server);
              });
      plot(starts).write(workbench.docs().resolve("performance-start.svg"));
      return "rounds: %d.%n%n![ms to the outcome, for each client](performance-start.svg)%n%n%s"
          .formatted(rounds, table(starts));
    }
  }

  /** One client, with a class data sharing archive or without. */
  private record Start(Contender contender, boolean archive) {}

  private static Path archive(Path folder, Contender contender) {
    return folder.resolve(contender.label() + ".jsa");
  }

  private static Map<String, Double> once(Program program, Contender contender, StubServer server)
      throws IOException, InterruptedException {
    Command.Run run =
        program.run("io.clientele.benchmarks.OneCreate", contender.className(), server.baseUrl());
    return Map.of("outcome", run.toOutcome(), "leaving", run.leaving());
  }

  private static Table table(Measurements<Start> starts) {
    Samples base = starts.of(new Start(Contender.BY_HAND, false), "outcome");
    Table table =
        new Table(
            "client",
            "to the outcome, ms",
            "× by hand",
            "with an archive, ms",
            "× by hand without",
            "leaving, ms");
    for (Contender contender : CONTENDERS) {
      Samples plain = starts.of(new Start(contender, false), "outcome");
      Samples archived = starts.of(new Start(contender, true), "outcome");
      table.row(
          contender.label(),
          plain.cell(),
          Figures.ratio(plain.over(base)),
          archived.cell(),
          Figures.ratio(archived.over(base)),
          starts.of(new Start(contender, false), "leaving").cell());
    }
    return table;
  }

  private static Plot plot(Measurements<Start> starts) {
    Plot plot =
        new Plot("Fresh JVM to the outcome of one create over HTTPS", "ms", "#,##0", CONTENDERS);
    plot.bars("java", contender -> starts.of(new Start(contender, false), "outcome").median());
    plot.bars(
        "java -XX:SharedArchiveFile",
        contender -> starts.of(new Start(contender, true), "outcome").median());
    return plot;
  }
}
