package io.clientele.runtime;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The environment variables that a builder looked for. Not thread-safe. */
final class Environment {
  private final Problems problems;
  private final Set<String> missing = new TreeSet<>();

  Environment(Problems problems) {
    this.problems = problems;
  }

  /** Hands a variable to an option, if it is set. */
  void ifSet(String variable, Consumer<String> option) {
    String value = get(variable);
    if (value == null) {
      return;
    }
    try {
      option.accept(value);
      problems.note(variable, null);
    } catch (IllegalArgumentException e) {
      problems.note(variable, "the environment variable " + variable + " (not shown) is no URL");
    }
  }

  /** Hands two variables to an option, if both are set. */
  void ifSet(String first, String second, BiConsumer<String, String> option) {
    String one = get(first);
    String other = get(second);
    if (one != null && other != null) {
      option.accept(one, other);
    }
  }

  /** Adds to what is wrong with a builder what was looked for in vain. */
  void explain(Set<String> found) {
    if (!found.isEmpty() && !missing.isEmpty()) {
      found.add("fromEnvironment() did not find " + String.join(", ", missing));
    }
  }

  private @Nullable String get(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isBlank()) {
      missing.add(variable);
      return null;
    }
    return value;
  }
}
