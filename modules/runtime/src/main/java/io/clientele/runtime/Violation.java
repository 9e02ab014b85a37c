package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/**
 * One rule that a request breaks.
 *
 * @param path where, as in {@code $.contactMethods[0].value}
 * @param rule what the provider's document asks for, as in {@code must have at least 1 character,
 *     but has 0}
 * @param value what was given, shortened; null if nothing was; a secret's value is never shown
 */
public record Violation(String path, String rule, @Nullable String value) {
  @Override
  public String toString() {
    return path + " " + rule + (value == null ? "" : ": \"" + value + "\"");
  }
}
