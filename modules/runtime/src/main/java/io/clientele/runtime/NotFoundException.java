package io.clientele.runtime;

/** What the request names does not exist, or the credential may not see it (HTTP 404). */
public final class NotFoundException extends ApiException {
  private static final long serialVersionUID = 1;

  NotFoundException(CallReport report) {
    super(report, "An id in the request names nothing that this credential can see.", null);
  }
}
