package io.clientele.sandbox;

/**
 * One thing in a request that the document does not allow.
 *
 * @param place in the request, as {@code $.name} or {@code page-size}
 * @param message what is wrong there, with the keyword: {@code must be at most ... (maxLength)}
 * @param rule where the document says so, as {@code #/components/schemas/...}; may be empty
 */
record Violation(String place, String message, String rule) implements Comparable<Violation> {
  @Override
  public int compareTo(Violation other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return place + ": " + message;
  }
}
