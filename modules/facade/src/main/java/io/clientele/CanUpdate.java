package io.clientele;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ValidationException;
import java.util.Optional;
import java.util.Set;

/** An account whose clients can be changed. */
public interface CanUpdate {
  /** The fields that can be changed there. */
  Set<ClientField<?>> changeable();

  /**
   * Changes what is set and leaves the rest as it is.
   *
   * @param id the provider's id of the client
   * @return the client as the provider answers it; empty if it answers none, as PlusVibe does
   * @throws ValidationException if a field cannot be changed there, or a value is not allowed;
   *     nothing was sent
   * @throws ApiException if it was not done, or may not have been
   */
  Optional<ClientRecord> update(String id, ClientChanges changes);
}
