package io.clientele.runtime;

import java.io.IOException;

/** The transport was closed, before a call or in the middle of it. */
final class TransportClosedException extends IOException {
  private static final long serialVersionUID = 1;

  TransportClosedException() {
    super("the client was closed");
  }
}
