package io.clientele.runtime.spi;

import io.clientele.runtime.Secret;
import java.util.List;

/**
 * What one argument of an operation's method becomes in the request. Immutable and thread-safe.
 *
 * @param <T> the argument's type
 */
public sealed interface Argument<T> permits ParameterArgument, ParameterGroup, RequestBody {
  /** What a message calls it. */
  String name();

  /** Whether it may be null, and is then left out. */
  boolean isOptional();

  /** Whether {@link #check} may find something. */
  default boolean hasRules() {
    return false;
  }

  /** Reports each rule that {@code value} breaks, and that its builder did not check before. */
  default void check(T value, Checks checks) {}

  /** Adds {@code value} to the request. */
  void write(T value, RequestParts out);

  /** The secrets that {@code value} holds. */
  List<Secret> secrets(T value);
}
