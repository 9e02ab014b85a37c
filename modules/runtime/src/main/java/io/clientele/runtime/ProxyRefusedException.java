package io.clientele.runtime;

import java.io.IOException;

/** A proxy does not let the request through. Trying again would not help. */
final class ProxyRefusedException extends IOException {
  private static final long serialVersionUID = 1;

  private static final int AUTHENTICATION_REQUIRED = 407;

  ProxyRefusedException(int status) {
    super(
        "the proxy answered HTTP "
            + status
            + (status == AUTHENTICATION_REQUIRED
                ? ": it asks for proxyCredentials(...), or for others"
                : ""));
  }
}
