package io.clientele.corpus;

import java.io.Serializable;

/**
 * What became of one document, and what that took.
 *
 * @param millis from the document to the last check, wall-clock time
 * @param peakMegabytes as {@link PeakMemory} measures it; 0 if nobody could measure it
 */
record Outcome(String document, Result result, long millis, long peakMegabytes)
    implements Serializable {
  boolean failed() {
    return result.findings().errors() > 0;
  }
}
