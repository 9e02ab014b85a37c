package io.clientele.contract;

import java.util.List;

/**
 * A request that the document does not allow.
 *
 * @param request made by constructors, which check nothing
 * @param violations all rules that it breaks, as the caller reads them
 * @param <R> its type
 */
public record BrokenRequest<R>(R request, List<String> violations) {
  public BrokenRequest(R request, String... violations) {
    this(request, List.of(violations));
  }

  @Override
  public String toString() {
    return violations.toString();
  }
}
