package io.clientele.runtime;

import java.io.IOException;
import java.util.function.Supplier;

/** Where a credential comes from. Thread-safe. */
interface Auth {
  /**
   * Returns the credential to use now.
   *
   * @throws IOException if it cannot be had; the request that it is for was not sent
   */
  Credential credential(Deadline deadline, Events events) throws IOException;

  /**
   * Hears that the provider refused {@code refused}, and returns whether another one may be had.
   */
  default boolean renew(Credential refused) {
    return false;
  }

  /** The same kind of credential with a value that the caller of an operation brings. */
  Auth withValue(Supplier<String> value);
}
