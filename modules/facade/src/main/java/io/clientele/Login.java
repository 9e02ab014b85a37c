package io.clientele;

import io.clientele.runtime.Secret;
import java.util.Objects;

/**
 * What a client logs in with at the provider.
 *
 * @param loginId the name, unique at the provider; a taken one is refused by it
 * @param password the first password, chosen by you; never shown
 */
public record Login(String loginId, Secret password) {
  /** Neither may be null. */
  public Login {
    Objects.requireNonNull(loginId, "loginId");
    Objects.requireNonNull(password, "password");
  }
}
