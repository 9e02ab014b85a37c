package io.clientele.runtime;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stops a retry storm: when most calls fail, repeating each of them only adds to the load that they
 * fail under. A token bucket as in the standard mode of the AWS SDKs: each retry takes {@value
 * #COST} of {@value #CAPACITY} tokens; a call that succeeds gives back what its last retry took, or
 * one token if it needed none. Waits that the provider asked for are free: it paces those itself.
 * Thread-safe.
 */
final class RetryBudget {
  static final int CAPACITY = 500;
  static final int COST = 5;

  private final AtomicInteger tokens = new AtomicInteger(CAPACITY);

  /** Pays for one retry; returns whether there was enough left. */
  boolean tryRetry() {
    return tokens.getAndUpdate(left -> left < COST ? left : left - COST) >= COST;
  }

  void succeeded(boolean paid) {
    if (tokens.get() < CAPACITY) { // Mostly it is full, and then no call waits for another here.
      tokens.updateAndGet(left -> Math.min(CAPACITY, left + (paid ? COST : 1)));
    }
  }
}
