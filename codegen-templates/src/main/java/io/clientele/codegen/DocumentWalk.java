package io.clientele.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.callbacks.Callback;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Goes through all of a document and tells the place of each thing as a JSON pointer. */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class DocumentWalk {
  /** What the walk comes by. */
  interface Visitor {
    /** Each schema once, the outer before the inner. Returns what shall stand in its place. */
    Schema<?> schema(String pointer, Schema<?> schema);

    /** Each parameter that is no reference. */
    default void parameter(String pointer, Parameter parameter) {}

    /** Each operation. */
    default void operation(String pointer, Operation operation) {}

    /** Each response that is no reference. */
    default void response(String pointer, ApiResponse response) {}

    /** Each reference that is no schema. */
    default void reference(String pointer, String reference) {}
  }

  private final Visitor visitor;

  /** By identity: schemas compare by all that they hold. What stands in the place of each. */
  private final IdentityHashMap<Schema<?>, Schema<?>> seen = new IdentityHashMap<>();

  private final Set<PathItem> paths = Collections.newSetFromMap(new IdentityHashMap<>());

  private DocumentWalk(Visitor visitor) {
    this.visitor = visitor;
  }

  static void through(OpenAPI document, Visitor visitor) {
    DocumentWalk walk = new DocumentWalk(visitor);
    Components components = document.getComponents();
    if (components != null) {
      walk.all("#/components/schemas", components.getSchemas());
      each("#/components/parameters", components.getParameters(), walk::parameter);
      each("#/components/headers", components.getHeaders(), walk::header);
      each("#/components/requestBodies", components.getRequestBodies(), walk::body);
      each("#/components/responses", components.getResponses(), walk::response);
      each("#/components/callbacks", components.getCallbacks(), walk::callback);
    }
    each("#/paths", document.getPaths(), walk::path);
    each("#/webhooks", document.getWebhooks(), walk::path);
  }

  /** The pointer to what is called so in what {@code pointer} points to, as RFC 6901 has it. */
  static String within(String pointer, String name) {
    return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private static <T> void each(
      String pointer, @Nullable Map<String, ? extends T> all, BiConsumer<String, T> visit) {
    if (all != null) {
      all.forEach(
          (name, value) -> {
            if (value != null) {
              visit.accept(within(pointer, name), value);
            }
          });
    }
  }

  private static <T> void each(
      String pointer, @Nullable List<? extends T> all, BiConsumer<String, T> visit) {
    for (int i = 0; all != null && i < all.size(); i++) {
      visit.accept(pointer + "/" + i, all.get(i));
    }
  }

  private boolean refers(String pointer, @Nullable String reference) {
    if (reference != null) {
      visitor.reference(pointer, reference);
    }
    return reference != null;
  }

  private void path(String pointer, PathItem path) {
    if (paths.add(path) && !refers(pointer, path.get$ref())) {
      each(pointer + "/parameters", path.getParameters(), this::parameter);
      path.readOperationsMap()
          .forEach(
              (method, operation) ->
                  operation(pointer + "/" + method.toString().toLowerCase(Locale.ROOT), operation));
    }
  }

  private void operation(String pointer, Operation operation) {
    visitor.operation(pointer, operation);
    each(pointer + "/parameters", operation.getParameters(), this::parameter);
    if (operation.getRequestBody() != null) {
      body(pointer + "/requestBody", operation.getRequestBody());
    }
    each(pointer + "/responses", operation.getResponses(), this::response);
    each(pointer + "/callbacks", operation.getCallbacks(), this::callback);
  }

  private void callback(String pointer, Callback callback) {
    if (!refers(pointer, callback.get$ref())) {
      each(pointer, callback, this::path);
    }
  }

  private void parameter(String pointer, Parameter parameter) {
    if (!refers(pointer, parameter.get$ref())) {
      visitor.parameter(pointer, parameter);
      one(pointer + "/schema", parameter.getSchema(), parameter::setSchema);
      content(pointer, parameter.getContent());
    }
  }

  private void header(String pointer, Header header) {
    if (!refers(pointer, header.get$ref())) {
      one(pointer + "/schema", header.getSchema(), header::setSchema);
      content(pointer, header.getContent());
    }
  }

  private void body(String pointer, RequestBody body) {
    if (!refers(pointer, body.get$ref())) {
      content(pointer, body.getContent());
    }
  }

  private void response(String pointer, ApiResponse response) {
    if (!refers(pointer, response.get$ref())) {
      visitor.response(pointer, response);
      each(pointer + "/headers", response.getHeaders(), this::header);
      content(pointer, response.getContent());
    }
  }

  private void content(String pointer, @Nullable Content content) {
    each(
        pointer + "/content",
        content,
        (String at, MediaType type) -> one(at + "/schema", type.getSchema(), type::setSchema));
  }

  private void one(String pointer, @Nullable Object schema, Consumer<Schema> setter) {
    if (schema instanceof Schema<?> found) {
      setter.accept(schema(pointer, found));
    }
  }

  private void all(String pointer, @Nullable Map<String, Schema> schemas) {
    if (schemas != null) {
      schemas.replaceAll(
          (name, each) -> each == null ? new Schema<>() : schema(within(pointer, name), each));
    }
  }

  private void all(String pointer, @Nullable List<Schema> schemas, Consumer<List<Schema>> setter) {
    if (schemas != null) {
      List<Schema> visited = new ArrayList<>();
      each(pointer, schemas, (at, each) -> visited.add(schema(at, each)));
      setter.accept(visited);
    }
  }

  private Schema<?> schema(String pointer, Schema<?> schema) {
    if (seen.containsKey(schema)) {
      return seen.get(schema);
    }
    Schema<?> visited = visitor.schema(pointer, schema);
    seen.put(schema, visited);
    all(pointer + "/properties", visited.getProperties());
    all(pointer + "/patternProperties", visited.getPatternProperties());
    all(pointer + "/allOf", visited.getAllOf(), visited::setAllOf);
    all(pointer + "/anyOf", visited.getAnyOf(), visited::setAnyOf);
    all(pointer + "/oneOf", visited.getOneOf(), visited::setOneOf);
    all(pointer + "/prefixItems", visited.getPrefixItems(), visited::setPrefixItems);
    one(pointer + "/items", visited.getItems(), visited::setItems);
    one(
        pointer + "/additionalProperties",
        visited.getAdditionalProperties(),
        visited::setAdditionalProperties);
    return visited;
  }
}
