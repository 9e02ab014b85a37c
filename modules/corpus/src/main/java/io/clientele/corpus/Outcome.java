package io.clientele.corpus;

/**
 * What became of one document, and what that took.
 *
 * @param millis from the document to the last check, wall-clock time
 * @param peakMegabytes as {@link PeakMemory} measures it
 */
record Outcome(String document, Result result, long millis, long peakMegabytes) {
  boolean failed() {
    return result.findings().errors() > 0;
  }
}
