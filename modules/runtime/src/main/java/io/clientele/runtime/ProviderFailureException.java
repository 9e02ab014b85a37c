package io.clientele.runtime;

/**
 * The provider failed (HTTP 5xx) or sent the request elsewhere (3xx, never followed), for an
 * operation that can be sent again without harm. For one that cannot, see {@link
 * OutcomeUnknownException}.
 */
public final class ProviderFailureException extends ApiException {
  private static final long serialVersionUID = 1;

  ProviderFailureException(CallReport report, String fact) {
    super(report, fact, null);
  }
}
