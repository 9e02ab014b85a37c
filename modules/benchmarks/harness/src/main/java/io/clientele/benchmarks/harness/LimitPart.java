package io.clientele.benchmarks.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Many creates at once where the provider allows 50 a second. */
final class LimitPart implements Part {
  private static final int COUNT = 1_000;
  private static final int THREADS = 64;
  private static final int A_SECOND = 50;
  private static final Duration DELAY = Duration.ofMillis(5);
  private static final List<Contender> CONTENDERS =
      Contender.andStock(Contender.OURS, Contender.BY_HAND);

  @Override
  public String name() {
    return "limit";
  }

  @Override
  public int rounds() {
    return 1;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Measurements<Contender> runs =
        Measurements.interleaved(CONTENDERS, rounds, contender -> once(workbench, contender));
    Table table =
        new Table("client", "created", "twice", "a second", "answers 429, of the creates");
    for (Contender contender : CONTENDERS) {
      table.row(
          contender.label(),
          Figures.percent(runs.of(contender, "created").median(), COUNT),
          runs.of(contender, "twice").most(),
          runs.of(contender, "rate").cell(),
          Figures.percent(runs.of(contender, "429").median(), COUNT));
    }
    return "%,d creates on %d threads; the server takes %d in any second.%n%n%s"
        .formatted(COUNT, THREADS, A_SECOND, table);
  }

  private static Map<String, Double> once(Workbench workbench, Contender contender)
      throws Exception {
    try (StubServer server = StubServer.limited(DELAY, A_SECOND)) {
      Program program = workbench.program(contender);
      Creates creates = Creates.run(program, contender, server, 0, COUNT, THREADS);
      return Map.of(
          "created", (double) server.created(),
          "twice", (double) server.twice(),
          "rate", creates.perSecond(),
          "429", (double) server.tooMany());
    }
  }
}
