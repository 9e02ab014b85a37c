package io.clientele.runtime;

import java.util.stream.Stream;

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

  /** What must not be shown: the value, and what can be read out of it. */
  Stream<Secret> secrets() {
    return prefix.equals(BasicPair.PREFIX)
        ? BasicPair.secrets(value.reveal()).stream()
        : Stream.of(value);
  }

  /** What is sent. */
  String text() {
    return prefix.isEmpty() ? value.reveal() : prefix + value.reveal();
  }
}
