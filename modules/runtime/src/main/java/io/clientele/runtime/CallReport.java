package io.clientele.runtime;

import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.Operation;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a call that failed.
 *
 * @param status of the last answer, or null if none came
 * @param rawBody of the last answer, without secrets; null if none came
 */
record CallReport(
    String provider,
    String operation,
    List<Attempt> attempts,
    @Nullable Integer status,
    Map<String, List<String>> headers,
    @Nullable String rawBody,
    @Nullable ProviderError error)
    implements Serializable {

  private static final long serialVersionUID = 1;

  /** Of what a provider says, so much stands in a message; the raw body has the rest. */
  private static final int LONGEST_MESSAGE = 500;

  private static final List<String> REQUEST_ID_HEADERS =
      List.of("x-request-id", "request-id", "x-correlation-id", "cf-ray");

  static CallReport of(
      String provider,
      Operation<?> operation,
      List<Attempt> attempts,
      @Nullable Answer answer,
      Redaction redaction) {
    if (answer == null) {
      return new CallReport(provider, operation.id(), attempts, null, Map.of(), null, null);
    }
    Answer shown = answer.redacted(redaction);
    String body = shown.text();
    ProviderError error = shown.isSuccess() ? null : error(operation, shown.status(), body);
    return new CallReport(
        provider, operation.id(), attempts, shown.status(), shown.headers(), body, error);
  }

  private static @Nullable ProviderError error(Operation<?> operation, int status, String body) {
    JsonCodec<? extends ProviderError> codec = operation.error(status);
    try {
      return codec == null ? null : codec.fromJson(body);
    } catch (JsonException e) {
      return null; // Not the provider speaking, but a proxy; the raw body says what it said.
    }
  }

  /** Keeps what a provider says to one line of a log. */
  private static String quotable(String said) {
    StringBuilder text = new StringBuilder();
    said.codePoints()
        .limit(LONGEST_MESSAGE)
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean breaks =
                  Character.isISOControl(c)
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              text.append(breaks ? String.format("\\u%04x", c) : Character.toString(c));
            });
    return said.codePointCount(0, said.length()) > LONGEST_MESSAGE ? text + "..." : text.toString();
  }

  /** The provider's own type need not be serializable; its text is in the raw body. */
  private Object writeReplace() {
    return error instanceof Serializable
        ? this
        : new CallReport(provider, operation, attempts, status, headers, rawBody, null);
  }

  @Nullable String requestId() {
    for (String name : REQUEST_ID_HEADERS) {
      List<String> values = headers.get(name);
      if (values != null && !values.isEmpty()) {
        return values.get(0);
      }
    }
    return null;
  }

  /** As in {@code Clockify clientsGet: HTTP 400: "No such client" (code 501, request f3a)}. */
  String headline() {
    StringBuilder text = new StringBuilder(provider).append(' ').append(operation);
    if (status != null) {
      text.append(": HTTP ").append(status);
    }
    if (error != null && error.errorMessage() != null) {
      text.append(": \"").append(quotable(error.errorMessage())).append('"');
    }
    String code = error == null ? null : error.errorCode();
    String request = requestId();
    if (code != null || request != null) {
      text.append(" (");
      text.append(code == null ? "" : "code " + quotable(code));
      text.append(code == null || request == null ? "" : ", ");
      text.append(request == null ? "" : "request " + quotable(request));
      text.append(')');
    }
    return text.toString();
  }
}
