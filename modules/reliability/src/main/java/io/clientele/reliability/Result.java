package io.clientele.reliability;

import java.time.Duration;
import java.util.List;

/**
 * What a create came to.
 *
 * @param outcome what the caller got: the simple name of an exception, or {@link Fault#CREATED}
 * @param message of the exception
 * @param records how many records the provider has
 * @param requests how many requests for the create it read
 * @param keysElsewhere how many requests with a key arrived where they do not belong
 * @param held how long the caller was held
 * @param isLate whether the caller was held for long after the deadline
 * @param allocated by the thread of the call, in bytes
 * @param secrets those that can be seen in some text
 */
record Result(
    Told told,
    String outcome,
    String message,
    int records,
    int requests,
    int keysElsewhere,
    Duration held,
    boolean isLate,
    long allocated,
    List<String> secrets) {

  /** Whether the caller was told the truth. */
  boolean isTrue() {
    return told.isTrueOf(records);
  }
}
