package io.clientele.runtime;

/** Throws as other languages of the JVM do, which know no checked exceptions. */
final class Thrown {
  private Thrown() {}

  /** Throws {@code e}, which the compiler takes for an unchecked one; returns nothing. */
  @SuppressWarnings({"unchecked", "DoNotCallSuggester", "TypeParameterUnusedInFormals"})
  static <T, E extends Throwable> T sneakily(Throwable e) throws E {
    throw (E) e;
  }
}
