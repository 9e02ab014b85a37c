package io.clientele.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/**
 * What a call says in its body.
 *
 * @param json also of a form; null if there is none, or it is neither
 * @param file the first one of a form
 * @param violations what of the document it breaks
 */
record Sent(@Nullable JsonNode json, Form.@Nullable Field file, List<Violation> violations) {
  /** More would fill the memory of who runs a sandbox beside a program. */
  private static final int MOST_BYTES = 10 << 20;

  private static final Sent NOTHING = new Sent(null, null, List.of());

  /**
   * Reads and checks a body.
   *
   * @throws RefusalException if it cannot be read
   */
  static Sent read(Operation operation, RecordedRequest request) throws RefusalException {
    RequestBody body = operation.requestBody();
    byte[] bytes = request.bytes();
    if (body == null || (!body.required() && bytes.length == 0)) {
      return NOTHING;
    }
    if (bytes.length > MOST_BYTES) {
      String message = "has " + bytes.length + " bytes; the sandbox takes " + MOST_BYTES;
      throw refusal("the body", message, operation, 413, 400);
    }
    String contentType = String.join(", ", request.header("Content-Type"));
    RequestBody.Content content = body.content(contentType);
    if (content == null) {
      String message = "must be one of " + body.content().keySet();
      throw refusal("Content-Type", message, operation, 415, 400);
    }
    try {
      if (RequestBody.isJson(contentType)) {
        return json(operation, content, request.body());
      }
      if (RequestBody.isForm(contentType)) {
        return form(operation, content, Form.urlEncoded(request.body()));
      }
      if (RequestBody.isMultipart(contentType)) {
        return form(operation, content, Form.multipart(bytes, contentType));
      }
      return NOTHING;
    } catch (JacksonException e) {
      String place = place(e.getLocation());
      throw refusal("$", "is not JSON, or has a property twice: " + place, operation, 400);
    } catch (IllegalArgumentException e) {
      throw refusal("the form", String.valueOf(e.getMessage()), operation, 400);
    }
  }

  private static Sent json(Operation operation, RequestBody.Content content, String body)
      throws RefusalException {
    JsonNode json = RequestBody.readJson(body);
    if (json.isMissingNode()) {
      throw refusal("$", "the body is missing", operation, 400);
    }
    return new Sent(json, null, content.violations(json));
  }

  private static Sent form(Operation operation, RequestBody.Content content, Form form)
      throws RefusalException {
    for (Form.Field field : form.fields()) {
      String wanted = content.partTypes().get(field.name());
      if (wanted != null && !RequestBody.accepts(wanted, field.contentType())) {
        String message = "has the content type '" + field.contentType() + "', not " + wanted;
        throw refusal("$." + field.name(), message, operation, 415, 400);
      }
    }
    List<Violation> violations = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : content.properties().entrySet()) {
      boolean binary = property.getValue().path("format").stringValue("").equals("binary");
      for (Form.Field field : form.fields()) {
        if (field.name().equals(property.getKey()) && binary != field.isFile()) {
          String message = binary ? "must be a file, with a filename" : "must be no file";
          violations.add(
              new Violation("$." + field.name(), message, operation.rule("requestBody")));
        }
      }
    }
    JsonNode json = form.json(content.properties());
    violations.addAll(content.violations(json));
    return new Sent(json, form.file(), violations);
  }

  private static RefusalException refusal(
      String place, String message, Operation operation, int... statuses) {
    return new RefusalException(
        new Violation(place, message, operation.rule("requestBody")), statuses);
  }

  private static String place(TokenStreamLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }
}
