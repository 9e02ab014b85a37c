package io.clientele.benchmarks.harness;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Very many creates in a new process that may have 1,024 files and sockets open. */
final class BulkPart implements Part {
  private static final int COUNT = 20_000;
  private static final int THREADS = 64;
  private static final String WAITING = "io.clientele.benchmarks.WaitingThreads";
  private static final int DESCRIPTORS = 1_024;
  private static final String HEAP = "-Xmx160m";
  private static final Duration DELAY = Duration.ofMillis(5);
  private static final List<Contender> CONTENDERS =
      Contender.andStock(
          Contender.OURS_UNPACED,
          Contender.BY_HAND_POOL,
          Contender.BY_HAND_IN_ORDER,
          Contender.BY_HAND);

  @Override
  public String name() {
    return "bulk";
  }

  @Override
  public int rounds() {
    return 3;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    StringBuilder text =
        new StringBuilder(
            "rounds: %d, of %,d creates, java %s; the server takes %d ms for each.%n"
                .formatted(rounds, COUNT, HEAP, DELAY.toMillis()));
    text.append("%nJDK %s, %d threads:%n%n".formatted(Jdk.here().version(), THREADS));
    text.append(table(workbench, rounds, Jdk.here(), THREADS));
    Optional<Jdk> virtual = Jdk.beside(25);
    if (virtual.isPresent()) {
      text.append(
          "%nJDK %s, a virtual thread for each create, all started at once:%n%n"
              .formatted(virtual.get().version()));
      text.append(table(workbench, rounds, virtual.get(), 0));
      text.append(
          "%nThis JVM with %,d virtual threads that only wait, each with such a client: %s MB.%n"
              .formatted(COUNT, waiting(workbench, virtual.get())));
    }
    return text.toString();
  }

  private static Table table(Workbench workbench, int rounds, Jdk jdk, int threads)
      throws Exception {
    Measurements<Contender> runs =
        Measurements.interleaved(
            CONTENDERS, rounds, contender -> once(workbench, contender, jdk, threads));
    Table table =
        new Table(
            "client", "created", "a second", "× pool of 64", "connections", "twice", "memory, MB");
    for (Contender contender : CONTENDERS) {
      Samples rate = runs.of(contender, "rate");
      table.row(
          contender.label(),
          Figures.percent(runs.of(contender, "created").median(), COUNT),
          rate.cell(),
          Figures.ratio(rate.over(runs.of(Contender.BY_HAND_POOL, "rate"))),
          runs.of(contender, "connections").most(),
          runs.of(contender, "twice").most(),
          runs.of(contender, "memory").most());
    }
    return table;
  }

  private static Map<String, Double> once(
      Workbench workbench, Contender contender, Jdk jdk, int threads) throws Exception {
    try (StubServer server = StubServer.http(DELAY)) {
      Program program = workbench.program(contender).on(jdk).with(HEAP).descriptors(DESCRIPTORS);
      Creates creates = Creates.run(program, contender, server, 0, COUNT, threads);
      return Map.of(
          "created", (double) server.created(),
          "rate", creates.perSecond(),
          "connections", (double) server.mostConnections(),
          "twice", (double) server.twice(),
          "memory", creates.peakMegabytes());
    }
  }

  /** Returns the memory that is resident where all wait and nothing else is done. */
  private static String waiting(Workbench workbench, Jdk jdk) throws Exception {
    Program program = workbench.program(Contender.BY_HAND_POOL).on(jdk).with(HEAP);
    return Figures.count(Math.round(program.run(WAITING, String.valueOf(COUNT)).figures()[0]));
  }
}
