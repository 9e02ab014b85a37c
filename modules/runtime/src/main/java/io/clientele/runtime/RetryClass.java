package io.clientele.runtime;

/** Whether an operation may be sent again when it is not known what became of it. */
public enum RetryClass {
  /** It changes nothing: sent again as often as the deadline allows. */
  SAFE,

  /** Twice is the same as once: sent again as often as the deadline allows. */
  IDEMPOTENT,

  /** Twice may do it twice: sent again only if it is certain that nothing was done. */
  NEVER
}
