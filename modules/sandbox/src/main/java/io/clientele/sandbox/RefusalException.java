package io.clientele.sandbox;

import java.util.List;

/** The call breaks something that only the remembered records show. */
final class RefusalException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;
  private final transient int[] statuses;

  /**
   * Refuses a call.
   *
   * @param statuses those that would fit; the first that is documented is taken, or else the last
   */
  RefusalException(Violation violation, int... statuses) {
    super(violation.toString(), null, false, false);
    this.violations = List.of(violation);
    this.statuses = statuses;
  }

  List<Violation> violations() {
    return violations;
  }

  int[] statuses() {
    return statuses;
  }
}
