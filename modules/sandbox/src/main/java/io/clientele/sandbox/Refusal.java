package io.clientele.sandbox;

import java.util.List;

/**
 * A call that was not carried out: what was sent, what of the document it broke, and where.
 *
 * <p>Immutable. {@link #toString()} hides secrets.
 */
public final class Refusal {
  private final String document;
  private final Operation operation;
  private final RecordedRequest request;
  private final int status;
  private final List<Violation> violations;

  Refusal(
      String document,
      Operation operation,
      RecordedRequest request,
      int status,
      List<Violation> violations) {
    this.document = document;
    this.operation = operation;
    this.request = request;
    this.status = status;
    this.violations = List.copyOf(violations);
  }

  /** The id of the operation, as {@code clientsCreate}. */
  public String operationId() {
    return operation.id();
  }

  /** What was sent. */
  public RecordedRequest request() {
    return request;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** What was wrong: each with its place in the request, and what must be there. */
  public List<String> violations() {
    return violations.stream().map(Violation::toString).toList();
  }

  /** All of it, as a test prints it. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(operation.id()).append(" was refused with HTTP ").append(status).append(":\n");
    for (Violation violation : violations) {
      text.append("  ").append(violation).append('\n');
      if (!violation.rule().isEmpty()) {
        text.append("    as ").append(document).append(".yaml says at ").append(violation.rule());
        text.append('\n');
      }
    }
    return text.append("  sent: ").append(request.toString().replace("\n", "\n    ")).toString();
  }
}
