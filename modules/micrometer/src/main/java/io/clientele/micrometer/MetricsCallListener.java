package io.clientele.micrometer;

import io.clientele.runtime.Attempt;
import io.clientele.runtime.CallInfo;
import io.clientele.runtime.CallListener;
import io.clientele.runtime.CallResult;
import io.clientele.runtime.HttpExchange;
import io.clientele.runtime.OutcomeUnknownException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import java.time.Duration;

/**
 * Measures calls. All meters have the tags {@code provider}, {@code operation}, {@code method} and
 * {@code uri}, which is the path with its parameters unfilled.
 *
 * <table>
 *   <caption>The meters</caption>
 *   <tr><th>Meter</th><th>What</th><th>Other tags</th></tr>
 *   <tr><td>{@code clientele.calls}</td><td>timer of whole calls, with their waits</td><td>{@code
 *       exception}: what the caller gets, as in {@code RefusedException}, or {@code none}</td></tr>
 *   <tr><td>{@code clientele.requests}</td><td>timer of attempts</td><td>{@code status}: as in
 *       {@code 201}, or {@code IO_ERROR} if no answer came; {@code outcome}: as in {@code
 *       CLIENT_ERROR}</td></tr>
 *   <tr><td>{@code clientele.retries}</td><td>timer of the waits before further attempts</td><td>
 *       </td></tr>
 *   <tr><td>{@code clientele.pacing}</td><td>timer of the waits for a turn within the rate
 *       limit</td><td></td></tr>
 *   <tr><td>{@code clientele.tokens}</td><td>timer of fetches of tokens</td><td>{@code outcome}:
 *       {@code SUCCESS} or {@code UNKNOWN}</td></tr>
 *   <tr><td>{@code clientele.outcomes.unknown}</td><td>counter of calls whose outcome is unknown;
 *       there from the first call on, so that the first of them is an increase</td><td></td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe.
 */
public final class MetricsCallListener implements CallListener {
  private final MeterProvider<Timer> calls;
  private final MeterProvider<Timer> requests;
  private final MeterProvider<Timer> retries;
  private final MeterProvider<Timer> pacing;
  private final MeterProvider<Timer> tokens;
  private final MeterProvider<Counter> unknown;

  /** Keeps the meters in {@code registry}. */
  public MetricsCallListener(MeterRegistry registry) {
    calls = timer("clientele.calls", "Whole calls, with their waits", registry);
    requests = timer("clientele.requests", "Attempts of calls", registry);
    retries = timer("clientele.retries", "Waits before further attempts", registry);
    pacing = timer("clientele.pacing", "Waits for a turn within the rate limit", registry);
    tokens = timer("clientele.tokens", "Fetches of access tokens", registry);
    unknown =
        Counter.builder("clientele.outcomes.unknown")
            .description("Calls of which nobody knows whether they were done")
            .withRegistry(registry);
  }

  private static MeterProvider<Timer> timer(
      String name, String description, MeterRegistry registry) {
    return Timer.builder(name).description(description).withRegistry(registry);
  }

  @Override
  public void started(CallInfo call) {
    unknown.withTags(tags(call));
  }

  @Override
  public void paced(CallInfo call, Duration wait) {
    pacing.withTags(tags(call)).record(wait);
  }

  @Override
  public void tokenFetched(CallInfo call, Duration took, boolean succeeded) {
    Outcome outcome = succeeded ? Outcome.SUCCESS : Outcome.UNKNOWN;
    tokens.withTags(tags(call).and(outcome.asTag())).record(took);
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt, HttpExchange exchange) {
    Integer status = attempt.status();
    Outcome outcome = status == null ? Outcome.UNKNOWN : Outcome.forStatus(status);
    String shown = status == null ? "IO_ERROR" : status.toString();
    requests.withTags(tags(call).and("status", shown).and(outcome.asTag())).record(attempt.took());
  }

  @Override
  public void retrying(CallInfo call, Duration wait) {
    retries.withTags(tags(call)).record(wait);
  }

  @Override
  public void finished(CallInfo call, CallResult result) {
    Throwable failure = result.failure();
    String exception = failure == null ? "none" : failure.getClass().getSimpleName();
    calls.withTags(tags(call).and("exception", exception)).record(result.took());
    if (failure instanceof OutcomeUnknownException) {
      unknown.withTags(tags(call)).increment();
    }
  }

  private static Tags tags(CallInfo call) {
    return Tags.of(
        "provider", call.provider(),
        "operation", call.operation(),
        "method", call.method(),
        "uri", call.pathTemplate());
  }
}
