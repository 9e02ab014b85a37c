package io.clientele.benchmarks.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One call in a JVM that is warm, as JMH measures it, by a transport that answers at once. */
final class WarmPart implements Part {
  private static final List<Contender> CONTENDERS =
      Contender.andStock(Contender.OURS, Contender.FLOOR, Contender.BY_HAND);

  @Override
  public String name() {
    return "warm";
  }

  @Override
  public int rounds() {
    return 3;
  }

  @Override
  public String run(Workbench workbench, int rounds) throws Exception {
    Path result = workbench.folder(name()).resolve("jmh.json");
    List<Path> jmh = workbench.classPath("warm");
    Measurements<Contender> calls =
        Measurements.interleaved(
            CONTENDERS,
            rounds,
            contender -> {
              List<Path> jars =
                  Stream.concat(jmh.stream(), workbench.classPath(contender.module()).stream())
                      .distinct()
                      .toList();
              new Program(Jdk.here(), jars)
                  .run("org.openjdk.jmh.Main", options(contender.className(), result));
              return figures(JsonMapper.shared().readTree(result).get(0));
            });
    plot(calls).write(workbench.docs().resolve("performance-warm.svg"));
    return "forks of JMH: %d.%n%n![time and bytes, for each client](performance-warm.svg)%n%n%s"
        .formatted(rounds, table(calls));
  }

  private static String[] options(String peer, Path result) {
    return new String[] {
      "-f",
      "1",
      "-foe",
      "true",
      "-p",
      "peer=" + peer,
      "-prof",
      "gc",
      "-rf",
      "json",
      "-rff",
      result.toString()
    };
  }

  private static Map<String, Double> figures(JsonNode result) {
    return Map.of(
        "micros",
        median(result.get("primaryMetric")),
        "bytes",
        median(result.get("secondaryMetrics").get("gc.alloc.rate.norm")));
  }

  private static double median(JsonNode metric) {
    return metric.get("scorePercentiles").get("50.0").asDouble();
  }

  private static Table table(Measurements<Contender> calls) {
    Table table = new Table("client", "time, µs", "× by hand", "allocated, bytes", "× by hand");
    for (Contender contender : CONTENDERS) {
      table.row(
          contender.label(),
          calls.of(contender, "micros").cell(),
          Figures.ratio(overByHand(calls, contender, "micros")),
          calls.of(contender, "bytes").cell(),
          Figures.ratio(overByHand(calls, contender, "bytes")));
    }
    return table;
  }

  private static Plot plot(Measurements<Contender> calls) {
    Plot plot = new Plot("A warm call, as many times by hand", "×", "0.00", CONTENDERS);
    plot.bars("time", contender -> overByHand(calls, contender, "micros"));
    plot.bars("bytes allocated", contender -> overByHand(calls, contender, "bytes"));
    return plot;
  }

  private static double overByHand(
      Measurements<Contender> calls, Contender contender, String figure) {
    return calls.of(contender, figure).over(calls.of(Contender.BY_HAND, figure));
  }
}
