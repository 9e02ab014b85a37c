package io.clientele.sandbox;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.Logger;

/** A program that uses a sandbox and logs with java.util.logging; it prints only what is wrong. */
final class QuietProgram {
  private QuietProgram() {}

  public static void main(String[] args) throws Exception {
    Handler[] before = Logger.getLogger("").getHandlers();
    Call call = Call.create("clockify");
    try (Sandbox sandbox = Sandbox.start()) {
      SandboxProvider clockify = sandbox.provider("clockify");
      clockify.allowDuplicates(true);
      check(call.send(clockify).statusCode() == 201, "not created");
      check(call.send(clockify, "{}").statusCode() == 400, "not refused");
      check(
          Http.send("GET", clockify.baseUrl() + "/nothing", Map.of(), "").statusCode() == 404,
          "found");
      lose(clockify, call);
    }
    check(Arrays.equals(before, Logger.getLogger("").getHandlers()), "handlers changed");
    check(System.getProperty("java.util.logging.config.class") == null, "property left");
  }

  /** Many at once: MockServer logs an error for each answer that it does not write. */
  private static void lose(SandboxProvider clockify, Call call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Callable<Boolean>> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      clockify.next(Fault.closeAfterStoring());
      calls.add(
          () -> {
            try {
              call.send(clockify);
              return false;
            } catch (UncheckedIOException lost) {
              return true;
            }
          });
    }
    for (Future<Boolean> lost : threads.invokeAll(calls)) {
      check(lost.get(), "answered");
    }
    threads.shutdown();
    check(clockify.stored().size() == 201, "stored " + clockify.stored().size());
  }

  private static void check(boolean holds, String otherwise) {
    if (!holds) {
      throw new AssertionError(otherwise);
    }
  }
}
