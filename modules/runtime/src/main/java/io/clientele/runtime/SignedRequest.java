package io.clientele.runtime;

import feign.Request;
import io.clientele.runtime.spi.Content;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A request with the credentials that one attempt sends it with. Not thread-safe. */
final class SignedRequest implements Outgoing {
  private final Draft draft;
  private final CallOptions options;
  private final List<Auth> auths;
  private final Credential[] credentials;
  private @Nullable Request request;

  private SignedRequest(
      Draft draft, CallOptions options, List<Auth> auths, Credential[] credentials) {
    this.draft = draft;
    this.options = options;
    this.auths = auths;
    this.credentials = credentials;
  }

  /** Gets the credentials, and with them a token if need be. */
  static SignedRequest sign(
      Draft draft, CallOptions options, List<Auth> auths, Deadline deadline, Events events)
      throws IOException {
    Credential[] credentials = new Credential[auths.size()];
    for (int i = 0; i < credentials.length; i++) {
      credentials[i] = auths.get(i).credential(deadline, events);
    }
    return new SignedRequest(draft, options, auths, credentials);
  }

  @Override
  public String url() {
    return draft.url();
  }

  @Override
  public Request request() {
    if (request == null) {
      request = signed();
    }
    return request;
  }

  private Request signed() {
    Map<String, Collection<String>> headers = draft.headers();
    headers.putAll(options.headers());
    String url = options.appendTo(draft.url());
    for (Credential credential : credentials) {
      String value = credential.text();
      switch (credential.place()) {
        case HEADER -> headers.put(credential.name(), List.of(value));
        case COOKIE -> {
          String cookie = credential.name() + "=" + value;
          headers.merge("Cookie", List.of(cookie), SignedRequest::joined);
        }
        case QUERY ->
            // A link to the next page may repeat the key that led to this one.
            url = withParameter(url, encoded(credential.name()), encoded(value));
      }
    }
    return draft.request(url, headers);
  }

  @Override
  public Content body() {
    Content streamed = draft.arguments().streamed();
    return streamed == null ? Content.of(request().body()) : streamed;
  }

  /** Gives up the credentials that were refused; returns whether there may be better ones. */
  boolean renew() {
    boolean renewed = false;
    for (int i = 0; i < auths.size(); i++) {
      renewed |= auths.get(i).renew(credentials[i]);
    }
    return renewed;
  }

  Stream<Secret> secrets() {
    return Stream.of(credentials).flatMap(Credential::secrets);
  }

  /** All cookies go in one header. */
  private static Collection<String> joined(Collection<String> some, Collection<String> more) {
    return List.of(String.join("; ", some) + "; " + String.join("; ", more));
  }

  /** Takes the place of a parameter that is there already; both names are encoded. */
  private static String withParameter(String url, String name, String value) {
    String[] parts = url.split("\\?", 2);
    StringJoiner query = new StringJoiner("&");
    if (parts.length == 2) {
      Stream.of(parts[1].split("&", -1))
          .filter(field -> !field.split("=", 2)[0].equals(name))
          .forEach(query::add);
    }
    return parts[0] + "?" + query.add(name + "=" + value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
