package io.clientele.sandbox;

import java.util.List;

/** A security scheme of a document, with the credential that the sandbox takes for it. */
interface Scheme {
  /** The header that carries the credential. */
  String header();

  /** Whether a request carries what this scheme asks for, once and exactly. */
  boolean accepts(RecordedRequest request);

  /** Whether a request carries what was issued for this scheme, valid or not any more. */
  boolean knows(RecordedRequest request);

  /** Makes what a request carries invalid from now on, if this scheme can do that. */
  default void expire(RecordedRequest request) {}

  /** A fixed text in a header: an API key, or a bearer token that is not issued here. */
  record Key(String header, String prefix, String key) implements Scheme {
    @Override
    public boolean accepts(RecordedRequest request) {
      return request.header(header).equals(List.of(prefix + key));
    }

    @Override
    public boolean knows(RecordedRequest request) {
      return request.header(header).stream().anyMatch(value -> value.endsWith(key));
    }
  }
}
