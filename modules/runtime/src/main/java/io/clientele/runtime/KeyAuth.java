package io.clientele.runtime;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A key that is sent as it is. The supplier is asked before each attempt, so keys can rotate. */
record KeyAuth(
    String scheme, Credential.Place place, String name, String prefix, Supplier<String> value)
    implements Auth {

  /** A value that was looked at when it was set. */
  record Fixed(String value) implements Supplier<String> {
    @Override
    public String get() {
      return value;
    }

    @Override
    public String toString() {
      return "(secret)";
    }
  }

  @Override
  public Credential credential(Deadline deadline, Events events) {
    String text = value.get();
    String problem = problem(text);
    if (problem != null) {
      throw new ConfigurationException("The request", List.of(scheme + "(...): " + problem));
    }
    return new Credential(place, name, prefix, Secret.of(text));
  }

  @Override
  public Auth withValue(Supplier<String> other) {
    return new KeyAuth(scheme, place, name, prefix, other);
  }

  /** Says what is wrong with a value, without showing it; null if nothing is. */
  static @Nullable String problem(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return "its value is empty: give the key as the provider shows it";
    }
    return HeaderCheck.problem(value);
  }
}
