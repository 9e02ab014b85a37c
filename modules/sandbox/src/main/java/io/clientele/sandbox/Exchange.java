package io.clientele.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** One call of a documented operation. */
final class Exchange {
  private final Operation operation;
  private final Map<String, String> parameters;
  private final RecordedRequest request;
  private final Access access;
  private final Answers answers;
  private final Journal journal;

  Exchange(
      Operation operation,
      Map<String, String> parameters,
      RecordedRequest request,
      Access access,
      Answers answers,
      Journal journal) {
    this.operation = operation;
    this.parameters = parameters;
    this.request = request;
    this.access = access;
    this.answers = answers;
    this.journal = journal;
  }

  /** Handles the call as the document describes it. */
  Reply process() {
    Optional<String> keptOut = access.refusal(operation, request);
    if (keptOut.isPresent()) {
      return unauthorized(keptOut.get());
    }
    RequestBody body = operation.requestBody();
    if (body == null || (request.body().isEmpty() && !body.required())) {
      return success(null);
    }
    String contentType = String.join(", ", request.header("Content-Type"));
    if (!body.accepts(contentType)) {
      return refused("Content-Type: must be one of " + body.mediaTypes(), 415, 400);
    }
    if (!RequestBody.isJson(contentType)) {
      return success(null);
    }
    JsonNode json;
    try {
      json = body.read(request.body());
    } catch (JacksonException e) {
      return refused("$: is not JSON, or has a property twice: " + place(e.getLocation()), 400);
    }
    if (json.isMissingNode()) {
      return refused("$: the body is missing", 400);
    }
    List<String> violations = body.violations(json);
    return violations.isEmpty() ? success(json) : refused(String.join("; ", violations), 422, 400);
  }

  /** The documented example of a status, or else of the default response. */
  Reply documented(int status) {
    return operation.response(status).reply(status);
  }

  /** Refuses the call for a credential that expires now. */
  Reply expired() {
    access.expire(request);
    return unauthorized("expired");
  }

  private Reply success(@Nullable JsonNode body) {
    Reply reply = answers.answer(operation, parameters, body);
    if (operation.method().equals("POST")) {
      journal.store(new StoredRecord(operation.id(), request.body(), reply.body()));
    }
    return reply;
  }

  /** 401 in the provider's own words; a header, which the provider does not have, says more. */
  private Reply unauthorized(String reason) {
    return documented(401).with("X-Sandbox-Reason", reason);
  }

  private static String place(TokenStreamLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** The first of {@code statuses} that is documented, or else the last one. */
  private Reply refused(String message, int... statuses) {
    for (int status : statuses) {
      if (operation.documents(status)) {
        return operation.response(status).reply(status, message);
      }
    }
    int last = statuses[statuses.length - 1];
    return operation.response(last).reply(last, message);
  }
}
