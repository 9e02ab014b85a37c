package io.clientele;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the clients of one account, for one thread. */
final class ListAt implements Task<Listing> {
  private final Account<?> account;
  private final Predicate<ClientRecord> wanted;
  private final @Nullable String problem;

  private ListAt(Account<?> account, Predicate<ClientRecord> wanted, @Nullable String problem) {
    this.account = account;
    this.wanted = wanted;
    this.problem = problem;
  }

  /** All clients. */
  static ListAt all(Account<?> account) {
    return new ListAt(account, client -> true, null);
  }

  /** Those that are found by a value of a field. */
  static <T> ListAt having(ClientField<T> field, T value, Account<?> account) {
    String problem =
        account.listed().contains(field)
            ? null
            : account.provider()
                + " does not list "
                + field
                + ", so that nobody can be found by it: choose one of "
                + ClientField.all().stream().filter(account.listed()::contains).toList();
    return new ListAt(account, client -> field.isFound(value, client.get(field)), problem);
  }

  @Override
  public Listing run() {
    if (problem != null) {
      return notBegun(problem, null);
    }
    try {
      List<ClientRecord> clients = account.list().filter(wanted).toList();
      return new Listing.Listed(account.name(), account.provider(), clients);
    } catch (Exception | Error e) {
      return notBegun(Words.reason(e), e);
    }
  }

  @Override
  public Listing notBegun(String reason, @Nullable Throwable cause) {
    return new Listing.Failed(account.name(), account.provider(), reason, cause);
  }

  @Override
  public Listing abandoned() {
    return notBegun("It was not read in time.", new TimeoutException());
  }
}
