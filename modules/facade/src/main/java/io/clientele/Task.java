package io.clientele;

import org.jspecify.annotations.Nullable;

/**
 * What is done at one account. Whatever happens, it has a result.
 *
 * @param <T> the result
 */
interface Task<T> {
  /** Does it. Throws nothing. */
  T run();

  /** The result if it is never begun. */
  T notBegun(String reason, @Nullable Throwable cause);

  /** Says that the deadline of all has passed; it is interrupted then. */
  default void expire() {}

  /** The result if it is begun, and nobody waits for its end any more. */
  T abandoned();
}
