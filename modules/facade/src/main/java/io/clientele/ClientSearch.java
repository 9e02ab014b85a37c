package io.clientele;

import io.clientele.runtime.ApiException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a client that may exist can be told from others at its provider, by what was really sent.
 * Immutable and thread-safe.
 */
public final class ClientSearch {
  private final Account<?> account;
  private final Supplier<Stream<ClientRecord>> candidates;
  private final List<String> marks;
  private final Predicate<ClientRecord> isIt;
  private final @Nullable String whyNot;

  private ClientSearch(
      Account<?> account,
      Supplier<Stream<ClientRecord>> candidates,
      List<String> marks,
      Predicate<ClientRecord> isIt,
      @Nullable String whyNot) {
    this.account = account;
    this.candidates = candidates;
    this.marks = marks;
    this.isIt = isIt;
    this.whyNot = whyNot;
  }

  /** A search among clients of an account, which knows of no difference between them yet. */
  static ClientSearch among(Account<?> account, Supplier<Stream<ClientRecord>> candidates) {
    return new ClientSearch(account, candidates, List.of(), client -> true, null);
  }

  /** The same search, for clients that have this value; null is not looked at. */
  <T> ClientSearch by(ClientField<T> field, @Nullable T value) {
    return value == null
        ? this
        : shown(field, value).where(client -> field.isSame(value, client.get(field)));
  }

  /** The same search, for clients of which something else is true too. */
  ClientSearch where(Predicate<ClientRecord> more) {
    return new ClientSearch(account, candidates, marks, isIt.and(more), whyNot);
  }

  /** The same search; a person who looks is told of this value too. */
  <T> ClientSearch shown(ClientField<T> field, @Nullable T value) {
    if (value == null || value.equals(List.of())) {
      return this;
    }
    String path = account.support(field).paths().get(0);
    List<String> more = new ArrayList<>(marks);
    more.add(field + " \"" + field.shown(value) + "\" (" + path + ")");
    return new ClientSearch(account, candidates, more, isIt, whyNot);
  }

  /** The same search, which can only be done by a person. */
  ClientSearch cannotTell(String why) {
    return new ClientSearch(account, candidates, marks, isIt, why);
  }

  /** Why it can only be done by a person; null if it is not so. */
  @Nullable String whyNot() {
    return whyNot;
  }

  /**
   * Reads the provider's list, and returns the clients that it may be.
   *
   * @throws ApiException if the provider does not answer
   */
  List<ClientRecord> matches() {
    return candidates.get().filter(isIt).toList();
  }

  /** As in {@code a client in Clockify with businessName "Nova" (name)}. */
  @Override
  public String toString() {
    return "a client in " + account.provider() + " with " + Words.listed(marks, "and");
  }
}
