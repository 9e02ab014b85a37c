package io.clientele;

import io.clientele.runtime.ApiException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final Map<ClientField<?>, Predicate<ClientRecord>> expected;
  private final @Nullable String whyNot;

  private ClientSearch(
      Account<?> account,
      Supplier<Stream<ClientRecord>> candidates,
      List<String> marks,
      Predicate<ClientRecord> isIt,
      Map<ClientField<?>, Predicate<ClientRecord>> expected,
      @Nullable String whyNot) {
    this.account = account;
    this.candidates = candidates;
    this.marks = marks;
    this.isIt = isIt;
    this.expected = expected;
    this.whyNot = whyNot;
  }

  /** A search among clients of an account, which knows of no difference between them yet. */
  static ClientSearch among(Account<?> account, Supplier<Stream<ClientRecord>> candidates) {
    return new ClientSearch(account, candidates, List.of(), client -> true, Map.of(), null);
  }

  /** The same search, for clients that have this value; null is not looked at. */
  <T> ClientSearch by(ClientField<T> field, @Nullable T value) {
    return value == null
        ? this
        : shown(field, value).where(client -> field.isSame(value, client.get(field)));
  }

  /** The same search, for clients of which something else is true too. */
  ClientSearch where(Predicate<ClientRecord> more) {
    return new ClientSearch(account, candidates, marks, isIt.and(more), expected, whyNot);
  }

  /** The same search; a person who looks is told of this value too. */
  <T> ClientSearch shown(ClientField<T> field, @Nullable T value) {
    if (value == null || value.equals(List.of())) {
      return this;
    }
    String path = account.support(field).paths().get(0);
    List<String> more = new ArrayList<>(marks);
    more.add(field + " \"" + field.shown(value) + "\" (" + path + ")");
    return new ClientSearch(account, candidates, more, isIt, expected, whyNot);
  }

  /**
   * The same search; a client that is found, and has another value or none, may not be the one.
   * Null is not looked at.
   */
  <T> ClientSearch expecting(ClientField<T> field, @Nullable T value) {
    if (value == null) {
      return this;
    }
    Map<ClientField<?>, Predicate<ClientRecord>> more = new LinkedHashMap<>(expected);
    more.put(field, client -> field.isSame(value, client.get(field)));
    return new ClientSearch(account, candidates, marks, isIt, more, whyNot);
  }

  /** The same search, which can only be done by a person. */
  ClientSearch cannotTell(String why) {
    return new ClientSearch(account, candidates, marks, isIt, expected, why);
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

  /** The fields in which a client that was found is not as it was sent. */
  List<ClientField<?>> differences(ClientRecord client) {
    List<ClientField<?>> fields = new ArrayList<>(expected.keySet());
    fields.removeIf(field -> Objects.requireNonNull(expected.get(field)).test(client));
    return fields;
  }

  /** As in {@code a client in Clockify with businessName "Nova" (name)}. */
  @Override
  public String toString() {
    return "a client in " + account.provider() + " with " + Words.listed(marks, "and");
  }
}
