package io.clientele.runtime.spi;

/** What is none of the documented alternatives of a union, kept as it is. */
public interface UnknownCase {
  /** Returns the JSON value, in the types that {@link JsonValues} names. */
  Object value();
}
