package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Encoding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/** Says in Java how the body of a request is written. */
final class Bodies {
  private Bodies() {}

  /** As in {@code .body(RequestBody.json(ClientInput.JSON)}, without its end. */
  static String argument(CodegenParameter body) {
    String mediaType = MediaTypes.of(body.vendorExtensions);
    String type = JavaValue.literal(mediaType);
    String codec = JsonCodecs.of(schema(body));
    String java =
        switch (MediaTypes.kind(mediaType)) {
          case JSON -> "RequestBody.json(" + MediaTypes.argument(mediaType) + codec + ")";
          case TEXT -> "RequestBody.text(" + type + ")";
          case FILE -> "RequestBody.file(" + type + ")";
          case FORM -> "RequestBody.form(" + codec + styles(body) + ")";
          case MULTIPART -> "RequestBody.multipart(" + codec + ", " + contentTypes(body) + ")";
        };
    return ".body(" + java + (body.required ? "" : ".optional()");
  }

  private static CodegenProperty schema(CodegenParameter body) {
    return body.getContent().values().iterator().next().getSchema();
  }

  @SuppressWarnings("unchecked") // As MediaTypes put it there.
  private static Map<String, Encoding> encodings(CodegenParameter body) {
    return (Map<String, Encoding>)
        body.vendorExtensions.getOrDefault(MediaTypes.ENCODING, Map.of());
  }

  /** The fields whose lists and objects are not just repeated. */
  private static String styles(CodegenParameter body) {
    List<String> styles = new ArrayList<>();
    encodings(body)
        .forEach(
            (field, encoding) -> {
              String style = style(encoding);
              if (!style.isEmpty()) {
                String parameter = "Parameter.query(" + JavaValue.literal(field) + ")";
                styles.add(", " + parameter + ".in(Parameter.Style." + style + ")");
              }
            });
    return String.join("", styles);
  }

  private static String style(Encoding encoding) {
    String contentType = encoding.getContentType();
    if (contentType != null && MediaTypes.kind(contentType) == MediaTypes.Kind.JSON) {
      return "JSON";
    }
    String declared =
        encoding.getStyle() == null
            ? "form"
            : encoding.getStyle().toString().toLowerCase(Locale.ROOT);
    boolean exploded = Boolean.TRUE.equals(encoding.getExplode());
    return switch (declared) {
      case "spacedelimited" -> exploded ? "" : "SPACES";
      case "pipedelimited" -> exploded ? "" : "PIPES";
      case "deepobject" -> "DEEP_OBJECT";
      default -> encoding.getStyle() == null || exploded ? "" : "COMMAS";
    };
  }

  private static String contentTypes(CodegenParameter body) {
    return encodings(body).entrySet().stream()
        .filter(field -> field.getValue().getContentType() != null)
        .map(
            field ->
                "Map.entry("
                    + JavaValue.literal(field.getKey())
                    + ", "
                    + JavaValue.literal(field.getValue().getContentType())
                    + ")")
        .collect(Collectors.collectingAndThen(Collectors.joining(", "), Bodies::map));
  }

  private static String map(String entries) {
    return entries.isEmpty() ? "Map.of()" : "Map.ofEntries(" + entries + ")";
  }
}
