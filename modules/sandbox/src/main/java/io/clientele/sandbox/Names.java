package io.clientele.sandbox;

import java.util.Locale;

/** How the names in a document follow from each other. */
final class Names {
  private Names() {}

  /** {@code ClientFields} as {@code clientFields}. */
  static String lowerCamel(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  /** What one record of a tag is called: {@code client} of {@code Clients}. */
  static String singular(String tag) {
    String plural = lowerCamel(tag);
    if (plural.endsWith("ies")) {
      return plural.substring(0, plural.length() - 3) + "y";
    }
    return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
  }
}
