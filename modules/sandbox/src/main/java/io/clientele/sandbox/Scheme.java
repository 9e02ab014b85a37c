package io.clientele.sandbox;

import java.util.List;

/** A security scheme of a document, with the credential that the sandbox takes for it. */
interface Scheme {
  /** Where the credential stands. */
  Place place();

  /** Whether a request carries what this scheme asks for, once and exactly. */
  boolean accepts(RecordedRequest request);

  /** Whether a request carries what was issued for this scheme, valid or not any more. */
  boolean knows(RecordedRequest request);

  /** Makes what a request carries invalid from now on, if this scheme can do that. */
  default void expire(RecordedRequest request) {}

  /** A fixed text: an API key, or a token that is not issued here. */
  record Key(Place place, String prefix, String key) implements Scheme {
    @Override
    public boolean accepts(RecordedRequest request) {
      return place.values(request).equals(List.of(prefix + key));
    }

    @Override
    public boolean knows(RecordedRequest request) {
      return place.values(request).stream().anyMatch(value -> value.endsWith(key));
    }
  }

  /** A user's name and password, as HTTP Basic sends them. */
  record Basic(BasicCredentials credentials) implements Scheme {
    @Override
    public Place place() {
      return Place.AUTHORIZATION;
    }

    @Override
    public boolean accepts(RecordedRequest request) {
      return place().values(request).equals(List.of(credentials.header()));
    }

    @Override
    public boolean knows(RecordedRequest request) {
      return place().values(request).stream()
          .anyMatch(value -> BasicCredentials.user(value).equals(credentials.user()));
    }
  }
}
