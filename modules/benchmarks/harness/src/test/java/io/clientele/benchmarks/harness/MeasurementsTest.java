package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeasurementsTest {
  @Test
  void eachIsMeasuredOnceInARoundAndEachRoundBeginsWithAnother() throws Exception {
    List<String> order = new ArrayList<>();
    Measurements.interleaved(
        List.of("a", "b", "c"),
        3,
        thing -> {
          order.add(thing);
          return Map.of();
        });
    assertThat(order).containsExactly("a", "b", "c", "c", "a", "b", "b", "c", "a");
  }

  @Test
  void theFiguresOfAllRoundsAreKeptApart() throws Exception {
    List<Double> next = new ArrayList<>(List.of(1.0, 10.0, 20.0, 3.0));
    Measurements<String> measurements =
        Measurements.interleaved(List.of("a", "b"), 2, thing -> Map.of("ms", next.remove(0)));
    assertThat(measurements.of("a", "ms").sorted()).containsExactly(1.0, 3.0);
    assertThat(measurements.of("b", "ms").sorted()).containsExactly(10.0, 20.0);
  }
}
