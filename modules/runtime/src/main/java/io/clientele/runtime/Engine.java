package io.clientele.runtime;

import feign.Client;
import feign.MethodMetadata;
import feign.Request;
import feign.RequestTemplate;
import feign.Response;
import io.clientele.runtime.spi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything between Feign and the transport: credentials, attempts, the deadline, and the errors.
 * What comes back to Feign is a 2xx answer; all else is thrown. Thread-safe.
 */
final class Engine implements Client, AutoCloseable {
  private static final AtomicLong CALLS = new AtomicLong();

  private final Settings settings;
  private final Map<String, Operation> operations = new LinkedHashMap<>();
  private final Quota.ByCredential quotas;
  private final CountDownLatch closed = new CountDownLatch(1);

  Engine(Settings settings) {
    this.settings = settings;
    this.quotas = new Quota.ByCredential(settings.rateLimit());
    settings.operations().forEach(operation -> operations.put(operation.requestLine(), operation));
  }

  @Override
  public Response execute(Request request, Request.Options options) {
    return execute(operation(request.requestTemplate()), request, PerCall.of(options));
  }

  Response execute(Operation operation, Request request, CallOptions options) {
    PathCheck.check(operation.id(), operation.requestLine(), request.url());
    HeaderCheck.check(operation.id(), request.headers());
    return new Call(this, operation, request, options).run();
  }

  /** Finds what the document says of the method that a template was made from. */
  Operation operation(RequestTemplate template) {
    MethodMetadata metadata = template.methodMetadata();
    Operation operation = find(metadata);
    if (operation == null) {
      throw new IllegalStateException(
          metadata.configKey()
              + " is not an operation of "
              + provider()
              + ": "
              + requestLine(metadata));
    }
    return operation;
  }

  /** The same for what Feign knows of a method; null if the document does not know it. */
  @Nullable Operation find(MethodMetadata metadata) {
    return operations.get(requestLine(metadata));
  }

  private static String requestLine(MethodMetadata metadata) {
    return metadata.template().method() + " " + metadata.template().path();
  }

  /**
   * The credentials that an operation is sent with: the first alternative that is complete, with
   * the values that the call brings.
   */
  List<Auth> auth(Operation operation, CallOptions options) {
    return operation.security().stream()
        .filter(settings.credentials().keySet()::containsAll)
        .findFirst()
        .map(schemes -> schemes.stream().map(scheme -> auth(scheme, options)).toList())
        .orElse(List.of());
  }

  private Auth auth(String scheme, CallOptions options) {
    Auth usual = Objects.requireNonNull(settings.credentials().get(scheme));
    Supplier<String> own = options.credentials().get(scheme);
    return own == null ? usual : usual.withValue(own);
  }

  /**
   * Looks whether calls can be made with {@code options}.
   *
   * @throws ConfigurationException if they bring a credential of which nobody knows where it goes
   */
  void check(CallOptions options) {
    Set<String> known = new TreeSet<>(settings.credentials().keySet());
    List<String> problems = new ArrayList<>(0);
    for (String scheme : new TreeSet<>(options.credentials().keySet())) {
      if (!known.contains(scheme)) {
        problems.add(
            "credential \""
                + scheme
                + "\" is none that "
                + provider()
                + " was built with: it has "
                + (known.isEmpty() ? "none" : String.join(", ", known)));
      }
    }
    if (!problems.isEmpty()) {
      throw new ConfigurationException("A view of " + provider(), problems);
    }
  }

  Quota quota(List<Auth> credentials) {
    return quotas.of(credentials);
  }

  Events events(Operation operation) {
    String[] line = operation.requestLine().split(" ", 2);
    CallInfo call =
        new CallInfo(CALLS.incrementAndGet(), provider(), operation.id(), line[0], line[1]);
    return new Events(call, settings.listeners());
  }

  /** Waits; returns whether the provider was closed meanwhile. */
  boolean isClosedAfter(Duration wait) throws InterruptedException {
    return closed.await(wait.toNanos(), TimeUnit.NANOSECONDS);
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Ends the calls that are under way or wait; sends no other. */
  @Override
  public void close() {
    closed.countDown();
    AutoCloseable transport = settings.ownTransport();
    if (transport != null) {
      try {
        transport.close();
      } catch (Exception e) {
        throw new IllegalStateException("The transport of " + provider() + " does not close", e);
      }
    }
  }

  Map<String, String> headers() {
    return settings.headers();
  }

  String provider() {
    return settings.provider();
  }

  Client transport() {
    return settings.transport();
  }

  Duration deadline() {
    return settings.deadline();
  }

  int largestAnswer() {
    return settings.largestAnswer();
  }

  @Override
  public String toString() {
    return "Engine[" + provider() + "]";
  }
}
