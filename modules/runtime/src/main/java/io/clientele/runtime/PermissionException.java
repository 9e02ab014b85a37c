package io.clientele.runtime;

/** The credential is good but may not do this (HTTP 403). */
public final class PermissionException extends ApiException {
  private static final long serialVersionUID = 1;

  PermissionException(CallReport report) {
    super(report, "The credential lacks a permission for this.", null);
  }
}
