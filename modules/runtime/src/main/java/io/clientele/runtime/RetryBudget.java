package io.clientele.runtime;

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

  private int tokens = CAPACITY;

  /** Pays for one retry; returns whether there was enough left. */
  synchronized boolean tryRetry() {
    if (tokens < COST) {
      return false;
    }
    tokens -= COST;
    return true;
  }

  synchronized void succeeded(boolean paid) {
    tokens = Math.min(CAPACITY, tokens + (paid ? COST : 1));
  }
}
