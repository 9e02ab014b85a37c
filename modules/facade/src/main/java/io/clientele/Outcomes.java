package io.clientele;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What became of a create at several accounts. Immutable.
 *
 * @param all one outcome for each account, in the order of the accounts
 */
public record Outcomes(List<Outcome> all) implements Iterable<Outcome> {
  /** Copies the list. */
  public Outcomes {
    all = List.copyOf(all);
  }

  /** Those that were created. */
  public List<Outcome.Created> created() {
    return of(Outcome.Created.class);
  }

  /** Those of which nothing was created. */
  public List<Outcome.Refused> refused() {
    return of(Outcome.Refused.class);
  }

  /**
   * The accounts where nothing was created. To try again, with another client maybe, name these: a
   * create at all accounts would make a second client where there is one.
   */
  public List<String> refusedAt() {
    return refused().stream().map(Outcome::account).toList();
  }

  /** Those that may exist. */
  public List<Outcome.Unknown> unknown() {
    return of(Outcome.Unknown.class);
  }

  /**
   * The outcome at one account.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Outcome at(String account) {
    return all.stream()
        .filter(outcome -> outcome.account().equals(account))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No outcome at \"" + account + "\": " + this));
  }

  @Override
  public Iterator<Outcome> iterator() {
    return all.iterator();
  }

  /**
   * The outcomes as a table for a terminal, followed by what there is to know about single ones;
   * lines end with {@code \n}, the last one with nothing. Not for programs to read.
   */
  public String table() {
    return OutcomeTable.of(all);
  }

  /**
   * The outcomes as a JSON list, for logs and other programs, without passwords and without the
   * answers as they came. Each has {@code account}, {@code provider}, {@code outcome}, {@code
   * status} if an answer came, and {@code ms}; then {@code id}, {@code ref} and {@code notStored},
   * or {@code reason} and {@code violations}, or {@code reason} and {@code lookFor}.
   */
  public String json() {
    return OutcomesJson.of(all);
  }

  /** As in {@code Created at missionx and placio; refused at clockify.} */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    addPart("created", created(), parts);
    addPart("refused", refused(), parts);
    addPart("unknown", unknown(), parts);
    String text = String.join("; ", parts);
    return text.isEmpty()
        ? "Created nowhere."
        : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  private static void addPart(String what, List<? extends Outcome> outcomes, List<String> parts) {
    if (!outcomes.isEmpty()) {
      List<String> accounts = outcomes.stream().map(Outcome::account).toList();
      parts.add(what + " at " + Words.listed(accounts, "and"));
    }
  }

  private <T extends Outcome> List<T> of(Class<T> type) {
    return all.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
