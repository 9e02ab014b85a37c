package io.clientele.benchmarks.harness;

import java.util.Locale;

/**
 * How numbers are written: measured ones with three digits that count, or more before the point.
 */
final class Figures {
  private Figures() {}

  static String of(double value) {
    String format = value >= 100 || value == 0 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
    return String.format(Locale.ROOT, format, value);
  }

  static String count(long whole) {
    return String.format(Locale.ROOT, "%,d", whole);
  }

  /** How often as much as something else. */
  static String ratio(double value) {
    return String.format(Locale.ROOT, "%.2f ×", value);
  }

  static String percent(double part, double whole) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * part / whole);
  }
}
