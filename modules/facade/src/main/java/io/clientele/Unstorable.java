package io.clientele;

/** What becomes of a create if the client says something that the provider has no place for. */
public enum Unstorable {
  /** Nothing is sent to that provider; the outcome names the fields and the ways out. */
  REFUSE,

  /** The rest is sent, and {@link Outcome.Created#notStored} names the fields that were not. */
  REPORT
}
