package io.clientele.runtime;

import static io.clientele.runtime.RetryClass.NEVER;

import io.clientele.runtime.spi.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call of an operation: as many attempts as the rule of creation allows, within one deadline.
 *
 * <p>The rule: a request that must not be sent twice is sent again only if the attempt before
 * certainly did nothing. That is so if no byte of it was written, and if the provider answered 429
 * or, to a token, 401. Whatever else keeps the outcome from the caller makes it unknown.
 */
final class Call {
  /** How often a request is sent in all; only waits that the provider asked for may add to it. */
  private static final int MOST_ATTEMPTS = 4;

  private final Engine engine;
  private final Draft draft;
  private final Arguments arguments;
  private final Operation<?> operation;
  private final CallOptions options;
  private final Deadline deadline;
  private final Quota quota;
  private final Events events;
  private final CallLog log;

  private boolean renewed;
  private boolean paid;
  private boolean overBudget;

  Call(Engine engine, Draft draft, CallOptions options, Deadline deadline) {
    this.engine = engine;
    this.draft = draft;
    this.arguments = draft.arguments();
    this.operation = arguments.operation();
    this.options = options;
    this.deadline = deadline;
    this.quota = engine.quota(operation, options);
    this.events = engine.events(operation);
    this.log = new CallLog(engine, draft, events);
  }

  /** Returns a 2xx answer, or throws what kept it from coming. */
  Answered run() {
    events.started();
    try {
      Answer answer = answer();
      quota.budget().succeeded(paid);
      return new Answered(answer, log);
    } catch (RuntimeException | Error e) {
      log.finished(e);
      throw e;
    }
  }

  private Answer answer() {
    while (true) {
      Duration wait;
      try {
        Answer answer = send();
        log.record(answer, "answered");
        if (answer.isSuccess()) {
          return answer;
        }
        wait = waitAfter(answer);
      } catch (TokenRefusedException e) {
        log.record(e.answer(), "the token endpoint refused the credentials");
        throw new AuthenticationException(log.report(e.answer()), e);
      } catch (IOException e) {
        wait = waitAfter(e);
      }
      events.retrying(wait);
      pause(wait);
      log.begin(wait);
    }
  }

  private Answer send() throws IOException {
    checkTime(log.begin(), ", as it began late"); // Before it takes a turn, or fetches a token.
    if (engine.isClosed()) {
      throw new NotSentException(engine.provider() + " was closed", null);
    }
    if (Thread.currentThread().isInterrupted()) {
      throw new NotSentException("interrupted", null);
    }
    return quota.pacer() == null ? sendNow() : sendInTurn(quota.pacer());
  }

  /** Waits until the provider's rate limit allows another request. */
  private Answer sendInTurn(Pacer pacer) throws IOException {
    Pacer.Turn turn = pacer.turn(System.nanoTime(), deadline.leftToStart());
    if (turn == null) {
      throw tooLate(pacer, pacer.untilNext(System.nanoTime()));
    }
    try {
      Duration wait = turn.left(System.nanoTime());
      while (!wait.isZero()) {
        if (!deadline.allows(wait)) {
          throw tooLate(pacer, wait);
        }
        events.paced(wait);
        await(wait);
        log.delayed(wait);
        wait = turn.left(System.nanoTime());
      }
      return sendNow();
    } finally {
      turn.end(System.nanoTime());
    }
  }

  private RateLimitedException tooLate(Pacer pacer, Duration wait) {
    log.record(null, "its turn comes after the deadline");
    Instant turn = Instant.now().plus(wait);
    return new RateLimitedException(log.report(null), pacer.limit(), turn, deadline.left());
  }

  private void await(Duration wait) throws NotSentException {
    try {
      if (engine.isClosedAfter(wait)) {
        throw new NotSentException(engine.provider() + " was closed", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new NotSentException("interrupted", e);
    }
  }

  private Answer sendNow() throws IOException {
    SignedRequest signed =
        SignedRequest.sign(draft, options, quota.credentials(), deadline, events);
    log.sending(signed);
    checkTime(System.nanoTime(), "");
    try {
      return engine.exchange().send(signed, arguments, deadline);
    } catch (IOException e) {
      throw e;
    } catch (Exception e) {
      // Of a transport that the application chose, written in Kotlin maybe; it may have left.
      throw new IOException(e);
    }
  }

  private void checkTime(long now, String why) throws NotSentException {
    if (!deadline.allowsAnAttempt(now)) {
      String what =
          deadline.hasPassed() ? "the deadline passed" : "too little of the deadline is left";
      throw new NotSentException(what + (attempts() == 0 ? why : ""), null);
    }
  }

  /** Decides after an attempt without a whole answer: how long to wait before the next, if any. */
  private Duration waitAfter(IOException failure) {
    boolean isKnown = failure instanceof NotSentException || operation.retry() != NEVER;
    boolean didNothing = isKnown && Failures.wasNotSent(failure);
    String what = Failures.describe(failure);
    log.record(null, what);
    Instant asked = failure instanceof NotSentException e ? e.retryAt() : null;
    Duration wait = RetryTime.wait(asked, attempts());
    if ((didNothing || (operation.retry() != NEVER && arguments.isRepeatable()))
        && !Failures.isFinal(failure)
        && !engine.isClosed()
        && mayRetry(asked, wait)) {
      return wait;
    }
    CallReport report = log.report(null);
    Throwable cause = log.redaction().apply(failure);
    if (didNothing) {
      throw new ConnectionException(
          report, fact("Nothing was sent" + log.destination() + ": " + what + "."), asked, cause);
    }
    if (operation.retry() == NEVER) {
      String fact =
          Failures.wasNotSent(failure)
              ? "The transport ended without a connection, and does not say whether it had sent the"
                  + " request before: "
              : "The request was sent, but no whole answer came: ";
      throw new OutcomeUnknownException(report, fact + what + ".", log.description(), null, cause);
    }
    throw failure instanceof AnswerTooLongException
        ? new UnreadableAnswerException(report, "It cannot be read: " + what + ".", cause)
        : new ConnectionException(report, fact("No answer came: " + what + "."), null, cause);
  }

  /** Decides after an answer that is no success: how long to wait before the next, if any. */
  private Duration waitAfter(Answer answer) {
    int status = answer.status();
    Instant asked = RetryTime.asked(answer, Instant.now());
    Duration wait = RetryTime.wait(asked, attempts());
    if (status == 429) {
      if (asked != null && quota.pacer() != null) {
        quota.pacer().hold(System.nanoTime(), wait);
      }
      if (arguments.isRepeatable() && mayRetry(asked, wait)) {
        return wait;
      }
      throw new RateLimitedException(log.report(answer), asked, deadline.left());
    }
    if (status == 401 && !renewed && arguments.isRepeatable() && log.renew()) {
      renewed = true;
      return Duration.ZERO;
    }
    if (status == 407) {
      String fact = "Nothing was done: a proxy asks for proxyCredentials(...), or for others.";
      throw new ConnectionException(log.report(answer), fact, null, null);
    }
    if (status / 100 == 4 && !(operation.retry() == NEVER && Failures.isTimeout(status))) {
      throw refused(answer);
    }
    if (operation.retry() == NEVER) {
      throw new OutcomeUnknownException(
          log.report(answer), fact(answer), log.description(), asked, null);
    }
    if (status / 100 == 5
        && attempts() < MOST_ATTEMPTS
        && arguments.isRepeatable()
        && mayRetry(asked, wait)) {
      return wait;
    }
    throw new ProviderFailureException(log.report(answer), fact(fact(answer)), asked);
  }

  /** Whether another attempt is worth it: what the provider asked for is always. */
  private boolean mayRetry(@Nullable Instant asked, Duration wait) {
    if (!deadline.allows(wait)) {
      return false;
    }
    if (asked != null) {
      return true;
    }
    if (attempts() >= MOST_ATTEMPTS) {
      return false;
    }
    overBudget = !quota.budget().tryRetry();
    paid |= !overBudget;
    return !overBudget;
  }

  private int attempts() {
    return log.count();
  }

  private ApiException refused(Answer answer) {
    CallReport report = log.report(answer);
    return switch (answer.status()) {
      case 401 -> new AuthenticationException(report, null);
      case 403 -> new PermissionException(report);
      case 404 -> new NotFoundException(report);
      default -> new RefusedException(report);
    };
  }

  private String fact(Answer answer) {
    String location = log.redaction().apply(answer.header("location"));
    return switch (answer.status() / 100) {
      case 3 -> "The provider redirects to " + host(location) + ", which is not followed.";
      case 4 -> "Somebody on the way stopped waiting.";
      default -> "The provider failed.";
    };
  }

  private String fact(String fact) {
    return overBudget
        ? fact + " It was not tried again: too many calls with this credential failed of late."
        : fact;
  }

  private static String host(String location) {
    try {
      String host = URI.create(location).getHost();
      return host == null ? "another path" : host;
    } catch (IllegalArgumentException e) {
      return "what is no URI";
    }
  }

  private void pause(Duration time) {
    boolean closed;
    try {
      closed = engine.isClosedAfter(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      String fact = "Interrupted before the next attempt.";
      throw new ConnectionException(log.report(null), fact, null, e);
    }
    if (closed) {
      String fact = engine.provider() + " was closed before the next attempt.";
      throw new ConnectionException(log.report(null), fact, null, null);
    }
  }
}
