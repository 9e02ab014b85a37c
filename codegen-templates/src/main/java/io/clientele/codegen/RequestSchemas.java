package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** The names of the schemas that requests are made of: these are checked before they are sent. */
final class RequestSchemas {
  private final OpenAPI document;
  private final Set<String> names = new HashSet<>();

  private RequestSchemas(OpenAPI document) {
    this.document = document;
  }

  static Set<String> of(OpenAPI document) {
    RequestSchemas schemas = new RequestSchemas(document);
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().values()) {
        for (Operation operation : path.readOperations()) {
          schemas.addBody(operation.getRequestBody());
        }
      }
    }
    return schemas.names;
  }

  private void addBody(@Nullable RequestBody declared) {
    RequestBody body = ModelUtils.getReferencedRequestBody(document, declared);
    if (body != null && body.getContent() != null) {
      for (MediaType content : body.getContent().values()) {
        add(content.getSchema());
      }
    }
  }

  private void add(@Nullable Schema<?> schema) {
    if (schema == null) {
      return;
    }
    if (schema.get$ref() != null) {
      String name = ModelUtils.getSimpleRef(schema.get$ref());
      if (names.add(name)) {
        add(ModelUtils.getSchema(document, name));
      }
      return;
    }
    add(schema.getItems());
    if (schema.getAdditionalProperties() instanceof Schema<?> values) {
      add(values);
    }
    if (schema.getProperties() != null) {
      schema.getProperties().values().forEach(this::add);
    }
    addAll(schema.getAllOf());
    addAll(schema.getAnyOf());
    addAll(schema.getOneOf());
  }

  @SuppressWarnings("rawtypes") // As the parser's model declares them.
  private void addAll(@Nullable List<Schema> schemas) {
    if (schemas != null) {
      schemas.forEach(this::add);
    }
  }
}
