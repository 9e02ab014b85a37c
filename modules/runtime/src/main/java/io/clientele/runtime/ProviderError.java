package io.clientele.runtime;

import org.jspecify.annotations.Nullable;

/** A provider's own account of an error, as its document describes it. */
public interface ProviderError {
  /** The provider's message for people, or null if it gave none. */
  @Nullable String errorMessage();

  /** The provider's code for programs, or null if it gave none. */
  default @Nullable String errorCode() {
    return null;
  }
}
