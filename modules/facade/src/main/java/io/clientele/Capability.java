package io.clientele;

import static java.util.stream.Collectors.toCollection;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * What can be done with the clients of an account. In code it is a type that an account has or has
 * not, so that what a provider cannot do does not compile; these are for programs that choose while
 * they run.
 */
public enum Capability {
  /** {@link Clientele#create}; all have it. */
  CREATE(Account.class),
  /** {@link Account#list}; all have it. */
  LIST(Account.class),
  /** {@link CanGet}. */
  GET(CanGet.class),
  /** {@link CanUpdate}. */
  UPDATE(CanUpdate.class),
  /** {@link CanArchive}. */
  ARCHIVE(CanArchive.class),
  /** {@link CanDelete}. */
  DELETE(CanDelete.class),
  /** {@link HasMembers}. */
  MEMBERS(HasMembers.class);

  private final Class<?> type;

  Capability(Class<?> type) {
    this.type = type;
  }

  static Set<Capability> of(Account<?> account) {
    return Arrays.stream(values())
        .filter(capability -> capability.type.isInstance(account))
        .collect(toCollection(() -> EnumSet.noneOf(Capability.class)));
  }
}
