package io.clientele.runtime;

/** The provider refused the request for what it says (HTTP 400, 409, 422 and other 4xx). */
public final class RefusedException extends ApiException {
  private static final long serialVersionUID = 1;

  RefusedException(CallReport report) {
    super(report, "The request was refused; nothing was done.", null);
  }
}
