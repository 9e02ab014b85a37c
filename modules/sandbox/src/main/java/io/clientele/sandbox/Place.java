package io.clientele.sandbox;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where in a request a credential stands. */
record Place(Kind kind, String name) {
  enum Kind {
    HEADER,
    QUERY,
    COOKIE
  }

  static final Place AUTHORIZATION = new Place(Kind.HEADER, "Authorization");

  /** That of a scheme of type {@code apiKey}; null if there is no such place. */
  static @Nullable Place of(String in, String name) {
    return switch (in) {
      case "header" -> new Place(Kind.HEADER, name);
      case "query" -> new Place(Kind.QUERY, name);
      case "cookie" -> new Place(Kind.COOKIE, name);
      default -> null;
    };
  }

  /** All values that a request has there. */
  List<String> values(RecordedRequest request) {
    return switch (kind) {
      case HEADER -> request.header(name);
      case QUERY -> Query.of(request.query()).all(name);
      case COOKIE ->
          request.header("Cookie").stream()
              .flatMap(header -> Stream.of(header.split(";\\s*")))
              .filter(cookie -> cookie.startsWith(name + "="))
              .map(cookie -> cookie.substring(name.length() + 1))
              .toList();
    };
  }

  @Override
  public String toString() {
    return switch (kind) {
      case HEADER -> name;
      case QUERY -> "query parameter " + name;
      case COOKIE -> "cookie " + name;
    };
  }
}
