package io.clientele.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenProperty;

/**
 * What Javadoc says of a property: its description, then the limits and the example that the
 * description does not name.
 */
final class PropertyText {
  /** Of these an example shows a form; of a truth value, say, it shows nothing. */
  private static final Set<String> WITH_EXAMPLE =
      Set.of("String", "Integer", "Long", "Double", "BigDecimal", "Instant", "LocalDate");

  private static final int LONGEST_EXAMPLE = 40;

  private PropertyText() {}

  /** Returns null if there is nothing to say. */
  static @Nullable String of(CodegenProperty property) {
    String description = property.unescapedDescription == null ? "" : property.unescapedDescription;
    List<String> sentences = new ArrayList<>();
    sentences.add(description.strip());
    sentences.add(
        limits(description, property.minLength, property.maxLength, "character", "characters"));
    sentences.add(limits(description, property.minItems, property.maxItems, "item", "items"));
    sentences.add(limits(description, property));
    sentences.add(example(description, property));
    sentences.removeIf(String::isEmpty);
    if (sentences.size() > 1
        && !description.isBlank()
        && !description.strip().matches("(?s).*[.!?]")) {
      sentences.set(0, sentences.get(0) + ".");
    }
    return sentences.isEmpty() ? null : String.join(" ", sentences);
  }

  private static String limits(
      String description,
      @Nullable Integer least,
      @Nullable Integer most,
      String one,
      String many) {
    int atLeast = least == null ? 0 : least;
    if (most != null && !says(description, "" + most)) {
      String from = atLeast == most ? "Exactly " : atLeast > 1 ? atLeast + " to " : "At most ";
      return from + most + " " + (most == 1 ? one : many) + ".";
    }
    // That a text or a list is not empty goes without saying.
    return most == null && atLeast > 1 && !says(description, "" + atLeast)
        ? "At least " + atLeast + " " + many + "."
        : "";
  }

  private static String limits(String description, CodegenProperty property) {
    List<String> limits = new ArrayList<>();
    if (property.minimum != null && !says(description, property.minimum)) {
      limits.add((property.exclusiveMinimum ? "above " : "at least ") + property.minimum);
    }
    if (property.maximum != null && !says(description, property.maximum)) {
      limits.add((property.exclusiveMaximum ? "below " : "at most ") + property.maximum);
    }
    if (property.multipleOf != null && !says(description, "" + property.multipleOf)) {
      limits.add("a multiple of " + property.multipleOf);
    }
    String all = String.join(", ", limits);
    return all.isEmpty() ? "" : Character.toUpperCase(all.charAt(0)) + all.substring(1) + ".";
  }

  private static String example(String description, CodegenProperty property) {
    String example = property.example;
    boolean shows =
        example != null
            && !example.isBlank()
            && example.length() <= LONGEST_EXAMPLE
            && example.indexOf('\\') < 0
            && WITH_EXAMPLE.contains(property.dataType)
            && !says(description, example);
    return shows ? "For example " + example + (example.endsWith(".") ? "" : ".") : "";
  }

  /** Whether the text has the word, and not as a part of another. */
  private static boolean says(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (starts && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
