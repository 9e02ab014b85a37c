package io.clientele;

import io.clientele.runtime.ApiException;

/** An account whose clients can be put aside without being deleted. */
public interface CanArchive {
  /**
   * Archives a client; one that is archived stays so.
   *
   * @param id the provider's id of the client
   * @return the client as it is now
   * @throws ApiException if it was not done, or may not have been
   */
  ClientRecord archive(String id);
}
