package io.clientele;

import io.clientele.runtime.ConfigurationException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Accounts with names of their own. Immutable. */
final class AccountsByName {
  private final Map<String, Account<?>> accounts = new LinkedHashMap<>();

  private AccountsByName(Collection<Account<?>> accounts) {
    accounts.forEach(account -> this.accounts.put(account.name(), account));
  }

  /**
   * Accounts that can work together.
   *
   * @throws ConfigurationException naming all that is missing or cannot work, by account
   */
  static AccountsByName checked(List<Account<?>> accounts) {
    Set<String> problems = new LinkedHashSet<>();
    Set<String> names = new HashSet<>();
    if (accounts.isEmpty()) {
      problems.add("no account is added: call add(...) for each");
    }
    for (Account<?> account : accounts) {
      if (!names.add(account.name())) {
        problems.add(
            "two accounts are named \""
                + account.name()
                + "\": call named(...) on one before it is added");
      }
      account.problems().forEach(problem -> problems.add(account + ": " + problem));
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException("Clientele", List.copyOf(problems));
    }
    return new AccountsByName(accounts);
  }

  /** Closes the connections that were built for the accounts. */
  void close() {
    accounts.values().forEach(Account::close);
  }

  List<Account<?>> all() {
    return List.copyOf(accounts.values());
  }

  /**
   * The account of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  Account<?> get(String name) {
    Account<?> account = accounts.get(name);
    if (account == null) {
      throw new IllegalArgumentException(
          "No account is named \"" + name + "\", but " + accounts.keySet());
    }
    return account;
  }

  /**
   * The accounts of those names, in the same order, to create a client at each.
   *
   * @throws IllegalArgumentException if there is none of a name, or none named, or one named twice,
   *     or two that are one place by two names
   */
  Set<Account<?>> get(Collection<String> names) {
    Set<Account<?>> chosen = new LinkedHashSet<>();
    for (String name : names) {
      Account<?> next = get(name);
      for (Account<?> other : chosen) {
        if (other.isSamePlaceAs(next)) {
          throw new IllegalArgumentException(twice(name, other.name()));
        }
      }
      chosen.add(next);
    }
    if (chosen.isEmpty()) {
      throw new IllegalArgumentException("No account is named, of " + accounts.keySet());
    }
    return chosen;
  }

  private static String twice(String name, String other) {
    return name.equals(other)
        ? "\"" + name + "\" is named twice, and would get the client twice"
        : "\""
            + other
            + "\" and \""
            + name
            + "\" are one place by two names, and would get the client twice: name one of them";
  }

  /**
   * The account that holds a client, as what can do something with it.
   *
   * @throws IllegalArgumentException if no account has the name and the provider that the text says
   * @throws UnsupportedOperationException if its provider cannot do that
   */
  <C> C able(ClientRef ref, Capability capability, Class<C> type) {
    Account<?> account = get(ref.account());
    if (!account.provider().equals(ref.provider())) {
      throw new IllegalArgumentException(
          ref
              + " is at none of these accounts: \""
              + account.name()
              + "\" is one of "
              + account.provider());
    }
    if (!type.isInstance(account)) {
      throw new UnsupportedOperationException(
          account
              + " cannot "
              + capability.name().toLowerCase(Locale.ROOT)
              + " a client: it has "
              + account.capabilities());
    }
    return type.cast(account);
  }

  @Override
  public String toString() {
    return accounts.values().toString();
  }
}
