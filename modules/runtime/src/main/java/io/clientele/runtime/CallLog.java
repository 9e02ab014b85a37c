package io.clientele.runtime;

import feign.Request;
import io.clientele.runtime.spi.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happened in one call, for its caller and its listeners. Not thread-safe. */
final class CallLog {
  private final Engine engine;
  private final Operation<?> operation;
  private final Draft draft;
  private final Events events;
  private final long startNanos = System.nanoTime();
  private final List<Attempt> attempts = new ArrayList<>(1);

  /** What was sent, the last one last: an answer may echo the credential of an attempt before. */
  private final List<SignedRequest> sent = new ArrayList<>(1);

  // Of the attempt under way.
  private Duration waited = Duration.ZERO;
  private Instant start = Instant.EPOCH;
  private long attemptNanos;

  CallLog(Engine engine, Draft draft, Events events) {
    this.engine = engine;
    this.operation = draft.arguments().operation();
    this.draft = draft;
    this.events = events;
  }

  /** An attempt begins, this long after the one before. */
  void begin(Duration afterWait) {
    waited = afterWait;
    start = Instant.now();
    attemptNanos = System.nanoTime();
  }

  /** It begins later than it might have. */
  void delayed(Duration turn) {
    begin(waited.plus(turn));
  }

  void sending(SignedRequest signed) {
    sent.add(signed);
  }

  void record(@Nullable Answer answer, String outcome) {
    Duration took = Duration.ofNanos(System.nanoTime() - attemptNanos);
    Integer status = answer == null ? null : answer.status();
    Attempt attempt = new Attempt(start, took, waited, status, outcome);
    attempts.add(attempt);
    if (events.areHeard()) {
      events.attempted(attempt, exchange(answer));
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
    return operation.retry() == RetryClass.NEVER
        ? new OutcomeUnknownException(report(answer), fact + ".", description(), null, cause)
        : new UnreadableAnswerException(report(answer), fact + ".", cause);
  }

  Operation<?> operation() {
    return operation;
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** The last that was sent. */
  SignedRequest last() {
    return sent.get(sent.size() - 1);
  }

  /** The request for people, without secrets. */
  String description() {
    return exchange(null).description();
  }

  CallReport report(@Nullable Answer answer) {
    return CallReport.of(engine.provider(), operation, attempts, answer, redaction());
  }

  Redaction redaction() {
    List<Secret> secrets = new ArrayList<>(engine.secrets());
    sent.stream().flatMap(SignedRequest::secrets).forEach(secrets::add);
    return Redaction.of(secrets, draft.arguments());
  }

  private HttpExchange exchange(@Nullable Answer answer) {
    Request shown = sent.isEmpty() ? draft.request() : last().request();
    return new HttpExchange(operation, shown, answer, this::redaction);
  }
}
