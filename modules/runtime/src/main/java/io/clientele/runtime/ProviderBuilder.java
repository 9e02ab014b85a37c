package io.clientele.runtime;

import feign.Client;
import io.clientele.runtime.spi.Operation;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options that all providers share. What cannot work is reported when the provider is built,
 * all of it at once. Not thread-safe.
 *
 * @param <B> the provider's own builder
 */
public abstract class ProviderBuilder<B extends ProviderBuilder<B>> {
  private static final Duration LONGEST = Duration.ofDays(1);
  private final String name;
  private final Map<String, Auth> keys = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<String, String> wrong = new LinkedHashMap<>();
  private final @Nullable URI server;
  private @Nullable URI baseUrl;
  private @Nullable TokenSettings tokens;
  private @Nullable Client transport;
  private Duration connectTimeout = Duration.ofSeconds(5);
  private Duration deadline = Duration.ofSeconds(30);
  private int largestAnswer = 16 * 1024 * 1024;

  /**
   * Starts from what the document says.
   *
   * @param name the provider's name
   * @param server the first server that is documented, or null if none is
   */
  protected ProviderBuilder(String name, @Nullable URI server) {
    this.name = name;
    this.server = server;
    this.baseUrl = server;
    headers.put("User-Agent", userAgent());
  }

  /** Where the provider's API is. A slash at the end makes no difference. */
  public B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * How long a call may take in all: fetching a token, all attempts, the waits between them, and
   * reading the answer. 30 seconds if not set, a day at most.
   */
  public B deadline(Duration deadline) {
    this.deadline = positive("deadline", deadline);
    return self();
  }

  /** How long it may take to connect, per attempt. 5 seconds if not set. */
  public B connectTimeout(Duration connectTimeout) {
    this.connectTimeout = positive("connectTimeout", connectTimeout);
    return self();
  }

  /** The longest answer that is read, in bytes. 16 MiB if not set. */
  public B largestAnswer(int bytes) {
    this.largestAnswer = bytes;
    return self();
  }

  /**
   * What carries the requests, instead of our own transport. It must send each request once: one
   * that repeats by itself, as {@code HttpURLConnection} and OkHttp do unless told otherwise,
   * creates clients twice. Closing it remains with whoever made it.
   *
   * <p>Ours speaks HTTP/1.1, on 64 connections to a host at most; whoever needs another waits. An
   * idle connection is kept for 15 s, or for less if the server says so. It takes the proxies of
   * {@link java.net.ProxySelector#getDefault} and the certificates of {@link
   * javax.net.ssl.SSLContext#getDefault}, and runs on virtual threads as well. It does not speak
   * HTTP/2: every server that does speaks HTTP/1.1 too.
   */
  public B transport(Client transport) {
    this.transport = Objects.requireNonNull(transport, "transport");
    return self();
  }

  /** Sends a key in a header, after {@code prefix}. The supplier is asked before each attempt. */
  protected final B header(String scheme, String header, String prefix, Supplier<String> key) {
    return key(new KeyAuth(scheme, Credential.Place.HEADER, header, prefix, key));
  }

  /** Sends a key in a query parameter. The supplier is asked before each attempt. */
  protected final B query(String scheme, String parameter, Supplier<String> key) {
    return key(new KeyAuth(scheme, Credential.Place.QUERY, parameter, "", key));
  }

  /** Sends a key in a cookie. The supplier is asked before each attempt. */
  protected final B cookie(String scheme, String cookie, Supplier<String> key) {
    return key(new KeyAuth(scheme, Credential.Place.COOKIE, cookie, "", key));
  }

  /** Sends a user's name and password in the header {@code Authorization}. */
  protected final B basic(String scheme, String user, String password) {
    boolean colon = user.indexOf(':') >= 0;
    note(scheme, colon ? scheme + "(...): a user's name holds no colon; give it without" : null);
    byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    String encoded = Base64.getEncoder().encodeToString(pair);
    return header(scheme, "Authorization", "Basic ", new Fixed(encoded));
  }

  private B key(KeyAuth key) {
    Objects.requireNonNull(key.value(), key.scheme());
    if (!(key.value() instanceof Fixed)) {
      wrong.remove(key.scheme()); // It takes the place of a fixed value.
    }
    keys.put(key.scheme(), key);
    return self();
  }

  /** Returns a supplier of a fixed value, after a look at it. */
  protected final Supplier<String> fixed(String option, String value) {
    String problem = KeyAuth.problem(value);
    note(option, problem == null ? null : option + "(...): " + problem);
    return new Fixed(value);
  }

  /** A value that was looked at when it was set. */
  private record Fixed(String value) implements Supplier<String> {
    @Override
    public String get() {
      return value;
    }

    @Override
    public String toString() {
      return "(secret)";
    }
  }

  /** What is set anew is judged anew. */
  private void note(String option, @Nullable String problem) {
    if (problem == null) {
      wrong.remove(option);
    } else {
      wrong.put(option, problem);
    }
  }

  /** Fetches tokens by the OAuth 2 client credentials grant. */
  protected final B clientCredentials(
      String scheme, URI tokenUrl, Supplier<String> clientId, Supplier<String> clientSecret) {
    String other = tokens().scheme();
    boolean two = tokens().isUsed() && !other.equals(scheme);
    note(
        "tokens",
        two
            ? other + "(...) and " + scheme + "(...) both fetch tokens: keep one of the two"
            : null);
    tokens = tokens().with(scheme, tokenUrl, clientId, clientSecret);
    return self();
  }

  /** Fetches tokens from another URL than the documented one. */
  protected final B tokenEndpoint(URI tokenUrl) {
    tokens = tokens().at(Objects.requireNonNull(tokenUrl, "tokenUrl"));
    return self();
  }

  /** Sends a header with each fetch of a token. */
  protected final B tokenHeader(String header, Supplier<String> value) {
    tokens().headers().put(header, value.get());
    return self();
  }

  /** Sends a header with each call. */
  protected final B callHeader(String header, Supplier<String> value) {
    headers.put(header, value.get());
    return self();
  }

  /** Asks for a header that has to be set, on the fetches of tokens or on the calls. */
  protected final void requireHeader(String header, String option) {
    tokens().required().put(header, option);
  }

  private TokenSettings tokens() {
    if (tokens == null) {
      tokens = TokenSettings.none();
    }
    return tokens;
  }

  String name() {
    return name;
  }

  URI baseUrl() {
    return Objects.requireNonNull(baseUrl);
  }

  Engine engine(List<Operation> operations) {
    Set<String> problems = new TreeSet<>(wrong.values());
    checkBaseUrl(problems);
    operations.forEach(operation -> checkCredentials(operation, problems));
    if (tokens != null && tokens.isUsed()) {
      UrlCheck.check("tokenUrl", tokens.url(), problems);
      checkTokenHost(tokens, problems);
      tokens.required().forEach((header, option) -> checkHeader(header, option, problems));
    }
    if (largestAnswer < 1) {
      problems.add("largestAnswer(" + largestAnswer + ") must be at least 1 byte");
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException(name, List.copyOf(problems));
    }
    Client client =
        transport == null
            ? new HttpTransport(TransportSettings.in(connectTimeout)).expecting(baseUrl())
            : transport;
    Map<String, Auth> credentials = new LinkedHashMap<>(keys);
    if (tokens != null && tokens.isUsed()) {
      credentials.put(tokens.scheme(), tokens.open(name, userAgent(), client));
    }
    return new Engine(name, operations, credentials, headers, client, deadline, largestAnswer);
  }

  private void checkBaseUrl(Set<String> problems) {
    if (baseUrl == null) {
      problems.add(
          "baseUrl(...) is not set, and "
              + name
              + " documents no host: give the URL that you were given, such as"
              + " baseUrl(URI.create(\"https://api.example.com\"))");
      return;
    }
    UrlCheck.check("baseUrl", baseUrl, problems);
    String text = baseUrl.toString();
    if (text.endsWith("/")) {
      baseUrl = URI.create(text.replaceAll("/+$", ""));
    }
  }

  /** Whoever points the API elsewhere, at a test say, does not mean to send the secret home. */
  private void checkTokenHost(TokenSettings settings, Set<String> problems) {
    String home = settings.url().getHost();
    if (settings.override() == null
        && server != null
        && baseUrl != null
        && server.getHost().equals(home)
        && !home.equals(baseUrl.getHost())) {
      problems.add(
          "tokenUrl(...) is not set, but baseUrl(...) is: say where tokens are fetched, else the"
              + " client secret would be sent to "
              + settings.url());
    }
  }

  private void checkCredentials(Operation operation, Set<String> problems) {
    Set<String> set = new TreeSet<>(keys.keySet());
    if (tokens != null && tokens.isUsed()) {
      set.add(tokens.scheme());
    }
    List<List<String>> needed =
        operation.security().stream().filter(schemes -> !schemes.isEmpty()).toList();
    List<List<String>> complete = needed.stream().filter(set::containsAll).toList();
    boolean optional = needed.isEmpty() || needed.size() < operation.security().size();
    if (complete.isEmpty() && !optional) {
      problems.add("no credential is set: call " + options(needed, " or "));
    } else if (complete.size() > 1) {
      problems.add(options(complete, " and ") + " are set, but only one may be sent: keep one");
    }
  }

  private void checkHeader(String header, String option, Set<String> problems) {
    boolean onToken = tokens().headers().get(header) != null;
    boolean onCalls = headers.get(header) != null;
    if (!onToken && !onCalls) {
      problems.add(option + "(...) is not set: " + name + " asks for the header " + header);
    } else if (onToken && onCalls) {
      problems.add(
          header + " is set for the fetches of tokens and for the calls: keep one of the two");
    }
  }

  private static String options(List<List<String>> alternatives, String between) {
    return alternatives.stream()
        .map(schemes -> String.join("(...) with ", schemes) + "(...)")
        .collect(Collectors.joining(between));
  }

  private Duration positive(String option, Duration duration) {
    String problem = null;
    if (duration.isNegative() || duration.isZero()) {
      problem = option + "(" + duration + ") must be longer than nothing";
    } else if (duration.compareTo(LONGEST) > 0) {
      problem = option + "(" + duration + ") must be a day at most";
    }
    note(option, problem);
    return duration;
  }

  @SuppressWarnings("unchecked") // B is the type of this.
  private B self() {
    return (B) this;
  }

  private String userAgent() {
    String version = ProviderBuilder.class.getPackage().getImplementationVersion();
    return "Clientele/" + (version == null ? "development" : version) + " (" + name + ")";
  }
}
