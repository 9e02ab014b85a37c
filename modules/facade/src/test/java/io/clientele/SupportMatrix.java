package io.clientele;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** What the accounts say of themselves, as the page in {@code docs/}. */
final class SupportMatrix {
  private final List<Account<?>> accounts;
  private final StringBuilder page = new StringBuilder();

  private SupportMatrix(List<Account<?>> accounts) {
    this.accounts = accounts;
  }

  static String of(List<Account<?>> accounts) {
    SupportMatrix matrix = new SupportMatrix(accounts);
    matrix.write();
    return matrix.page.toString();
  }

  private void write() {
    page.append(
        """
        # What each provider can do and store

        Written by `mvn -pl modules/facade -am test -Dmatrix.renew` from what the code says of itself. Tests hold the code to it.

        ## What can be done
        """);
    table("", List.of(Capability.values()), SupportMatrix::word, this::can);
    page.append(
        """

        ## Where a create keeps what a client says

        *as* means in another form, or together with other fields; - that there is no place for it.
        """);
    table("field", ClientField.all(), ClientField::name, this::stored);
    page.append("\nWhat to do about a field that has no place, where there is something:\n\n");
    accounts.forEach(this::waysOut);
    page.append(
        """

        ## What an update can change or clear, and what a list says
        """);
    table("field", ClientField.all(), ClientField::name, this::changedAndListed);
  }

  private <R> void table(String corner, List<R> rows, Function<R, String> name, Cell<R> cell) {
    page.append("\n| ").append(corner).append(" |");
    accounts.forEach(account -> page.append(' ').append(account.provider()).append(" |"));
    page.append("\n|").append("---|".repeat(accounts.size() + 1)).append('\n');
    for (R row : rows) {
      page.append("| ").append(name.apply(row)).append(" |");
      accounts.forEach(a -> page.append(' ').append(cell.text(row, a)).append(" |"));
      page.append('\n');
    }
  }

  private interface Cell<R> {
    String text(R row, Account<?> account);
  }

  private static String word(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }

  private String can(Capability capability, Account<?> account) {
    return account.capabilities().contains(capability) ? "yes" : "-";
  }

  private String stored(ClientField<?> field, Account<?> account) {
    Support support = account.support(field);
    String paths = support.paths().stream().map(path -> "`" + path + "`").collect(joining(", "));
    return switch (support.kind()) {
      case STORED -> paths;
      case STORED_AS -> "as " + paths;
      case CANNOT_BE_STORED -> "-";
    };
  }

  private void waysOut(Account<?> account) {
    Set<String> ways = new LinkedHashSet<>();
    ClientField.all().forEach(field -> ways.add(account.support(field).wayOut()));
    ways.remove("");
    for (String way : ways) {
      String fields =
          ClientField.all().stream()
              .filter(field -> account.support(field).wayOut().equals(way))
              .map(ClientField::name)
              .collect(joining(", "));
      page.append("- " + account.provider() + ", " + fields + ": " + way + "\n");
    }
  }

  private String changedAndListed(ClientField<?> field, Account<?> account) {
    List<String> words = new ArrayList<>();
    if (account instanceof CanUpdate can) {
      if (can.changeable().contains(field)) {
        words.add("update");
      }
      if (can.clearable().contains(field)) {
        words.add("clear");
      }
    }
    if (account.listed().contains(field)) {
      words.add("list");
    }
    return words.isEmpty() ? "-" : String.join(", ", words);
  }
}
