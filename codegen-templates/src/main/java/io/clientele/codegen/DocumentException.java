package io.clientele.codegen;

import java.util.List;

/** A document has what no code can be made of. Names each place by JSON pointer, with the fix. */
public final class DocumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More would hide the first. */
  private static final int MOST_SHOWN = 20;

  private final List<String> problems;

  DocumentException(String document, List<String> problems) {
    super(message(document, problems));
    this.problems = List.copyOf(problems);
  }

  /** Returns what has to be changed, a line for each place of the document. */
  public List<String> problems() {
    return problems;
  }

  private static String message(String document, List<String> problems) {
    List<String> shown = problems.subList(0, Math.min(MOST_SHOWN, problems.size()));
    int more = problems.size() - shown.size();
    return "No code can be made of "
        + document
        + ":\n  "
        + String.join("\n  ", shown)
        + (more == 0 ? "" : "\n  and " + more + " more");
  }
}
