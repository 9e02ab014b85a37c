package io.clientele;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sets outcomes as a table of text. */
final class OutcomeTable {
  private static final String GAP = "  ";

  private final List<Column> columns = new ArrayList<>();
  private final boolean named;

  /** Texts under a heading. Numbers are set to the right, so that their digits are aligned. */
  private record Column(List<String> cells, int width, boolean right) {
    String cell(int row) {
      String text = cells.get(row);
      String gap = " ".repeat(width - Words.length(text));
      return right ? gap + text : text + gap;
    }
  }

  private OutcomeTable(List<Outcome> outcomes) {
    // Without names of their own, accounts are called as their providers.
    named =
        outcomes.stream().anyMatch(o -> !o.account().equals(o.provider().toLowerCase(Locale.ROOT)));
    if (named) {
      add("account", false, outcomes.stream().map(Outcome::account).toList());
    }
    add("provider", false, outcomes.stream().map(Outcome::provider).toList());
    add("outcome", false, outcomes.stream().map(OutcomeTable::outcome).toList());
    add("id", false, outcomes.stream().map(OutcomeTable::id).toList());
    add("status", true, outcomes.stream().map(o -> orDash(o.status())).toList());
    add("ms", true, outcomes.stream().map(o -> String.valueOf(o.took().toMillis())).toList());
  }

  static String of(List<Outcome> outcomes) {
    OutcomeTable table = new OutcomeTable(outcomes);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row <= outcomes.size(); row++) {
      lines.add(table.row(row));
    }
    OutcomeRemarks remarks = new OutcomeRemarks(table.columns.get(0).width() + GAP.length());
    outcomes.forEach(
        outcome -> remarks.add(table.named ? outcome.account() : outcome.provider(), outcome));
    if (!remarks.lines().isEmpty()) {
      lines.add("");
      lines.addAll(remarks.lines());
    }
    return String.join("\n", lines);
  }

  private void add(String heading, boolean right, List<String> texts) {
    List<String> cells = new ArrayList<>();
    cells.add(heading);
    texts.forEach(text -> cells.add(Words.onOneLine(text)));
    int width = cells.stream().mapToInt(Words::length).max().orElseThrow();
    columns.add(new Column(cells, width, right));
  }

  private String row(int row) {
    return columns.stream()
        .map(column -> column.cell(row))
        .collect(Collectors.joining(GAP))
        .stripTrailing();
  }

  private static String outcome(Outcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String id(Outcome outcome) {
    return outcome instanceof Outcome.Created created ? created.idOrWhyNot() : "-";
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }
}
