package io.clientele.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A listener that writes down what it hears. */
final class Heard implements CallListener {
  final List<String> events = new CopyOnWriteArrayList<>();
  final List<CallInfo> calls = new CopyOnWriteArrayList<>();
  final List<HttpExchange> exchanges = new CopyOnWriteArrayList<>();
  final List<CallResult> results = new CopyOnWriteArrayList<>();
  final List<Duration> waits = new CopyOnWriteArrayList<>();

  List<String> events() {
    return new ArrayList<>(events);
  }

  @Override
  public void started(CallInfo call) {
    hear(call, "started");
  }

  @Override
  public void paced(CallInfo call, Duration wait) {
    hear(call, "paced");
    waits.add(wait);
  }

  @Override
  public void tokenFetched(CallInfo call, Duration took, boolean succeeded) {
    hear(call, succeeded ? "token" : "no token");
  }

  @Override
  public void attempted(CallInfo call, Attempt attempt, HttpExchange exchange) {
    hear(call, "attempted " + (attempt.status() == null ? attempt.outcome() : attempt.status()));
    exchanges.add(exchange);
  }

  @Override
  public void retrying(CallInfo call, Duration wait) {
    hear(call, "retrying");
    waits.add(wait);
  }

  @Override
  public void finished(CallInfo call, CallResult result) {
    hear(
        call,
        "finished"
            + (result.failure() == null ? "" : " " + result.failure().getClass().getSimpleName()));
    results.add(result);
  }

  private void hear(CallInfo call, String event) {
    calls.add(call);
    events.add(event);
  }
}
