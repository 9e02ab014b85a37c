package io.clientele;

import java.util.ArrayList;
import java.util.List;

/** Sets names with a text beside each. Not thread-safe. */
final class TextRemarks {
  /** What fits into most terminals and most mails. */
  private static final int WIDTH = 100;

  private final List<String> lines = new ArrayList<>();
  private final int indent;

  /** Texts begin in the column {@code indent}. */
  TextRemarks(int indent) {
    this.indent = indent;
  }

  /** Adds a text, if it is one. */
  void add(String name, String text) {
    String start = name + " ".repeat(Math.max(1, indent - Words.length(name)));
    for (String line : text.lines().toList()) {
      int margin = indent + (line.length() - line.stripLeading().length());
      wrap(start, margin, Words.onOneLine(line));
      start = " ".repeat(indent);
    }
  }

  List<String> lines() {
    return lines;
  }

  /** Words that are too long for a line stand alone on one. */
  private void wrap(String start, int margin, String text) {
    StringBuilder line = new StringBuilder(start);
    for (String word : text.split(" ", -1)) {
      if (Words.length(line.toString()) + Words.length(word) > WIDTH
          && !line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
        line = new StringBuilder(" ".repeat(margin));
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
  }
}
