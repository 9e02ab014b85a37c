package io.clientele.runtime;

import static io.clientele.runtime.RetryClass.NEVER;

import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Operation;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
  private final Operation operation;
  private final Request request;
  private final PreparedCall<?> prepared;
  private final Exchange exchange;
  private final Deadline deadline;
  private final List<Attempt> attempts = new ArrayList<>(1);

  /** What was sent, the last one last: an answer may echo the credential of an attempt before. */
  private final List<SignedRequest> sent = new ArrayList<>(1);

  private boolean renewed;

  // Of the attempt under way.
  private Duration waited = Duration.ZERO;
  private Instant start = Instant.EPOCH;
  private long startNanos;

  Call(Engine engine, Operation operation, Request request) {
    this.engine = engine;
    this.operation = operation;
    this.request = request;
    this.prepared = PreparedCall.of(request);
    this.exchange = new Exchange(engine, operation, prepared);
    this.deadline = Deadline.in(engine.deadline());
  }

  /** Returns a 2xx answer, or throws what kept it from coming. */
  Response run() {
    while (true) {
      start = Instant.now();
      startNanos = System.nanoTime();
      try {
        Answer answer = send();
        record(answer.status(), "answered");
        if (answer.isSuccess()) {
          return answered(answer);
        }
        waited = waitAfter(answer);
      } catch (TokenRefusedException e) {
        record(e.answer().status(), "the token endpoint refused the credentials");
        throw new AuthenticationException(report(e.answer()), e);
      } catch (IOException e) {
        waited = waitAfter(e);
      }
      pause();
    }
  }

  private Answer send() throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw new NotSentException("interrupted", null);
    }
    SignedRequest signed =
        SignedRequest.sign(request, prepared.complete(request.url()), engine, operation, deadline);
    sent.add(signed);
    if (deadline.hasPassed()) {
      throw new NotSentException("the deadline passed", null);
    }
    try {
      return exchange.send(signed.request(), deadline);
    } catch (RuntimeException e) {
      // Of a transport that the application chose; the request may have left.
      throw new IOException(e);
    }
  }

  private Response answered(Answer answer) {
    return Response.builder()
        .status(answer.status())
        .headers(new LinkedHashMap<>(answer.headers()))
        .body(new Answer.Body(answer, operation, List.copyOf(attempts), this::redaction))
        .request(request)
        .build();
  }

  /** Decides after an attempt without a whole answer: how long to wait before the next, if any. */
  private Duration waitAfter(IOException failure) {
    boolean didNothing = Failures.wasNotSent(failure);
    String what = Failures.describe(failure);
    record(null, what);
    Duration backoff = RetryTime.backoff(attempts.size());
    if ((didNothing || (operation.retry() != NEVER && exchange.isRepeatable()))
        && !Failures.isFinal(failure)
        && attempts.size() < MOST_ATTEMPTS
        && deadline.allows(backoff)) {
      return backoff;
    }
    CallReport report = report(null);
    Throwable cause = redaction().apply(failure);
    if (didNothing) {
      throw new ConnectionException(report, "Nothing was sent: " + what + ".", cause);
    }
    if (operation.retry() == NEVER) {
      String fact = "The request was sent, but no whole answer came: " + what + ".";
      throw new OutcomeUnknownException(report, fact, null, cause);
    }
    throw failure instanceof AnswerTooLongException
        ? new UnreadableAnswerException(report, "It cannot be read: " + what + ".", cause)
        : new ConnectionException(report, "No answer came: " + what + ".", cause);
  }

  /** Decides after an answer that is no success: how long to wait before the next, if any. */
  private Duration waitAfter(Answer answer) {
    int status = answer.status();
    Instant asked = RetryTime.asked(answer, Instant.now());
    if (status == 429) {
      return waitForOurTurn(answer, asked);
    }
    if (status == 401 && !renewed && exchange.isRepeatable() && sent.get(sent.size() - 1).renew()) {
      renewed = true;
      return Duration.ZERO;
    }
    if (status / 100 == 4) {
      throw refused(answer);
    }
    if (operation.retry() == NEVER) {
      throw new OutcomeUnknownException(report(answer), fact(answer), asked, null);
    }
    Duration wait = RetryTime.wait(asked, attempts.size());
    if (status / 100 != 5
        || attempts.size() >= MOST_ATTEMPTS
        || !exchange.isRepeatable()
        || !deadline.allows(wait)) {
      throw new ProviderFailureException(report(answer), fact(answer));
    }
    return wait;
  }

  private Duration waitForOurTurn(Answer answer, @Nullable Instant asked) {
    Duration wait = RetryTime.wait(asked, attempts.size());
    boolean enough = asked == null && attempts.size() >= MOST_ATTEMPTS;
    if (enough || !exchange.isRepeatable() || !deadline.allows(wait)) {
      throw new RateLimitedException(report(answer), asked, deadline.left());
    }
    return wait;
  }

  private ApiException refused(Answer answer) {
    CallReport report = report(answer);
    return switch (answer.status()) {
      case 401 -> new AuthenticationException(report, null);
      case 403 -> new PermissionException(report);
      case 404 -> new NotFoundException(report);
      default -> new RefusedException(report);
    };
  }

  private String fact(Answer answer) {
    String location = redaction().apply(answer.header("location"));
    return answer.status() / 100 == 3
        ? "The provider redirects to " + host(location) + ", which is not followed."
        : "The provider failed.";
  }

  private static String host(String location) {
    try {
      String host = URI.create(location).getHost();
      return host == null ? "another path" : host;
    } catch (IllegalArgumentException e) {
      return "what is no URI";
    }
  }

  private void pause() {
    try {
      TimeUnit.NANOSECONDS.sleep(waited.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ConnectionException(report(null), "Interrupted before the next attempt.", e);
    }
  }

  private void record(@Nullable Integer status, String outcome) {
    Duration took = Duration.ofNanos(System.nanoTime() - startNanos);
    attempts.add(new Attempt(start, took, waited, status, outcome));
  }

  private Redaction redaction() {
    return Redaction.of(sent.stream().flatMap(SignedRequest::secrets).toList(), prepared);
  }

  private CallReport report(@Nullable Answer answer) {
    return CallReport.of(engine.provider(), operation, attempts, answer, redaction());
  }
}
