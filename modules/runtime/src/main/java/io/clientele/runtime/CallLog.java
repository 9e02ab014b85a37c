package io.clientele.runtime;

import feign.Request;
import io.clientele.runtime.spi.Operation;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one call, for its caller and its listeners. The first attempt begins with it.
 * Not thread-safe.
 */
final class CallLog {
  private final Engine engine;
  private final Draft draft;
  private final Events events;
  private final long startNanos = System.nanoTime();

  /** The same moment by the clock on the wall, once somebody asked. */
  private @Nullable Instant start;

  private List<Attempt> before = List.of();

  /** What attempts before were sent with: an answer may echo it. */
  private List<Secret> spent = List.of();

  // Of the last attempt. It is made an Attempt when somebody asks for it.
  private @Nullable SignedRequest sent;
  private Duration waited = Duration.ZERO;
  private long beginNanos = startNanos;
  private long endNanos;
  private int status;
  private String outcome = "";

  CallLog(Engine engine, Draft draft, Events events) {
    this.engine = engine;
    this.draft = draft;
    this.events = events;
  }

  /** Another attempt begins, this long after the one before. */
  void begin(Duration afterWait) {
    before = and(before, lastAttempt());
    outcome = "";
    waited = Duration.ZERO;
    delayed(afterWait);
  }

  /** When the last attempt began, in {@link System#nanoTime}. */
  long begin() {
    return beginNanos;
  }

  /** It begins later than it might have. */
  void delayed(Duration turn) {
    waited = waited.plus(turn);
    beginNanos = System.nanoTime();
  }

  void sending(SignedRequest signed) {
    spent = secrets();
    sent = signed;
  }

  void record(@Nullable Answer answer, String what) {
    endNanos = System.nanoTime();
    status = answer == null ? 0 : answer.status();
    outcome = what;
    if (events.areHeard()) {
      events.attempted(lastAttempt(), exchange(answer));
    }
  }

  /** Says that the call is over, as the answer is read after the attempts are done. */
  void finished(@Nullable Throwable failure) {
    if (events.areHeard()) {
      Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
      events.finished(new CallResult(took, attempts(), failure));
    }
  }

  /** What to throw for a 2xx answer that is not what the document says. */
  ApiException unreadable(Answer answer, RuntimeException e) {
    Redaction redaction = redaction();
    Throwable cause = redaction.apply(e);
    String fact = "The answer cannot be read: " + redaction.apply(String.valueOf(e.getMessage()));
    return operation().retry() == RetryClass.NEVER
        ? new OutcomeUnknownException(report(answer), fact + ".", description(), null, cause)
        : new UnreadableAnswerException(report(answer), fact + ".", cause);
  }

  Operation<?> operation() {
    return draft.arguments().operation();
  }

  /** The attempts that are over. */
  List<Attempt> attempts() {
    return outcome.isEmpty() ? before : and(before, lastAttempt());
  }

  /** There is hardly ever more than one. */
  private static <T> List<T> and(List<T> some, T last) {
    if (some.isEmpty()) {
      return List.of(last);
    }
    List<T> all = new ArrayList<>(some);
    all.add(last);
    return List.copyOf(all);
  }

  private Attempt lastAttempt() {
    Instant begin = start().plusNanos(beginNanos - startNanos);
    Duration took = Duration.ofNanos(endNanos - beginNanos);
    return new Attempt(begin, took, waited, status == 0 ? null : status, outcome);
  }

  private Instant start() {
    if (start == null) {
      long ago = System.nanoTime() - startNanos;
      start = Instant.now().minusNanos(ago);
    }
    return start;
  }

  /** How many attempts are over. */
  int count() {
    return before.size() + (outcome.isEmpty() ? 0 : 1);
  }

  /** Gives up the credentials that were refused; returns whether there may be better ones. */
  boolean renew() {
    return sent != null && sent.renew();
  }

  /** Where the last attempt was to go, as in {@code to example.com:8080}; empty if it was none. */
  String destination() {
    if (sent == null) {
      return "";
    }
    Origin origin = Origin.of(URI.create(sent.request().url()));
    return origin == null ? "" : " to " + origin.hostField();
  }

  /** The request for people, without secrets. */
  String description() {
    return exchange(null).description();
  }

  CallReport report(@Nullable Answer answer) {
    return CallReport.of(engine.provider(), operation(), attempts(), answer, redaction());
  }

  Redaction redaction() {
    List<Secret> secrets = new ArrayList<>(engine.secrets());
    secrets.addAll(secrets());
    return Redaction.of(secrets, draft.arguments());
  }

  /** What all attempts were sent with. */
  private List<Secret> secrets() {
    return sent == null ? spent : Stream.concat(spent.stream(), sent.secrets()).toList();
  }

  private HttpExchange exchange(@Nullable Answer answer) {
    Request shown = sent == null ? draft.request() : sent.request();
    return new HttpExchange(operation(), shown, answer, this::redaction);
  }
}
