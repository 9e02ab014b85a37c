package io.clientele;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An account at a provider: the connection with its credentials, and the choices that hold for all
 * clients created there. Immutable and thread-safe.
 *
 * @param <B> what an adjustment is given: the provider's own request builder
 */
public abstract sealed class Account<B>
    permits ChatDashAccount, ClockifyAccount, MissionXAccount, PlacioAccount, PlusVibeAccount {
  /** Names stand in tables, and in texts that a program reads back. */
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}._-]+");

  private final Connected<?> connection;
  private final Mapping<B> mapping;
  private final RecordMapping<?> record;
  private final Setup<B> setup;

  /** {@code mapping} says where a create writes each field, {@code record} where a list says it. */
  Account(Connected<?> connection, Mapping<B> mapping, RecordMapping<?> record, Setup<B> setup) {
    this.connection = connection;
    this.mapping = mapping;
    this.record = record;
    this.setup = setup;
  }

  /** The setup of an account that was given nothing yet. */
  static <B> Setup<B> defaults(Mapping<B> mapping) {
    return new Setup<>(mapping.provider().toLowerCase(Locale.ROOT), request -> {});
  }

  /** What it is called here; the provider's name in lower case if not set. */
  public final String name() {
    return setup.name();
  }

  /** The provider's name, as in {@code Clockify}. */
  public final String provider() {
    return mapping.provider();
  }

  /**
   * The provider's own client, for all that has no place in the words of this package.
   *
   * @throws ConfigurationException if the account was given a builder that cannot build one
   */
  public abstract Provider connection();

  /** What can be done with the clients here; the same as the types that this account has. */
  public final Set<Capability> capabilities() {
    return Capability.of(this);
  }

  /**
   * The clients here, in the provider's order and read as they are asked for, page by page where
   * the provider has pages. Archived ones are among them.
   *
   * <p>The stream is to be used once, by one thread; to take from it throws an {@link ApiException}
   * if the provider does not answer.
   */
  public abstract Stream<ClientRecord> list();

  /** What becomes of a field of a {@link NewClient} here. */
  public final Support support(ClientField<?> field) {
    return mapping.support(field);
  }

  /**
   * The same account by another name, so that several of one provider can be told apart.
   *
   * @param name letters, digits, {@code .}, {@code _} and {@code -}
   */
  public abstract Account<B> named(String name);

  /**
   * The same account with a last word on each request before it is checked and sent. Called once
   * for each create, by the thread that sends it; after those that were given before.
   */
  public abstract Account<B> adjusting(Consumer<B> adjustment);

  final Setup<B> setup() {
    return setup;
  }

  final List<String> problems() {
    List<String> problems = new ArrayList<>();
    if (!NAME.matcher(name()).matches()) {
      problems.add("its name must be letters, digits, '.', '_' and '-'");
    }
    problems.addAll(connection.problems());
    findProblems(problems);
    return problems;
  }

  /** Closes the connection if the account was given a builder. */
  final void close() {
    connection.close();
  }

  /** Whether a client that is created at both would be there twice. */
  final boolean isSamePlaceAs(Account<?> other) {
    return connection.isSameAs(other.connection) && place().equals(other.place());
  }

  /** Which part of what the connection leads to gets the clients; empty if there are no parts. */
  String place() {
    return "";
  }

  /** Adds what is wrong with the choices of this account. */
  abstract void findProblems(List<String> problems);

  static void notBlank(String option, String value, List<String> problems) {
    if (value.isBlank()) {
      problems.add(option + " is blank: give the id as the provider shows it");
    }
  }

  /** Asks the provider's own types about a choice, so that their rules stand in one place. */
  static void notBroken(String option, Runnable build, List<String> problems) {
    try {
      build.run();
    } catch (ValidationException e) {
      e.violations().forEach(v -> problems.add(option + ": " + v));
    }
  }

  final ClientRef ref(String id) {
    return new ClientRef(provider(), name(), id);
  }

  final Mapping<B> mapping() {
    return mapping;
  }

  /** The fields that {@link #list} can say, and {@link Clientele#find} can find clients by. */
  public final Set<ClientField<?>> listed() {
    return record.fields();
  }

  /** Starts a request that says what this account always says. */
  abstract B request();

  /**
   * Checks a request and makes it ready. Nothing is sent by that.
   *
   * @throws ValidationException naming all that the provider's document does not allow
   */
  abstract NativeCreate<?> prepare(B request);

  /** As in {@code agency-eu (Clockify)}. */
  @Override
  public final String toString() {
    return name() + " (" + provider() + ")";
  }
}
