package io.clientele.runtime;

import feign.Client;
import io.clientele.runtime.spi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Everything between the interfaces and the transport: credentials, attempts, the deadline, and the
 * errors. What comes back is a 2xx answer; all else is thrown. Thread-safe.
 */
final class Engine implements AutoCloseable {
  private static final AtomicLong CALLS = new AtomicLong();

  private final Settings settings;
  private final Quota.ByCredential quotas;
  private final CountDownLatch closed = new CountDownLatch(1);

  Engine(Settings settings) {
    this.settings = settings;
    this.quotas = new Quota.ByCredential(settings.rateLimit());
  }

  Answered execute(Draft draft, CallOptions options, Deadline deadline) {
    return new Call(this, draft, options, deadline).run();
  }

  /** What the document says of its operations. */
  List<Operation<?>> operations() {
    return settings.operations();
  }

  /**
   * The credentials that an operation is sent with: the first alternative that is complete, with
   * the values that the call brings.
   *
   * @throws ConfigurationException if none is, and one is needed
   */
  List<Auth> auth(Operation<?> operation, CallOptions options) {
    for (List<String> schemes : operation.security()) {
      if (settings.credentials().keySet().containsAll(schemes)) {
        List<Auth> auths = new ArrayList<>(schemes.size());
        for (String scheme : schemes) {
          auths.add(auth(scheme, options));
        }
        return auths;
      }
    }
    if (operation.security().isEmpty()) {
      return List.of();
    }
    throw new ConfigurationException(
        "The request of " + provider() + "'s " + operation.id(),
        List.of(
            "its credential is not set: call "
                + Credentials.options(operation.security(), " or ")));
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

  Events events(Operation<?> operation) {
    CallInfo call =
        new CallInfo(
            CALLS.incrementAndGet(),
            provider(),
            operation.id(),
            operation.method(),
            operation.path());
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
    HttpTransport transport = settings.ownTransport();
    if (transport != null) {
      transport.close();
    }
  }

  /** What must not be shown, beside the credentials of a call. */
  List<Secret> secrets() {
    HttpTransport transport = settings.ownTransport();
    return transport == null ? List.of() : transport.secrets();
  }

  Map<String, List<String>> headers() {
    return settings.headers();
  }

  String provider() {
    return settings.provider();
  }

  Client transport() {
    return settings.transport();
  }

  /** The deadline of a call that is made now. */
  Deadline deadline(Operation<?> operation, CallOptions options) {
    return Deadline.in(options.deadline(settings.deadline()), operation.retry());
  }

  int largestAnswer() {
    return settings.largestAnswer();
  }

  @Override
  public String toString() {
    return "Engine[" + provider() + "]";
  }
}
