package io.clientele.runtime;

import feign.Client;
import io.clientele.runtime.spi.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The credentials that a builder was given, and what is wrong with them. Not thread-safe. */
final class Credentials {
  private final String provider;
  private final Problems problems;
  private final Map<String, Auth> keys = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private TokenSettings tokens = TokenSettings.none();

  Credentials(String provider, Problems problems) {
    this.provider = provider;
    this.problems = problems;
  }

  void key(KeyAuth key) {
    Objects.requireNonNull(key.value(), key.scheme());
    if (!(key.value() instanceof KeyAuth.Fixed)) {
      problems.note(key.scheme(), null); // It takes the place of a fixed value.
    }
    keys.put(key.scheme(), key);
  }

  void tokensAt(URI tokenUrl) {
    tokens = tokens.at(tokenUrl);
  }

  void tokens(
      String scheme, URI tokenUrl, Supplier<String> clientId, Supplier<String> clientSecret) {
    String other = tokens.scheme();
    boolean two = tokens.isUsed() && !other.equals(scheme);
    problems.note(
        "tokens",
        two
            ? other + "(...) and " + scheme + "(...) both fetch tokens: keep one of the two"
            : null);
    if (!(clientId instanceof KeyAuth.Fixed)) {
      problems.note("clientId", null); // They take the place of fixed values.
      problems.note("clientSecret", null);
    }
    tokens =
        tokens.with(
            scheme,
            tokenUrl,
            Objects.requireNonNull(clientId, "clientId"),
            Objects.requireNonNull(clientSecret, "clientSecret"));
  }

  TokenSettings tokens() {
    return tokens;
  }

  /** What every call sends. */
  Map<String, String> headers() {
    return headers;
  }

  CallOptions options(String userAgent) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Map.Entry<String, String> header : headers.entrySet()) {
      all.put(header.getKey(), List.of(header.getValue()));
    }
    all.put("User-Agent", List.of(userAgent));
    return CallOptions.of(all);
  }

  /** Makes them ready for use. */
  Map<String, Auth> open(String userAgent, Client transport) {
    Map<String, Auth> all = new LinkedHashMap<>(keys);
    if (tokens.isUsed()) {
      all.put(tokens.scheme(), tokens.open(provider, userAgent, transport));
    }
    return Map.copyOf(all);
  }

  void check(
      List<Operation<?>> operations,
      @Nullable URI documented,
      @Nullable URI baseUrl,
      Set<String> found) {
    checkSecurity(operations, found);
    if (tokens.isUsed()) {
      UrlCheck.check("tokenUrl", tokens.url(), found);
      checkTokenHost(documented, baseUrl, found);
      tokens.required().forEach((header, option) -> checkHeader(header, option, found));
    }
  }

  /** Whoever points the API elsewhere, at a test say, does not mean to send the secret home. */
  private void checkTokenHost(@Nullable URI documented, @Nullable URI baseUrl, Set<String> found) {
    String home = tokens.url().getHost();
    if (tokens.override() == null
        && documented != null
        && baseUrl != null
        && documented.getHost().equals(home)
        && !home.equals(baseUrl.getHost())) {
      found.add(
          "tokenUrl(...) is not set, but baseUrl(...) is: say where tokens are fetched, else the"
              + " client secret would be sent to "
              + tokens.url());
    }
  }

  /** An operation that nobody has a key for is no fault until it is called. */
  private void checkSecurity(List<Operation<?>> operations, Set<String> found) {
    Set<String> set = new TreeSet<>(keys.keySet());
    if (tokens.isUsed()) {
      set.add(tokens.scheme());
    }
    Set<List<String>> needed = new LinkedHashSet<>();
    boolean isAnyComplete = false;
    for (Operation<?> operation : operations) {
      List<List<String>> schemes = new ArrayList<>(operation.security());
      boolean optional = schemes.remove(List.<String>of());
      List<List<String>> complete = new ArrayList<>(1);
      for (List<String> alternative : schemes) {
        if (set.containsAll(alternative)) {
          complete.add(alternative);
        }
      }
      if (complete.size() > 1) {
        found.add(options(complete, " and ") + " are set, but only one may be sent: keep one");
      }
      isAnyComplete |= !complete.isEmpty();
      if (!optional) {
        needed.addAll(schemes);
      }
    }
    if (!needed.isEmpty() && !isAnyComplete) {
      found.add("no credential is set: call " + options(needed, " or "));
    }
  }

  private void checkHeader(String header, String option, Set<String> found) {
    boolean onToken = tokens.headers().get(header) != null;
    boolean onCalls = headers.get(header) != null;
    if (!onToken && !onCalls) {
      found.add(option + "(...) is not set: " + provider + " asks for the header " + header);
    } else if (onToken && onCalls) {
      found.add(
          header + " is set for the fetches of tokens and for the calls: keep one of the two");
    }
  }

  static String options(Collection<List<String>> alternatives, String between) {
    return alternatives.stream()
        .map(schemes -> String.join("(...) with ", schemes) + "(...)")
        .collect(Collectors.joining(between));
  }
}
