package io.clientele;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an account answered when it was asked for its clients. Immutable. */
public sealed interface Listing {
  /** The account's name. */
  String account();

  /** The provider's name, as in {@code Clockify}. */
  String provider();

  /**
   * The provider answered.
   *
   * @param clients all that were asked for, in the provider's order
   */
  record Listed(String account, String provider, List<ClientRecord> clients) implements Listing {
    /** Copies the list. */
    public Listed {
      clients = List.copyOf(clients);
    }
  }

  /**
   * The clients of this account are not known: none are shown, even if some were read.
   *
   * @param reason why, for a person to read
   * @param cause the exception that says so; null if there was none
   */
  record Failed(String account, String provider, String reason, @Nullable Throwable cause)
      implements Listing {}
}
