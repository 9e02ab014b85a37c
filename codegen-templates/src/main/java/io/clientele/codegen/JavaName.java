package io.clientele.codegen;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** Makes legal and readable Java names of whatever stands in a document. */
final class JavaName {
  /** Signs that mean something, as in GitHub's {@code +1} and Twilio's {@code StartTime<}. */
  private static final Map<Integer, String> SIGNS =
      Map.of(
          (int) '+', "plus",
          (int) '<', "less than",
          (int) '>', "greater than",
          (int) '=', "equal",
          (int) '*', "star",
          (int) '%', "percent",
          (int) '&', "and",
          (int) '#', "number");

  /** File systems take names of 255 bytes, and a nested type has a part of that. */
  private static final int LONGEST_TYPE = 120;

  private JavaName() {}

  /** As in {@code ClientInput}. */
  static String type(String text) {
    List<String> words = words(text);
    String name =
        words.isEmpty()
            ? ""
            : legal(words.stream().map(JavaName::capitalized).collect(Collectors.toList()));
    return name.substring(0, Math.min(LONGEST_TYPE, name.length()));
  }

  /** As in {@code emailDomains}. */
  static String variable(String text) {
    List<String> words = words(text);
    if (words.isEmpty()) {
      return "empty";
    }
    List<String> cased = new ArrayList<>();
    for (String word : words) {
      cased.add(cased.isEmpty() ? uncapitalized(word) : capitalized(word));
    }
    return legal(cased);
  }

  /** As in {@code MONTHLY_RATE}. */
  static String constant(String text) {
    List<String> words = words(text);
    return words.isEmpty()
        ? "EMPTY"
        : legal(List.of(String.join("_", words).toUpperCase(Locale.ROOT)));
  }

  /**
   * Gives each of the originals a name of its own, also where case does not matter, as in the file
   * systems of many. One that is spelt as its name keeps it, else the first does; the others are
   * numbered.
   */
  static List<String> distinct(List<String> originals, UnaryOperator<String> name) {
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>(originals);
    List<Integer> late = new ArrayList<>();
    for (int i = 0; i < originals.size(); i++) {
      String wanted = name.apply(originals.get(i));
      if (!wanted.equals(originals.get(i)) || !taken.add(wanted.toLowerCase(Locale.ROOT))) {
        late.add(i);
      }
    }
    for (int i : late) {
      names.set(i, free(name.apply(originals.get(i)), taken));
    }
    return names;
  }

  /**
   * Makes names distinct, also where case does not matter: of two the first keeps it, however they
   * are spelt, and the others are numbered. So what is added below never renames what was there.
   */
  static List<String> numbered(List<String> names) {
    Set<String> taken = new HashSet<>();
    return names.stream().map(name -> free(name, taken)).toList();
  }

  private static String free(String wanted, Set<String> taken) {
    String stem =
        Character.isDigit(wanted.codePointBefore(wanted.length())) ? wanted + "_" : wanted;
    String name = wanted;
    for (int number = 2; !taken.add(name.toLowerCase(Locale.ROOT)); number++) {
      name = stem + number;
    }
    return name;
  }

  /** The words of {@code some_text}, {@code someText}, {@code URLText}, {@code SOME_TEXT}. */
  private static List<String> words(String text) {
    String spaced = spaced(text).strip();
    boolean shouted = spaced.indexOf(' ') > 0 && spaced.equals(spaced.toUpperCase(Locale.ROOT));
    List<String> words = new ArrayList<>();
    for (String word : spaced.split(" +", -1)) {
      if (!word.isEmpty()) {
        words.add(shouted ? word.toLowerCase(Locale.ROOT) : word);
      }
    }
    return words;
  }

  private static String spaced(String text) {
    StringBuilder spaced = new StringBuilder();
    int before = ' ';
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int each = text.codePointAt(i);
      int after = i + 1 < text.length() ? text.codePointAt(i + 1) : ' ';
      boolean hump =
          Character.isUpperCase(each)
              && (Character.isLowerCase(before)
                  || (Character.isUpperCase(before) && Character.isLowerCase(after)));
      if (Character.isLetterOrDigit(each)) {
        spaced.append(hump ? " " : "").appendCodePoint(each);
      } else if (each == '-' && spaced.isEmpty() && Character.isDigit(after)) {
        spaced.append("minus ");
      } else {
        spaced.append(' ').append(SIGNS.getOrDefault(each, "")).append(' ');
      }
      before = each;
    }
    return spaced.toString();
  }

  /** Joins words so that no two digits of different words meet. */
  private static String legal(List<String> words) {
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      boolean digits =
          !name.isEmpty()
              && Character.isDigit(name.charAt(name.length() - 1))
              && Character.isDigit(word.charAt(0));
      name.append(digits ? "_" : "").append(word);
    }
    String legal = Character.isJavaIdentifierStart(name.codePointAt(0)) ? "" + name : "_" + name;
    return SourceVersion.isKeyword(legal) ? legal + "_" : legal;
  }

  private static String capitalized(String word) {
    int first = word.offsetByCodePoints(0, 1);
    return word.substring(0, first).toUpperCase(Locale.ROOT) + word.substring(first);
  }

  /** Of {@code URL} it makes {@code url}, of {@code IPs} {@code ips}. */
  private static String uncapitalized(String word) {
    return word.chars().filter(Character::isUpperCase).count() > 1
            || word.codePointCount(0, word.length()) == 1
        ? word.toLowerCase(Locale.ROOT)
        : word.substring(0, 1).toLowerCase(Locale.ROOT) + word.substring(1);
  }
}
