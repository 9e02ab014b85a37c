package io.clientele;

import java.util.List;

/**
 * What becomes of one field of a {@link NewClient} at one provider.
 *
 * @param kind whether it is stored, and how
 * @param paths where in the provider's request it goes, as in {@code member.loginId}; empty if it
 *     cannot be stored
 * @param wayOut what to do instead, as in {@code write it into note}; empty if nothing is known, or
 *     if it is stored
 */
public record Support(Kind kind, List<String> paths, String wayOut) {
  /** Whether a field is stored. */
  public enum Kind {
    /** As it is, in a property of its own. */
    STORED,
    /** In another form, or in one property with other fields. */
    STORED_AS,
    /** The provider has no place for it. */
    CANNOT_BE_STORED
  }

  /** Copies the list. */
  public Support {
    paths = List.copyOf(paths);
  }

  /** Whether it is stored, in whatever form. */
  public boolean isStored() {
    return kind != Kind.CANNOT_BE_STORED;
  }

  /** As in {@code stored as contactMethods[type=email]}. */
  @Override
  public String toString() {
    String where = String.join(", ", paths);
    return switch (kind) {
      case STORED -> "stored: " + where;
      case STORED_AS -> "stored as " + where;
      case CANNOT_BE_STORED -> "cannot be stored" + (wayOut.isEmpty() ? "" : ": " + wayOut);
    };
  }
}
