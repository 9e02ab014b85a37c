package io.clientele;

import io.clientele.runtime.ApiException;

/** An account whose clients can be read one by one. */
public interface CanGet {
  /**
   * Reads one client.
   *
   * @param id the provider's id of it
   * @throws ApiException if the provider does not answer it; which type says an unknown id is up to
   *     the provider: Clockify answers 400, not 404
   */
  ClientRecord get(String id);
}
