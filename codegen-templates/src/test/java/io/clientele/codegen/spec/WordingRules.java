package io.clientele.codegen.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Rules about prose, which becomes Javadoc. */
final class WordingRules {
  private static final Set<String> PROSE = Set.of("summary", "description", "x-inferred");
  private static final Set<String> DATA = Set.of("example", "examples", "default", "enum");
  private static final int LONGEST = 250;

  private record Prose(String pointer, String key, String text) {
    int sentences() {
      return text.trim().split("(?<=[.!?])\\s+(?=\\p{Lu})").length;
    }

    boolean endsAsSentence() {
      return text.matches("(?s).*[.!?]\\s*");
    }
  }

  private WordingRules() {}

  static void summaries(Spec spec, Findings findings) {
    for (Place operation : spec.all(Kind.OPERATION)) {
      Prose summary =
          new Prose(operation.pointerTo("summary"), "summary", operation.text("summary"));
      if (!summary.endsAsSentence() || summary.sentences() != 1) {
        findings.add(
            summary.pointer(),
            "\"" + summary.text() + "\" is not one sentence with a full stop.",
            "Say in one what the call does, such as \"Creates a client.\"");
      }
    }
  }

  static void descriptions(Spec spec, Findings findings) {
    for (Prose prose : prose(spec)) {
      if (prose.key().equals("description")
          && (!prose.endsAsSentence()
              || prose.sentences() > 2
              || prose.text().length() > LONGEST)) {
        findings.add(
            prose.pointer(),
            "The description is not one or two short sentences.",
            "Say what the name does not, in at most "
                + LONGEST
                + " characters that end with a full stop.");
      }
    }
  }

  static void ownWords(Spec spec, Findings findings) {
    CapturedWording captured = CapturedWording.shipped();
    for (Prose prose : prose(spec)) {
      Optional<String> copied = captured.copiedIn(prose.text());
      if (copied.isPresent()) {
        findings.add(
            prose.pointer(),
            "\"" + copied.get() + "\" stands on a provider's page.",
            "Say it in our own words.");
      }
    }
  }

  private static List<Prose> prose(Spec spec) {
    List<Prose> found = new ArrayList<>();
    collect(spec.root(), "", found);
    return found;
  }

  private static void collect(JsonNode node, String pointer, List<Prose> found) {
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), pointer + "/" + i, found);
      }
    }
    for (String key : node.propertyNames()) {
      JsonNode value = node.get(key);
      String place = Place.child(pointer, key);
      // A property may be named "description" or "example" itself; then its value is a schema.
      if (PROSE.contains(key) && value.isString()) {
        found.add(new Prose(place, key, value.stringValue()));
      } else if (!DATA.contains(key) || pointer.endsWith("/properties")) {
        collect(value, place, found);
      }
    }
  }
}
