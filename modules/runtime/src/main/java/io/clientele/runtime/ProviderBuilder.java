package io.clientele.runtime;

import feign.Client;
import io.clientele.runtime.spi.Operation;
import java.net.ProxySelector;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The options that all providers share. What cannot work is reported when the provider is built,
 * all of it at once. Not thread-safe.
 *
 * @param <B> the provider's own builder
 */
public abstract class ProviderBuilder<B extends ProviderBuilder<B>> {
  private final String name;
  private final @Nullable URI server;
  private final Problems problems = new Problems();
  private final Credentials credentials;
  private final Environment environment = new Environment(problems);
  private final TransportChoice transport = new TransportChoice();
  private final List<CallListener> listeners = new ArrayList<>();
  private @Nullable URI baseUrl;
  private @Nullable RateLimit rateLimit;
  private @Nullable Executor executor;
  private Duration deadline = Duration.ofSeconds(30);
  private int largestAnswer = 16 * 1024 * 1024;
  private String application = "";

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
    this.credentials = new Credentials(name, problems);
  }

  /** Where the provider's API is. A slash at the end makes no difference. */
  public B baseUrl(URI baseUrl) {
    this.baseUrl = Objects.requireNonNull(baseUrl, "baseUrl");
    return self();
  }

  /**
   * How long a call may take in all: waiting for a thread if it answers with a future, fetching a
   * token, all attempts, the waits between them, and reading the answer. 30 seconds if not set, a
   * day at most. A create does not start in its last 100 ms, or last tenth if that is less.
   */
  public B deadline(Duration deadline) {
    problems.checkTime("deadline", deadline);
    this.deadline = deadline;
    return self();
  }

  /** How long it may take to connect, per attempt; 5 seconds if not set. */
  public B connectTimeout(Duration connectTimeout) {
    problems.checkTime("connectTimeout", connectTimeout);
    transport.set("connectTimeout", settings -> settings.connectTimeout(connectTimeout));
    return self();
  }

  /** The longest answer that is read, in bytes. 16 MiB if not set. */
  public B largestAnswer(int bytes) {
    problems.checkAtLeastOne("largestAnswer", bytes, " byte");
    this.largestAnswer = bytes;
    return self();
  }

  /**
   * Keeps each credential's calls within another limit than the documented one: a request that is
   * one too many waits for its turn, within the deadline of its call. What other processes send is
   * not known here.
   *
   * @param requests how many the provider may see in any {@code period}
   */
  public B rateLimit(int requests, Duration period) {
    problems.checkTime("rateLimit", period);
    if (requests < 1 || requests > RateLimit.MOST_REQUESTS) {
      problems.note(
          "rateLimit",
          "rateLimit(" + requests + ", ...) must be from 1 to " + RateLimit.MOST_REQUESTS);
    }
    this.rateLimit = new RateLimit(requests, period);
    return self();
  }

  /** Sends each request at once, whatever limit is documented. */
  public B unlimitedRate() {
    problems.note("rateLimit", null);
    this.rateLimit = null;
    return self();
  }

  /** Tells {@code listener} what happens to each call. More than one can be added. */
  public B listener(CallListener listener) {
    listeners.add(Objects.requireNonNull(listener, "listener"));
    return self();
  }

  /** Names the application to the provider: added to our {@code User-Agent}, as in shop/1.2. */
  public B userAgent(String application) {
    problems.noteValue("userAgent", HeaderCheck.problem(application));
    this.application = application.strip();
    return self();
  }

  /** How many connections to one host may be open at a time; 64 if not set. */
  public B connections(int most) {
    problems.checkAtLeastOne("connections", most, "");
    transport.set("connections", settings -> settings.connections(most));
    return self();
  }

  /**
   * Trusts what {@code tls} trusts, and shows the client certificate that it has; {@link
   * SSLContext#getDefault} if not set. The names of hosts are checked in any case.
   */
  public B sslContext(SSLContext tls) {
    Objects.requireNonNull(tls, "sslContext");
    transport.set("sslContext", settings -> settings.tls(tls));
    return self();
  }

  /**
   * Goes by the HTTP proxies that {@code proxies} selects, as in {@code ProxySelector.of(new
   * InetSocketAddress("proxy.example.com", 3128))}; {@link ProxySelector#getDefault} if not set.
   */
  public B proxy(ProxySelector proxies) {
    Objects.requireNonNull(proxies, "proxy");
    transport.set("proxy", settings -> settings.proxies(proxies));
    return self();
  }

  /** Shows a user's name and password to the proxy (HTTP Basic), and to nobody else. */
  public B proxyCredentials(String user, String password) {
    problems.note("proxyCredentials", BasicPair.problem("proxyCredentials", user));
    Secret header = Secret.of(BasicPair.PREFIX + BasicPair.encoded(user, password));
    transport.set("proxyCredentials", settings -> settings.proxyAuthorization(header));
    return self();
  }

  /**
   * What carries the requests, instead of our own transport. It must send each request once: one
   * that repeats by itself, as OkHttp and Apache HttpClient do unless told otherwise, creates
   * clients twice. If it fails, the outcome of a create is unknown, as it may have sent it before.
   * Closing it remains with whoever made it.
   *
   * <p>Ours speaks HTTP/1.1, as servers of HTTP/2 do too. Calls that need more connections than it
   * may have wait. An idle one is kept for 15 s, or less. It runs on virtual threads as well.
   */
  public B transport(Client transport) {
    this.transport.use(transport);
    return self();
  }

  /**
   * What makes the calls of the interfaces that answer with futures; each takes a thread while it
   * lasts. If not set, it is a virtual thread for each from Java 21, and up to 64 daemon threads of
   * this provider before, for which further calls wait. Closing it remains with whoever made it.
   */
  public B executor(Executor executor) {
    this.executor = Objects.requireNonNull(executor, "executor");
    return self();
  }

  /** Sends a key in a header, after {@code prefix}. The supplier is asked before each attempt. */
  protected final B header(String scheme, String header, String prefix, Supplier<String> key) {
    credentials.key(new KeyAuth(scheme, Credential.Place.HEADER, header, prefix, key));
    return self();
  }

  /** Sends a key in a query parameter. The supplier is asked before each attempt. */
  protected final B query(String scheme, String parameter, Supplier<String> key) {
    credentials.key(new KeyAuth(scheme, Credential.Place.QUERY, parameter, "", key));
    return self();
  }

  /** Sends a key in a cookie. The supplier is asked before each attempt. */
  protected final B cookie(String scheme, String cookie, Supplier<String> key) {
    credentials.key(new KeyAuth(scheme, Credential.Place.COOKIE, cookie, "", key));
    return self();
  }

  /** Sends a user's name and password in the header {@code Authorization}. */
  protected final B basic(String scheme, String user, String password) {
    problems.note(scheme, BasicPair.problem(scheme, user));
    Supplier<String> pair = new KeyAuth.Fixed(BasicPair.encoded(user, password));
    return header(scheme, "Authorization", BasicPair.PREFIX, pair);
  }

  /** The same for a pair that can change. The suppliers are asked before each attempt. */
  protected final B basic(String scheme, Supplier<String> user, Supplier<String> password) {
    return header(scheme, "Authorization", BasicPair.PREFIX, BasicPair.of(scheme, user, password));
  }

  /** Hands an environment variable to an option, if it is set. */
  protected final void environment(String variable, Consumer<String> option) {
    environment.ifSet(variable, option);
  }

  /** Hands two environment variables to an option, if both are set. */
  protected final void environment(String one, String two, BiConsumer<String, String> option) {
    environment.ifSet(one, two, option);
  }

  /** Returns a supplier of a fixed value, after a look at it. */
  protected final Supplier<String> fixed(String option, String value) {
    problems.noteValue(option, KeyAuth.problem(value));
    return new KeyAuth.Fixed(value);
  }

  /** Fetches tokens by the OAuth 2 client credentials grant. */
  protected final B clientCredentials(
      String scheme, URI tokenUrl, Supplier<String> clientId, Supplier<String> clientSecret) {
    credentials.tokens(scheme, tokenUrl, clientId, clientSecret);
    return self();
  }

  /** Fetches tokens from another URL than the documented one. */
  protected final B tokenEndpoint(URI tokenUrl) {
    Objects.requireNonNull(tokenUrl, "tokenUrl");
    credentials.tokensAt(tokenUrl);
    return self();
  }

  /** Sends a header with each fetch of a token. */
  protected final B tokenHeader(String header, Supplier<String> value) {
    credentials.tokens().headers().put(header, value.get());
    return self();
  }

  /** Sends a header with each call. */
  protected final B callHeader(String header, Supplier<String> value) {
    credentials.headers().put(header, value.get());
    return self();
  }

  /** Asks for a header that has to be set, on the fetches of tokens or on the calls. */
  protected final void requireHeader(String header, String option) {
    credentials.tokens().required().put(header, option);
  }

  String name() {
    return name;
  }

  @Nullable Executor executor() {
    return executor;
  }

  URI baseUrl() {
    return Objects.requireNonNull(baseUrl);
  }

  Engine engine(List<Operation<?>> operations) {
    Set<String> found = problems.all();
    baseUrl = UrlCheck.base(name, baseUrl, found);
    credentials.check(operations, server, baseUrl, found);
    transport.check(found);
    environment.explain(found);
    if (!found.isEmpty()) {
      throw new ConfigurationException(name, List.copyOf(found));
    }
    String userAgent = UserAgent.of(name, application);
    HttpTransport own = transport.open(baseUrl());
    Client client = own == null ? Objects.requireNonNull(transport.given()) : own;
    return new Engine(
        new Settings(
            name,
            operations,
            credentials.open(userAgent, client),
            credentials.options(userAgent),
            client,
            own,
            deadline,
            largestAnswer,
            rateLimit,
            List.copyOf(listeners)));
  }

  @SuppressWarnings("unchecked") // B is the type of this.
  private B self() {
    return (B) this;
  }
}
