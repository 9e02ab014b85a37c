package io.clientele.corpus;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a table that grows while the documents are tried. Not thread-safe. */
final class Report {
  private final PrintStream screen;
  private final int shown;
  private final List<Outcome> outcomes = new ArrayList<>();
  private int width;

  /**
   * @param shown how many errors and warnings of one document are shown, at most
   */
  Report(PrintStream screen, int shown) {
    this.screen = screen;
    this.shown = shown;
  }

  void message(String message) {
    screen.println(message);
  }

  /** Prints the head of a table for documents of these names. */
  void begin(List<String> names) {
    String total = total(names.size());
    width = names.stream().mapToInt(String::length).max().orElse(0);
    width = Math.max(width, total.length());
    begin("document");
    row("operations", "models", "files", "errors", "warnings", "ms", "peak MB");
  }

  /** Prints the name, so that one sees what is being tried. */
  void begin(String name) {
    screen.print(name + " ".repeat(Math.max(0, width - name.length())));
    screen.flush();
  }

  /** Prints the rest of the line, and what was found, below. */
  void end(Outcome outcome) {
    outcomes.add(outcome);
    row(
        outcome.result().operations(),
        outcome.result().models(),
        outcome.result().files(),
        outcome.result().findings().errors(),
        outcome.result().findings().warnings(),
        outcome.millis(),
        outcome.peakMegabytes());
    outcome.result().findings().lines(shown).forEach(line -> screen.println("    " + line));
  }

  /** Prints the last line; returns whether no document failed. */
  boolean total() {
    begin(total(outcomes.size()));
    row(
        outcomes.stream().mapToInt(each -> each.result().operations()).sum(),
        outcomes.stream().mapToInt(each -> each.result().models()).sum(),
        outcomes.stream().mapToInt(each -> each.result().files()).sum(),
        outcomes.stream().mapToInt(each -> each.result().findings().errors()).sum(),
        outcomes.stream().mapToInt(each -> each.result().findings().warnings()).sum(),
        outcomes.stream().mapToLong(Outcome::millis).sum(),
        outcomes.stream().mapToLong(Outcome::peakMegabytes).max().orElse(0));
    List<String> failed = outcomes.stream().filter(Outcome::failed).map(Outcome::document).toList();
    if (!failed.isEmpty()) {
      screen.println("failed: " + String.join(", ", failed));
    }
    return failed.isEmpty();
  }

  private static String total(int documents) {
    return documents + (documents == 1 ? " document" : " documents");
  }

  private void row(Object... cells) {
    screen.printf(Locale.ROOT, "  %10s  %6s  %5s  %6s  %8s  %7s  %7s%n", cells);
    screen.flush();
  }
}
