package io.clientele;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Sets texts in columns. Not thread-safe. */
final class TextTable {
  private static final String GAP = "  ";

  private final List<Column> columns = new ArrayList<>();

  /** Texts under a heading. Numbers are set to the right, so that their digits are aligned. */
  private record Column(List<String> cells, int width, boolean right) {
    String cell(int row) {
      String text = cells.get(row);
      String gap = " ".repeat(width - Words.length(text));
      return right ? gap + text : text + gap;
    }
  }

  /** Adds a column of texts. */
  void add(String heading, List<String> texts) {
    add(heading, texts, false);
  }

  /** Adds a column of numbers. */
  void addNumbers(String heading, List<String> numbers) {
    add(heading, numbers, true);
  }

  private void add(String heading, List<String> texts, boolean right) {
    List<String> cells = new ArrayList<>();
    cells.add(heading);
    texts.forEach(text -> cells.add(Words.onOneLine(text)));
    int width = cells.stream().mapToInt(Words::length).max().orElseThrow();
    columns.add(new Column(cells, width, right));
  }

  /** How wide a column is, with the gap to the next one. */
  int width(int column) {
    return columns.get(column).width() + GAP.length();
  }

  /** The headings and the rows. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < columns.get(0).cells().size(); row++) {
      lines.add(row(row));
    }
    return lines;
  }

  /** A table, and the remarks below it if there are some. */
  static String text(List<String> table, List<String> remarks) {
    String text = String.join("\n", table);
    return remarks.isEmpty() ? text : text + "\n\n" + String.join("\n", remarks);
  }

  private String row(int row) {
    return columns.stream()
        .map(column -> column.cell(row))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }
}
