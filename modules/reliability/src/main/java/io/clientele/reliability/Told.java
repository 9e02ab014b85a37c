package io.clientele.reliability;

import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.PermissionException;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the caller of a create knows afterwards, if he or she believes what the types say. */
enum Told {
  /** It was created. */
  CREATED("created"),
  /** It was not. */
  NOT_CREATED("not created"),
  /** It may have been. */
  UNKNOWN("outcome unknown"),
  /** Something that no page of ours explains. */
  NOT_OURS("something else");

  private static final Map<Class<?>, Told> BY_TYPE =
      Map.of(
          OutcomeUnknownException.class,
          UNKNOWN,
          AuthenticationException.class,
          NOT_CREATED,
          ConnectionException.class,
          NOT_CREATED,
          NotFoundException.class,
          NOT_CREATED,
          PermissionException.class,
          NOT_CREATED,
          RateLimitedException.class,
          NOT_CREATED,
          RefusedException.class,
          NOT_CREATED);

  private final String words;

  Told(String words) {
    this.words = words;
  }

  static Told by(@Nullable Throwable thrown) {
    return thrown == null ? CREATED : BY_TYPE.getOrDefault(thrown.getClass(), NOT_OURS);
  }

  /** Whether it is true of a create that became so many records. */
  boolean isTrueOf(int records) {
    return switch (this) {
      case CREATED -> records > 0;
      case NOT_CREATED -> records == 0;
      case UNKNOWN -> true;
      case NOT_OURS -> false;
    };
  }

  @Override
  public String toString() {
    return words;
  }
}
