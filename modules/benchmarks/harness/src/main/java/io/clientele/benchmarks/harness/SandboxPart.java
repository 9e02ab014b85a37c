package io.clientele.benchmarks.harness;

import java.util.List;
import java.util.Map;

/** A soak test against the sandbox, both in one new JVM with a small heap. */
final class SandboxPart implements Part {
  private static final int COUNT = 20_000;
  private static final String HEAP = "-Xmx256m";
  private static final List<Integer> THREADS = List.of(1, 16, 64);

  @Override
  public String name() {
    return "sandbox";
  }

  @Override
  public int rounds() {
    return 5;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Program program = new Program(Jdk.here(), workbench.classPath("sandbox")).with(HEAP);
    Measurements<Integer> runs =
        Measurements.interleaved(
            THREADS,
            rounds,
            threads -> {
              double[] figures =
                  program
                      .run(
                          "io.clientele.benchmarks.sandbox.SandboxCreates",
                          String.valueOf(COUNT),
                          String.valueOf(threads))
                      .figures();
              return Map.of(
                  "start", figures[0],
                  "sinceJvm", figures[1],
                  "rate", COUNT / figures[2],
                  "cpu", 1e6 * figures[3] / COUNT,
                  "heap", figures[4]);
            });
    Table table =
        new Table(
            "threads",
            "Sandbox.start(), ms",
            "since the JVM's start, ms",
            "creates a second",
            "CPU a create, µs",
            "heap, MB");
    for (int threads : THREADS) {
      table.row(
          String.valueOf(threads),
          runs.of(threads, "start").cell(),
          runs.of(threads, "sinceJvm").cell(),
          runs.of(threads, "rate").cell(),
          runs.of(threads, "cpu").cell(),
          runs.of(threads, "heap").most());
    }
    return "rounds: %d, of %,d creates, java %s.%n%n%s".formatted(rounds, COUNT, HEAP, table);
  }
}
