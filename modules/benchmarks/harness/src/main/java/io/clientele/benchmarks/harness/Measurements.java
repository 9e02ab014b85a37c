package io.clientele.benchmarks.harness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of several things in rounds: each once in a round, so that what else the
 * machine does meets all of them, and each round begins with another one.
 */
final class Measurements<T> {
  private final Map<T, Map<String, List<Double>>> values = new HashMap<>();

  /** Measures one thing once: figures by their names. */
  interface Trial<T> {
    Map<String, Double> run(T thing) throws Exception;
  }

  static <T> Measurements<T> interleaved(List<T> things, int rounds, Trial<T> trial)
      throws Exception {
    Measurements<T> measurements = new Measurements<>();
    List<T> order = new ArrayList<>(things);
    for (int round = 0; round < rounds; round++) {
      for (T thing : order) {
        trial.run(thing).forEach((figure, value) -> measurements.add(thing, figure, value));
      }
      Collections.rotate(order, 1);
    }
    return measurements;
  }

  void add(T thing, String figure, double value) {
    values
        .computeIfAbsent(thing, key -> new HashMap<>())
        .computeIfAbsent(figure, key -> new ArrayList<>())
        .add(value);
  }

  Samples of(T thing, String figure) {
    return Samples.of(values.getOrDefault(thing, Map.of()).getOrDefault(figure, List.of()));
  }
}
