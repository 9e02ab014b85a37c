package io.clientele.runtime;

import io.clientele.runtime.spi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the calls of a provider share: credentials and quotas, deadline, listeners and transport.
 * Thread-safe.
 */
final class Engine implements AutoCloseable {
  private static final AtomicLong CALLS = new AtomicLong();

  private final Settings settings;
  private final Quota.ByCredential quotas;
  private final IdentityHashMap<Operation<?>, Quota> usualQuotas = new IdentityHashMap<>();
  private final Exchange exchange;
  private final CountDownLatch closed = new CountDownLatch(1);

  Engine(Settings settings) {
    this.settings = settings;
    this.quotas = new Quota.ByCredential(settings.rateLimit());
    this.exchange = new Exchange(settings.transport(), settings.largestAnswer());
    for (Operation<?> operation : settings.operations()) {
      List<Auth> auths = complete(operation, settings.options());
      if (auths != null) {
        usualQuotas.put(operation, quotas.ofOwn(auths));
      }
    }
  }

  /** What the document says of its operations. */
  List<Operation<?>> operations() {
    return settings.operations();
  }

  /**
   * The credentials that an operation is sent with: the first alternative that is complete, with
   * the values that the call brings; null if none is.
   */
  private @Nullable List<Auth> complete(Operation<?> operation, CallOptions options) {
    for (List<String> schemes : operation.security()) {
      if (settings.credentials().keySet().containsAll(schemes)) {
        Auth[] auths = new Auth[schemes.size()];
        for (int i = 0; i < auths.length; i++) {
          auths[i] = auth(schemes.get(i), options);
        }
        return List.of(auths);
      }
    }
    return operation.security().isEmpty() ? List.of() : null;
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

  /**
   * The credentials of a call, with what calls that have the same share.
   *
   * @throws ConfigurationException if it needs some, and has them not
   */
  Quota quota(Operation<?> operation, CallOptions options) {
    Quota usual = options.credentials().isEmpty() ? usualQuotas.get(operation) : null;
    if (usual != null) {
      return usual;
    }
    List<Auth> auths = complete(operation, options);
    if (auths == null) {
      throw new ConfigurationException(
          "The request of " + provider() + "'s " + operation.id(),
          List.of(
              "its credential is not set: call "
                  + Credentials.options(operation.security(), " or ")));
    }
    return quotas.of(auths);
  }

  Events events(Operation<?> operation) {
    if (settings.listeners().isEmpty()) {
      return Events.UNHEARD;
    }
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

  /** What all calls send. */
  CallOptions options() {
    return settings.options();
  }

  String provider() {
    return settings.provider();
  }

  Exchange exchange() {
    return exchange;
  }

  /** The deadline of a call that is made now. */
  Deadline deadline(Operation<?> operation, CallOptions options) {
    return Deadline.in(options.deadline(settings.deadline()), operation.retry());
  }

  @Override
  public String toString() {
    return "Engine[" + provider() + "]";
  }
}
