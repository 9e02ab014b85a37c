package io.clientele.runtime;

import java.util.List;

/** A request breaks rules of its document. Nothing was sent. */
public final class ValidationException extends ClienteleException {
  private static final long serialVersionUID = 1;

  private final transient List<Violation> violations;

  /**
   * Made by the checks of a request.
   *
   * @param type the request's type
   * @param violations all that is wrong
   */
  public ValidationException(String type, List<Violation> violations) {
    super(message(type, violations), null);
    this.violations = List.copyOf(violations);
  }

  /** Every rule that the request breaks; never empty. */
  public List<Violation> violations() {
    return violations;
  }

  private static String message(String type, List<Violation> violations) {
    StringBuilder message = new StringBuilder(type).append(" was not sent:");
    for (Violation violation : violations) {
      message.append("\n  ").append(violation);
    }
    return message.toString();
  }
}
