package io.clientele.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A key that is sent as it is. The supplier is asked before each attempt, so keys can rotate. */
final class KeyAuth implements Auth {
  private final String scheme;
  private final Credential.Place place;
  private final String name;
  private final String prefix;
  private final Supplier<String> value;

  /** What is sent, if it cannot change. */
  private final @Nullable Credential fixed;

  KeyAuth(
      String scheme, Credential.Place place, String name, String prefix, Supplier<String> value) {
    this.scheme = scheme;
    this.place = place;
    this.name = name;
    this.prefix = prefix;
    this.value = value;
    this.fixed =
        value instanceof Fixed given && problem(given.value()) == null
            ? credential(given.value())
            : null;
  }

  /** A value that was looked at when it was set. */
  record Fixed(String value) implements Supplier<String> {
    @Override
    public String get() {
      return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Fixed that && that.value.equals(value);
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public String toString() {
      return "(secret)";
    }
  }

  String scheme() {
    return scheme;
  }

  Supplier<String> value() {
    return value;
  }

  @Override
  public Credential credential(Deadline deadline, Events events) throws NotSentException {
    return fixed == null ? credential(ask(scheme, value)) : fixed;
  }

  private Credential credential(String key) {
    return new Credential(place, name, prefix, Secret.of(key));
  }

  @Override
  public Auth withValue(Supplier<String> other) {
    boolean isPair = prefix.equals(BasicPair.PREFIX);
    return new KeyAuth(
        scheme, place, name, prefix, isPair ? new BasicPair.Joined(scheme, other) : other);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyAuth that
        && that.scheme.equals(scheme)
        && that.place == place
        && that.name.equals(name)
        && that.prefix.equals(prefix)
        && that.value.equals(value);
  }

  @Override
  public int hashCode() {
    return 31 * scheme.hashCode() + value.hashCode();
  }

  /**
   * Asks a supplier for a value. One that fails is a token that cannot be fetched: worth another
   * attempt, as what it asks may be back by then.
   *
   * @throws ConfigurationException if the value cannot be sent
   */
  static String ask(String option, Supplier<String> supplier) throws NotSentException {
    String value;
    try {
      value = supplier.get();
    } catch (ConfigurationException e) {
      throw e;
    } catch (Exception e) { // Kotlin and others throw checked exceptions here too.
      throw new NotSentException(
          option + "(...) got " + e.getClass().getName() + " for a value", e);
    }
    return checked(option, value);
  }

  /**
   * Looks at a value that a supplier gave.
   *
   * @throws ConfigurationException if it cannot be sent
   */
  static String checked(String option, @Nullable String value) {
    String problem = problem(value);
    if (value == null || problem != null) {
      throw new ConfigurationException("The request", List.of(option + "(...): " + problem));
    }
    return value;
  }

  /** Says what is wrong with a value, without showing it; null if nothing is. */
  static @Nullable String problem(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return "its value is empty: give the key as the provider shows it";
    }
    return HeaderCheck.problem(value);
  }
}
