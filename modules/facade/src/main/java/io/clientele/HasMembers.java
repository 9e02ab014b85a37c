package io.clientele;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.ValidationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account whose clients have members: people who log in for a client. */
public interface HasMembers {
  /**
   * A member of a client.
   *
   * @param id the provider's id of the member
   * @param name the whole name
   * @param loginId what the member logs in with
   * @param email an address to write to
   */
  record Member(
      String id, @Nullable String name, @Nullable String loginId, @Nullable String email) {}

  /**
   * All members of a client.
   *
   * @param clientId the provider's id of the client
   * @throws ApiException if the provider does not answer them
   */
  List<Member> members(String clientId);

  /**
   * Lets one more person log in for a client. As a create, it is sent once.
   *
   * @param clientId the provider's id of the client
   * @param name the whole name
   * @throws ValidationException if a value is not allowed; nothing was sent
   * @throws OutcomeUnknownException if the member may be there: look at {@link #members}
   * @throws ApiException if nothing was done
   */
  void addMember(String clientId, String name, Login login);
}
