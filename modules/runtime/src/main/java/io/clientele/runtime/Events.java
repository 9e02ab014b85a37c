package io.clientele.runtime;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Tells the listeners of one call what happens to it. A listener that throws harms nobody. */
final class Events {
  /** Those of a call that nobody listens to. */
  static final Events UNHEARD = new Events(new CallInfo(0, "", "", "", ""), List.of());

  private final CallInfo call;
  private final List<CallListener> listeners;

  Events(CallInfo call, List<CallListener> listeners) {
    this.call = call;
    this.listeners = listeners;
  }

  boolean areHeard() {
    return !listeners.isEmpty();
  }

  void started() {
    if (areHeard()) {
      each(listener -> listener.started(call));
    }
  }

  void paced(Duration wait) {
    each(listener -> listener.paced(call, wait));
  }

  void tokenFetched(Duration took, boolean succeeded) {
    each(listener -> listener.tokenFetched(call, took, succeeded));
  }

  void attempted(Attempt attempt, HttpExchange exchange) {
    each(listener -> listener.attempted(call, attempt, exchange));
  }

  void retrying(Duration wait) {
    each(listener -> listener.retrying(call, wait));
  }

  void finished(CallResult result) {
    each(listener -> listener.finished(call, result));
  }

  private void each(Consumer<CallListener> event) {
    for (CallListener listener : listeners) {
      try {
        event.accept(listener);
      } catch (Exception | Error e) { // Kotlin and others throw checked exceptions here too.
        if (e instanceof InterruptedException) {
          Thread.currentThread().interrupt();
        }
        // Here rather than above: only who has a broken listener pays for a logger.
        System.getLogger(CallListener.class.getName())
            .log(System.Logger.Level.WARNING, "A listener failed at " + call, e);
      }
    }
  }
}
