package io.clientele.benchmarks.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a warm call over the loopback address costs the processor of the client. */
final class LoopbackPart implements Part {
  private static final int WARM_UP = 10_000;
  private static final int CALLS = 10_000;
  private static final List<Contender> CONTENDERS =
      Contender.andStock(Contender.OURS_UNPACED, Contender.BY_HAND);

  @Override
  public String name() {
    return "loopback";
  }

  @Override
  public int rounds() {
    return 5;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    try (StubServer server = StubServer.http(Duration.ZERO)) {
      Measurements<Contender> calls =
          Measurements.interleaved(
              CONTENDERS,
              rounds,
              contender -> {
                Creates creates =
                    Creates.run(workbench.program(contender), contender, server, WARM_UP, CALLS, 1);
                return Map.of(
                    "cpu", 1e6 * creates.cpuSeconds() / CALLS,
                    "time", 1e6 * creates.seconds() / CALLS);
              });
      return "rounds: %d, of %,d calls after %,d to warm up.%n%n%s"
          .formatted(rounds, CALLS, WARM_UP, table(calls));
    }
  }

  private static Table table(Measurements<Contender> calls) {
    Table table = new Table("client", "CPU of the process a call, µs", "× by hand", "time, µs");
    for (Contender contender : CONTENDERS) {
      Samples cpu = calls.of(contender, "cpu");
      table.row(
          contender.label(),
          cpu.cell(),
          Figures.ratio(cpu.over(calls.of(Contender.BY_HAND, "cpu"))),
          calls.of(contender, "time").cell());
    }
    return table;
  }
}
