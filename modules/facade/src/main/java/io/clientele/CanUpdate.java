package io.clientele;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ValidationException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account whose clients can be changed. */
public interface CanUpdate {
  /** The fields that can have another value there. */
  Set<ClientField<?>> changeable();

  /** The fields that can be cleared there. */
  Set<ClientField<?>> clearable();

  /**
   * Makes the changes and leaves the rest as it is.
   *
   * @param id the provider's id of the client
   * @return the client as the provider answers it; null if it answers none, as PlusVibe does
   * @throws ValidationException if a change cannot be made there ({@link ClientChanges#possibleAt}
   *     leaves it out), or a value is not allowed; nothing was sent
   * @throws ApiException if it was not done, or may not have been
   */
  @Nullable ClientRecord update(String id, ClientChanges changes);
}
