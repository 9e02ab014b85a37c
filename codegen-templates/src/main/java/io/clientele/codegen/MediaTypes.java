package io.clientele.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Leaves one media type of each body in a document, the one that the generated code speaks, as
 * {@link #NAME} of its vendor extensions. To OpenAPI Generator all look like JSON: it would take
 * forms apart, and knows fewer media types than there are.
 */
final class MediaTypes {
  /** The vendor extension with the media type. */
  static final String NAME = "x-media-type";

  /** The vendor extension with the encodings of a form's fields. */
  static final String ENCODING = "x-encoding";

  private static final String JSON = "application/json";

  /** What a body can be, in the order of preference. */
  enum Kind {
    JSON,
    MULTIPART,
    FORM,
    TEXT,
    FILE
  }

  private MediaTypes() {}

  static Kind kind(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
    if (type.endsWith("/json") || type.endsWith("+json") || type.equals("*/*")) {
      return Kind.JSON;
    }
    if (type.equals("application/x-www-form-urlencoded")) {
      return Kind.FORM;
    }
    if (type.equals("multipart/form-data")) {
      return Kind.MULTIPART;
    }
    return type.startsWith("text/") ? Kind.TEXT : Kind.FILE;
  }

  static void simplify(OpenAPI document) {
    Components components = document.getComponents();
    if (components != null && components.getRequestBodies() != null) {
      components.getRequestBodies().values().forEach(MediaTypes::simplify);
    }
    if (components != null && components.getResponses() != null) {
      components.getResponses().values().forEach(MediaTypes::simplify);
    }
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().values()) {
        for (Operation operation : path.readOperations()) {
          if (operation.getRequestBody() != null) {
            simplify(operation.getRequestBody());
          }
          if (operation.getResponses() != null) {
            operation.getResponses().values().forEach(MediaTypes::simplify);
          }
        }
      }
    }
  }

  private static void simplify(RequestBody body) {
    Entry<String, MediaType> chosen = chosen(body.getContent());
    if (chosen != null) {
      body.addExtension(NAME, name(chosen.getKey()));
      if (chosen.getValue().getEncoding() != null) {
        body.addExtension(ENCODING, chosen.getValue().getEncoding());
      }
      body.setContent(asJson(chosen));
    }
  }

  private static void simplify(ApiResponse response) {
    Entry<String, MediaType> chosen = chosen(response.getContent());
    if (chosen != null) {
      response.addExtension(NAME, name(chosen.getKey()));
      response.setContent(asJson(chosen));
    }
  }

  private static @Nullable Entry<String, MediaType> chosen(@Nullable Content content) {
    return content == null
        ? null
        : content.entrySet().stream()
            .min(Comparator.comparing(each -> kind(each.getKey())))
            .orElse(null);
  }

  private static String name(String mediaType) {
    return mediaType.equals("*/*") ? JSON : mediaType;
  }

  private static Content asJson(Entry<String, MediaType> chosen) {
    Schema<?> schema = chosen.getValue().getSchema();
    Schema<?> ours =
        switch (kind(chosen.getKey())) {
          case JSON -> schema == null || isFile(schema) ? new Schema<>() : schema;
          case FORM, MULTIPART -> schema == null ? new Schema<>().type("object") : schema;
          case TEXT -> new StringSchema();
          case FILE -> new BinarySchema();
        };
    return new Content().addMediaType(JSON, new MediaType().schema(ours));
  }

  /** Of JSON that is said to be a file all that is certain is that it is JSON. */
  private static boolean isFile(Schema<?> schema) {
    return schema.get$ref() == null && ModelUtils.isBinarySchema(schema);
  }

  /** The media type among the vendor extensions of a body. */
  static String of(Map<String, Object> extensions) {
    return (String) extensions.getOrDefault(NAME, JSON);
  }

  /** The media type of JSON as an argument before others; nothing if it is the usual one. */
  static String argument(String mediaType) {
    return mediaType.equals(JSON) ? "" : JavaValue.literal(mediaType) + ", ";
  }
}
