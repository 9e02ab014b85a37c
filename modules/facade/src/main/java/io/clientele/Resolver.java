package io.clientele;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks into one unknown outcome, again and again until the settling time is over. */
final class Resolver {
  /** How far the provider's clock may be behind ours without a client looking too old. */
  private static final Duration SKEW = Duration.ofSeconds(10);

  private final Outcome.Unknown outcome;
  private final Time time;
  private final Instant first;
  private final Instant end;
  private final Duration every;

  // Of the looks until now.
  private int looks;
  private Instant last;
  private List<ClientRecord> seen = List.of();
  private @Nullable String doubt;
  private @Nullable Throwable failure;

  Resolver(Outcome.Unknown outcome, ResolveOptions options, Time time) {
    this.outcome = outcome;
    this.time = time;
    this.first = time.now();
    this.last = first;
    this.end = first.plus(options.settling());
    this.every = options.every();
  }

  Resolution resolve() {
    String whyNot = outcome.search().whyNot();
    if (whyNot != null) {
      return cannotTell(whyNot, List.of(), null);
    }
    while (true) {
      Resolution resolution = look();
      if (resolution != null) {
        return resolution;
      }
      Duration left = Duration.between(time.now(), end);
      if (left.isNegative() || left.isZero()) {
        return settled();
      }
      try {
        time.pass(left.compareTo(every) < 0 ? left : every);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return cannotTell("interrupted before the settling time was over", seen, e);
      }
    }
  }

  /** Returns what is certain after one more look, or null. */
  private @Nullable Resolution look() {
    List<ClientRecord> matches;
    try {
      matches = outcome.search().matches();
    } catch (Exception | Error e) {
      failure = e;
      return null;
    }
    failure = null;
    looks++;
    last = time.now();
    seen = matches;
    if (matches.size() > 1) {
      return cannotTell(matches.size() + " clients match, and only one can be it", matches, null);
    }
    if (matches.isEmpty()) {
      doubt = null;
      return null;
    }
    ClientRecord client = matches.get(0);
    doubt = doubt(client);
    return doubt == null ? new Resolution.Found(outcome, client) : null;
  }

  /** Why a client that matches may not be the one; null if nothing speaks against it. */
  private @Nullable String doubt(ClientRecord client) {
    Instant createdAt = client.createdAt();
    if (createdAt != null && createdAt.plus(SKEW).isBefore(outcome.sentAt())) {
      return client
          + " matches, but was created at "
          + createdAt
          + ", and this create was sent at "
          + outcome.sentAt();
    }
    List<String> others =
        outcome.search().differences(client).stream().map(ClientField::name).toList();
    return others.isEmpty()
        ? null
        : client + " matches, but has another " + Words.listed(others, "and") + " than was sent";
  }

  private Resolution settled() {
    if (failure != null) {
      return cannotTell("the last look failed: " + Words.reason(failure), seen, failure);
    }
    if (doubt != null) {
      return cannotTell(doubt, seen, null);
    }
    return new Resolution.NotSeen(outcome, looks, first, last);
  }

  private Resolution cannotTell(
      String reason, List<ClientRecord> candidates, @Nullable Throwable cause) {
    return new Resolution.CannotTell(outcome, reason, candidates, cause);
  }
}
