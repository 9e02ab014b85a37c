package io.clientele.contract;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.PermissionException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.Fault;
import java.util.Map;

/** An answer to a create that is no success, and the exception that it has to become. */
record UnsuccessfulAnswer(CreateDocument document, int status) {
  static final String LOOK_FIRST =
      " It may have been done, and was not sent again: look at the provider whether it is there"
          + " before you send it again.";

  String body() {
    return document.error(status).toString();
  }

  Fault fault() {
    return fault(body());
  }

  Fault fault(String body) {
    return Fault.answer(
        status,
        Map.of("Content-Type", "application/json", "Location", "https://elsewhere.example.com/x"),
        body);
  }

  Class<? extends ApiException> type() {
    return switch (status) {
      case 401 -> AuthenticationException.class;
      case 403 -> PermissionException.class;
      case 404 -> NotFoundException.class;
      default -> status / 100 == 4 ? RefusedException.class : OutcomeUnknownException.class;
    };
  }

  /** As {@code Clockify clientsCreate: HTTP 400: "Client name is required" (code 501)}. */
  String headline() {
    String code = document.errorCode(status);
    return document.call()
        + ": HTTP "
        + status
        + ": \""
        + document.errorMessage(status)
        + "\""
        + (code == null ? "" : " (code " + code + ")");
  }

  String message() {
    return headline() + ". " + fact();
  }

  private String fact() {
    return switch (status) {
      case 401 -> "The credential was not accepted: check its value and that it is in force.";
      case 403 -> "The credential lacks a permission for this.";
      case 404 -> "An id in the request names nothing that this credential can see.";
      default ->
          switch (status / 100) {
            case 3 ->
                "The provider redirects to elsewhere.example.com, which is not followed."
                    + LOOK_FIRST;
            case 4 -> "The request was refused; nothing was done.";
            default -> "The provider failed." + LOOK_FIRST;
          };
    };
  }

  @Override
  public String toString() {
    return status + (document.documentedStatuses().contains(status) ? "" : " (not documented)");
  }
}
