package io.clientele.sandbox;

/**
 * Something that a call created.
 *
 * @param operationId the operation of the document that created it, as {@code clientsCreate}
 * @param request the JSON that was sent
 * @param answer the JSON that was answered, or would have been had the answer not been lost
 */
public record StoredRecord(String operationId, String request, String answer) {
  /** Without request and answer, which can hold passwords. */
  @Override
  public String toString() {
    return "StoredRecord[" + operationId + "]";
  }
}
