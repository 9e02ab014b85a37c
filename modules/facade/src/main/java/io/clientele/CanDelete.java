package io.clientele;

import io.clientele.runtime.ApiException;

/** An account whose clients can be deleted. */
public interface CanDelete {
  /**
   * Deletes a client for good. Clockify refuses one that was not archived before.
   *
   * @param id the provider's id of the client
   * @throws ApiException if it was not done, or may not have been
   */
  void delete(String id);
}
