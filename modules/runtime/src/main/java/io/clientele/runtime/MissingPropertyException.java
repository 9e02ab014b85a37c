package io.clientele.runtime;

/** A record lacks a property that its document requires; the provider left it out of its answer. */
public final class MissingPropertyException extends ClienteleException {
  private static final long serialVersionUID = 1;

  /**
   * Says what is missing.
   *
   * @param type the record, by its name in the document
   * @param property by its name in JSON
   */
  public MissingPropertyException(String type, String property) {
    super(
        type
            + "."
            + property
            + " is missing, although the document requires it. The rest of the record is there.",
        null);
  }
}
