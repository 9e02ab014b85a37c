package io.clientele;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Sets outcomes as a table of text, for people. */
final class OutcomeTable {
  private OutcomeTable() {}

  static String of(List<Outcome> outcomes) {
    // Without names of their own, accounts are called as their providers.
    boolean named =
        outcomes.stream().anyMatch(o -> !o.account().equals(o.provider().toLowerCase(Locale.ROOT)));
    TextTable table = new TextTable();
    if (named) {
      table.add("account", outcomes.stream().map(Outcome::account).toList());
    }
    table.add("provider", outcomes.stream().map(Outcome::provider).toList());
    table.add("outcome", outcomes.stream().map(OutcomeTable::word).toList());
    table.add("id", outcomes.stream().map(OutcomeTable::id).toList());
    table.addNumbers("status", outcomes.stream().map(o -> orDash(o.status())).toList());
    table.addNumbers("ms", outcomes.stream().map(o -> "" + o.took().toMillis()).toList());
    TextRemarks remarks = new TextRemarks(table.width(0));
    outcomes.forEach(o -> remarks.add(named ? o.account() : o.provider(), remark(o)));
    return TextTable.text(table.lines(), remarks.lines());
  }

  /** What became of it, in a word. */
  static String word(Outcome outcome) {
    return outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String id(Outcome outcome) {
    return outcome instanceof Outcome.Created created ? created.idOrWhyNot() : "-";
  }

  private static String orDash(@Nullable Object value) {
    return value == null ? "-" : value.toString();
  }

  private static String remark(Outcome outcome) {
    if (outcome instanceof Outcome.Refused refused) {
      return refused.reason();
    }
    if (outcome instanceof Outcome.Unknown unknown) {
      return unknown.reason() + " Look for " + unknown.lookFor() + ".";
    }
    return ((Outcome.Created) outcome).remark();
  }
}
