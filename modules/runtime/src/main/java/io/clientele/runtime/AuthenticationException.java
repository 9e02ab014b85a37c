package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/** The provider does not accept the credential (HTTP 401), or gave no token for it. */
public final class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1;

  AuthenticationException(CallReport report, @Nullable Throwable cause) {
    super(
        report, "The credential was not accepted: check its value and that it is in force.", cause);
  }
}
