package io.clientele.runtime;

import java.time.Duration;

/**
 * Hears of each call what happens to it, in this order; logging and metrics stand on it. A call is
 * the caller's, an attempt is one request to the provider. The methods are called on the thread of
 * the call and hold it up; many calls may be under way at once. What a listener throws is logged
 * and changes nothing for the call.
 */
public interface CallListener {
  /** A call begins. Nothing was sent yet. */
  default void started(CallInfo call) {}

  /** The next attempt waits for its turn within the provider's rate limit, or waits longer yet. */
  default void paced(CallInfo call, Duration wait) {}

  /**
   * A token was asked for, on behalf of this call and of those that wait for the same token.
   *
   * @param took how long it lasted
   * @param succeeded whether a token came
   */
  default void tokenFetched(CallInfo call, Duration took, boolean succeeded) {}

  /**
   * An attempt is over: an answer came whole, or something kept it from coming.
   *
   * @param exchange what was sent and answered, without secrets
   */
  default void attempted(CallInfo call, Attempt attempt, HttpExchange exchange) {}

  /** Another attempt follows after this wait. */
  default void retrying(CallInfo call, Duration wait) {}

  /** The call is over. Every call that started comes to this, once. */
  default void finished(CallInfo call, CallResult result) {}
}
