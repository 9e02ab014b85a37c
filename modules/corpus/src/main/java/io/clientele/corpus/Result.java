package io.clientele.corpus;

import java.io.Serializable;

/**
 * What became of one document.
 *
 * @param operations how many the document has
 * @param models for how many of its schemas a type was made
 * @param files how many Java files were made
 */
record Result(int operations, int models, int files, Findings findings) implements Serializable {
  /** Of a document of which nothing else is known. */
  static Result failed(String error) {
    Findings findings = new Findings();
    findings.error(error);
    return new Result(0, 0, 0, findings);
  }
}
