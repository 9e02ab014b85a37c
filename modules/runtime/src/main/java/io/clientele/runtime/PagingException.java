package io.clientele.runtime;

/**
 * The pages of a list do not lead to its end: they repeat, or link to another server. What was read
 * before is good; nothing was sent to the other server.
 */
public final class PagingException extends ClienteleException {
  private static final long serialVersionUID = 1;

  /** Made by what reads pages. */
  public PagingException(String message) {
    super(message, null);
  }
}
