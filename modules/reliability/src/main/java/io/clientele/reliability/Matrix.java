package io.clientele.reliability;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All faults over one transport, many at a time: most of the trials wait for a deadline. */
final class Matrix {
  private final Map<Trial, Future<Result>> results = new LinkedHashMap<>();

  /**
   * Begins all trials.
   *
   * @param atOnce how many are made at a time
   */
  Matrix(Transport transport, List<Caller> callers, int atOnce) {
    warmUp(transport);
    ExecutorService threads = Executors.newFixedThreadPool(atOnce);
    for (Fault fault : Faults.all()) {
      for (Caller caller : callers) {
        if (caller.canMeet(fault)) {
          Trial trial = new Trial(fault, transport, caller);
          results.put(trial, threads.submit(trial::run));
        }
      }
    }
    threads.shutdown();
  }

  /** Loads what has to be loaded, so that the short deadlines are for the faults. */
  private static void warmUp(Transport transport) {
    try {
      Fault none = Fault.reply("no fault", Replies.created()).isCreated();
      new Trial(none, transport, Caller.FUTURE).run();
    } catch (Exception e) {
      throw new IllegalStateException("not even this works", e);
    }
  }

  List<Trial> trials() {
    return List.copyOf(results.keySet());
  }

  /** Waits for all results. */
  Matrix await() throws InterruptedException, ExecutionException {
    for (Future<Result> result : results.values()) {
      result.get();
    }
    return this;
  }

  /** Waits for the result of a trial. */
  Result result(Trial trial) throws InterruptedException, ExecutionException {
    Future<Result> result = results.get(trial);
    if (result == null) {
      throw new IllegalArgumentException("no trial of it: " + trial);
    }
    return result.get();
  }
}
