package io.clientele;

import java.util.Objects;

/**
 * Where a client is: its provider, the account here, and the provider's id. As text it can be kept
 * anywhere, as in {@code Clockify/agency-eu/44a687e29ae1f428e7ebe305}.
 *
 * @param provider the provider's name, as in {@code Clockify}
 * @param account the account's name
 * @param id the provider's id of the client
 */
public record ClientRef(String provider, String account, String id) {
  /** Neither may be null, nor empty; provider and account have no slash. */
  public ClientRef {
    if (isNoPart(provider) || isNoPart(account) || Objects.requireNonNull(id, "id").isEmpty()) {
      throw new IllegalArgumentException(
          "\""
              + text(provider, account, id)
              + "\" names no client: it must be provider/account/id");
    }
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is not of that form
   */
  public static ClientRef parse(String text) {
    String[] parts = text.split("/", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException(
          "\"" + text + "\" names no client: it must be provider/account/id");
    }
    return new ClientRef(parts[0], parts[1], parts[2]);
  }

  private static boolean isNoPart(String part) {
    return part.isEmpty() || part.indexOf('/') >= 0;
  }

  private static String text(String provider, String account, String id) {
    return provider + "/" + account + "/" + id;
  }

  /** As in {@code Clockify/agency-eu/44a687e29ae1f428e7ebe305}. */
  @Override
  public String toString() {
    return text(provider, account, id);
  }
}
