package io.clientele.sandbox;

/**
 * Something that a call created, and none has deleted.
 *
 * @param operationId the operation of the document that created it, as {@code clientsCreate}
 * @param id its id, also where the provider's answer to a create has none
 * @param request the JSON that was sent
 * @param answer the JSON that was answered, or would have been had the answer not been lost
 * @param json all that is known of it now, in the names of requests and of answers
 */
public record StoredRecord(
    String operationId, String id, String request, String answer, String json) {
  /** Without request, answer and JSON, which can hold passwords. */
  @Override
  public String toString() {
    return "StoredRecord[" + operationId + " " + id + "]";
  }
}
