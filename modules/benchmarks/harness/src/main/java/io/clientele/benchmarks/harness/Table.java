package io.clientele.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in Markdown that reads well as text too: names to the left, figures to the right. */
final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  Table(String... headings) {
    rows.add(List.of(headings));
  }

  Table row(String... cells) {
    if (cells.length != rows.get(0).size()) {
      throw new IllegalArgumentException(
          cells.length + " cells under " + rows.get(0).size() + " headings: " + List.of(cells));
    }
    rows.add(List.of(cells));
    return this;
  }

  @Override
  public String toString() {
    int[] widths =
        IntStream.range(0, rows.get(0).size())
            .map(i -> rows.stream().mapToInt(row -> row.get(i).length()).max().orElseThrow())
            .toArray();
    StringBuilder text = new StringBuilder(line(rows.get(0), widths)).append(rule(widths));
    rows.stream().skip(1).forEach(row -> text.append(line(row, widths)));
    return text.toString();
  }

  private static String line(List<String> cells, int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> (i == 0 ? "%-" : "%") + widths[i] + "s")
        .map(format -> "| " + format + " ")
        .collect(Collectors.joining("", "", "|%n"))
        .formatted(cells.toArray());
  }

  private static String rule(int[] widths) {
    return IntStream.range(0, widths.length)
        .mapToObj(i -> "|" + "-".repeat(widths[i] + 1) + (i == 0 ? "-" : ":"))
        .collect(Collectors.joining("", "", "|%n"))
        .formatted();
  }
}
