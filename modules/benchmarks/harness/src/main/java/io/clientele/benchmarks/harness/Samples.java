package io.clientele.benchmarks.harness;

import java.util.Collection;
import java.util.List;

/**
 * What one figure was in each round.
 *
 * @param sorted in ascending order, at least one
 */
record Samples(List<Double> sorted) {
  static Samples of(Collection<Double> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("no round was measured");
    }
    return new Samples(values.stream().sorted().toList());
  }

  double median() {
    return quantile(0.5);
  }

  /** Returns how this compares to that, by the medians. */
  double over(Samples that) {
    return median() / that.median();
  }

  /** Returns the median, and between which two figures the middle half of the rounds was. */
  String cell() {
    return sorted.size() == 1
        ? Figures.of(median())
        : "%s (%s–%s)"
            .formatted(
                Figures.of(median()), Figures.of(quantile(0.25)), Figures.of(quantile(0.75)));
  }

  /** Returns the greatest, of what is counted. */
  String most() {
    return Figures.count(Math.round(quantile(1)));
  }

  /** Returns what this share of the rounds is below, between two of them if need be. */
  private double quantile(double share) {
    double place = share * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
