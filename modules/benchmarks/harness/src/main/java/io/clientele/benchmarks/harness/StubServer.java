package io.clientele.benchmarks.harness;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RoutingHandler;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Clockify's create on the loopback address: it answers each with the example of the document, and
 * counts what it was asked for. It runs in the process of the harness, the clients in others.
 */
final class StubServer implements AutoCloseable {
  private static final String CREATE = "/v1/workspaces/{workspaceId}/clients";
  private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"");
  private static final String ANSWER =
      """
      {"address":"Ground Floor, ABC Bldg., Palo Alto, California, USA 94020","archived":false,\
      "ccEmails":["clientx@example.com"],"currencyCode":"USD",\
      "currencyId":"33t687e29ae1f428e7ebe505","email":"clientx@example.com",\
      "id":"44a687e29ae1f428e7ebe305","name":"Client X",\
      "note":"This is a sample note for the client.","workspaceId":"64a687e29ae1f428e7ebe303"}""";

  private final Map<String, Integer> created = new ConcurrentHashMap<>();
  private final AtomicInteger tooMany = new AtomicInteger();
  private final Duration delay;
  private final @Nullable Window window;
  private final Undertow undertow;
  private final String scheme;

  private StubServer(Duration delay, @Nullable Window window, @Nullable SSLContext tls) {
    this.delay = delay;
    this.window = window;
    this.scheme = tls == null ? "http" : "https";
    Undertow.Builder builder =
        Undertow.builder()
            .setServerOption(UndertowOptions.ENABLE_STATISTICS, true)
            .setHandler(new RoutingHandler().post(CREATE, this::receive));
    this.undertow =
        tls == null
            ? builder.addHttpListener(0, "localhost").build()
            : builder.addHttpsListener(0, "localhost", tls).build();
    undertow.start();
  }

  static StubServer http(Duration delay) {
    return new StubServer(delay, null, null);
  }

  static StubServer https(SSLContext tls) {
    return new StubServer(Duration.ZERO, null, tls);
  }

  /** One that answers 429 to what is more than its limit, and asks to wait a second. */
  static StubServer limited(Duration delay, int requestsPerSecond) {
    return new StubServer(delay, new Window(requestsPerSecond, Duration.ofSeconds(1)), null);
  }

  String baseUrl() {
    InetSocketAddress address = (InetSocketAddress) listener().getAddress();
    return scheme + "://localhost:" + address.getPort();
  }

  /** How many clients with a name of their own were created. */
  int created() {
    return created.size();
  }

  /** How many of them were created more than once. */
  long twice() {
    return created.values().stream().filter(times -> times > 1).count();
  }

  int tooMany() {
    return tooMany.get();
  }

  /** The most connections that were open at a time. */
  long mostConnections() {
    return listener().getConnectorStatistics().getMaxActiveConnections();
  }

  private Undertow.ListenerInfo listener() {
    return undertow.getListenerInfo().get(0);
  }

  private void receive(HttpServerExchange exchange) {
    exchange.getRequestReceiver().receiveFullString(this::answer);
  }

  private void answer(HttpServerExchange exchange, String body) {
    if (window != null && !window.admits(System.nanoTime())) {
      tooMany.incrementAndGet();
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, 1);
      send(exchange, 429, "{\"code\":429,\"message\":\"Too many requests\"}");
      return;
    }
    Matcher name = NAME.matcher(body);
    created.merge(name.find() ? name.group(1) : "", 1, Integer::sum);
    if (delay.isZero()) {
      send(exchange, 201, ANSWER);
    } else {
      exchange.dispatch(
          SameThreadExecutor.INSTANCE,
          () ->
              exchange
                  .getIoThread()
                  .executeAfter(
                      () -> send(exchange, 201, ANSWER), delay.toMillis(), TimeUnit.MILLISECONDS));
    }
  }

  private static void send(HttpServerExchange exchange, int status, String json) {
    exchange.setStatusCode(status);
    exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
    exchange.getResponseSender().send(json);
  }

  @Override
  public void close() {
    undertow.stop();
  }
}
