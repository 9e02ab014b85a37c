package io.clientele.reliability;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.CallListener;
import io.clientele.slf4j.LoggingCallListener;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One create that meets one fault. */
record Trial(Fault fault, Transport transport, Caller caller) {
  private static final String MARKER = "create-1";

  private static final CallListener LOG =
      LoggingCallListener.create().withBodies().withHeaders("X-Api-Key", "X-Seen");

  Result run() throws Exception {
    Measuring measuring = new Measuring();
    Evidence evidence = new Evidence();
    try (Scene scene = new Scene()) {
      fault.setUp().change(scene);
      try (Transport.Opened opened = transport.open(scene);
          Subject subject = subject(scene, opened, evidence, measuring)) {
        if (fault.isReused()) {
          warmUp(subject);
          scene.meanwhile();
        }
        return create(scene, subject, evidence, measuring);
      }
    }
  }

  private Subject subject(
      Scene scene, Transport.Opened opened, Evidence evidence, Measuring measuring) {
    Subject.Setting setting =
        new Subject.Setting(
            scene, opened.client(), fault.deadline(), List.of(evidence, LOG), measuring);
    return caller == Caller.STOCK_FEIGN
        ? StockFeign.subject(setting)
        : Subject.of(fault.subject(), setting);
  }

  private static void warmUp(Subject subject) {
    try {
      Object unused = subject.create().apply("the one before");
    } catch (ApiException e) {
      // Of some transports; what becomes of the next one is the question.
    }
  }

  private Result create(Scene scene, Subject subject, Evidence evidence, Measuring measuring)
      throws Exception {
    scene.acts(acts(subject, measuring));
    long start = System.nanoTime();
    CompletableFuture<?> future =
        caller == Caller.FUTURE
            ? subject.createAsync().apply(MARKER)
            : CompletableFuture.supplyAsync(() -> subject.create().apply(MARKER), measuring);
    End end = end(future, caller.patience(fault.deadline()));
    boolean isLate = end == null;
    if (end == null) {
      scene.close(); // Which ends most of what the caller may still wait for.
      end = end(future, Duration.ofSeconds(5));
    }
    if (end == null) {
      measuring.interrupt();
      end = Objects.requireNonNull(end(future, Duration.ofMinutes(5)), "it never ends");
    }
    Duration held = Duration.ofNanos(System.nanoTime() - start);
    evidence.add(subject.provider());
    Throwable failure = end.failure();
    if (failure != null) {
      evidence.add(failure);
    }
    subject.close();
    if (transport == Transport.OURS) {
      // Some of what was sent may not have been read yet.
      scene.server().awaitNoConnection(10);
    }
    Ledger ledger = scene.server().ledger();
    return new Result(
        Told.by(failure),
        end.outcome(),
        failure == null ? "" : String.valueOf(failure.getMessage()),
        ledger.records(MARKER),
        ledger.creates(),
        scene.elsewhere().ledger().keys(),
        held,
        isLate,
        measuring.allocated(),
        evidence.secrets());
  }

  private static Scene.Acts acts(Subject subject, Measuring measuring) {
    return new Scene.Acts() {
      @Override
      public void close() throws IOException {
        subject.close();
      }

      @Override
      public void interrupt() {
        measuring.interrupt();
      }
    };
  }

  /** How a call ended. */
  private record End(@Nullable Object value, @Nullable Throwable failure) {
    String outcome() {
      if (failure != null) {
        return failure.getClass().getSimpleName();
      }
      return value == null ? "null" : Fault.CREATED;
    }
  }

  /** Waits for the end; returns null if it does not come. */
  private static @Nullable End end(CompletableFuture<?> future, Duration most)
      throws InterruptedException {
    try {
      return new End(future.get(most.toMillis(), TimeUnit.MILLISECONDS), null);
    } catch (ExecutionException e) {
      return new End(null, e.getCause());
    } catch (TimeoutException e) {
      return null;
    }
  }

  @Override
  public String toString() {
    return fault + ", " + transport + ", " + caller;
  }
}
