package io.clientele.runtime;

/**
 * What a request proves itself with.
 *
 * @param place where it goes
 * @param name of the header, query parameter or cookie
 * @param prefix what stands before the value, as in {@code Bearer}
 */
record Credential(Place place, String name, String prefix, Secret value) {
  enum Place {
    HEADER,
    QUERY,
    COOKIE
  }
}
