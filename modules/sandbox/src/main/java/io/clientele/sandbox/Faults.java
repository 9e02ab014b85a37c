package io.clientele.sandbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;

/** What is to happen to the coming calls. Thread-safe. */
final class Faults {
  /** Decides anew for each call; a rule of its own keeps its own count. */
  private interface Rule {
    boolean strikes();
  }

  private record Standing(Rule rule, Fault fault) {}

  private final Queue<Fault> planned = new ArrayDeque<>();
  private final List<Standing> standing = new ArrayList<>();

  synchronized void plan(Collection<Fault> coming) {
    planned.addAll(coming);
  }

  synchronized void every(int n, Fault fault) {
    standing.add(
        new Standing(
            new Rule() {
              private int calls;

              @Override
              public boolean strikes() {
                calls++;
                return calls % n == 0;
              }
            },
            fault));
  }

  /** The same calls each time, so that a failing test fails again. */
  synchronized void atRate(double share, Fault fault) {
    Random random = new Random(42);
    standing.add(new Standing(() -> random.nextDouble() < share, fault));
  }

  /** What strikes the call that comes now; each rule counts it. */
  synchronized Optional<Fault> next() {
    Fault struck = planned.poll();
    for (Standing each : standing) {
      if (each.rule().strikes() && struck == null) {
        struck = each.fault();
      }
    }
    return Optional.ofNullable(struck);
  }

  synchronized void clear() {
    planned.clear();
    standing.clear();
  }
}
