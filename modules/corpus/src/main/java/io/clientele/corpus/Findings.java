package io.clientele.corpus;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * The errors and the warnings of one document, in the order found, and notes, which count as
 * neither: what the parser does not understand, and so nobody can make use of. Not thread-safe.
 */
final class Findings implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<String> errors = new ArrayList<>();
  private final ArrayList<String> warnings = new ArrayList<>();
  private final ArrayList<String> notes = new ArrayList<>();

  void error(String message) {
    errors.add(message);
  }

  void warning(String message) {
    warnings.add(message);
  }

  void note(String message) {
    notes.add(message);
  }

  int errors() {
    return errors.size();
  }

  int warnings() {
    return warnings.size();
  }

  /** Returns at most {@code most} lines of each kind, and how many more there are. */
  List<String> lines(int most) {
    List<String> lines = new ArrayList<>();
    add(lines, "error", errors, most);
    add(lines, "warning", warnings, most);
    add(lines, "note", notes, most);
    return lines;
  }

  private static void add(List<String> lines, String kind, List<String> messages, int most) {
    messages.stream().limit(most).forEach(message -> lines.add(kind + ": " + message));
    int more = messages.size() - most;
    if (more > 0) {
      lines.add("and " + more + " more " + kind + (more == 1 ? "" : "s"));
    }
  }
}
