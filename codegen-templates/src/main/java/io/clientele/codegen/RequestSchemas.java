package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The names of the schemas that requests are made of.
 *
 * @param all what is checked before it is sent
 * @param patches those among them of which a part can be sent, and null to remove one: bodies of
 *     PATCH and the objects in them, but not in their lists and maps, which are replaced as a whole
 * @param answers what answers are made of, also those that requests are made of too
 */
record RequestSchemas(Set<String> all, Set<String> patches, Set<String> answers) {
  static RequestSchemas none() {
    return new RequestSchemas(Set.of(), Set.of(), Set.of());
  }

  static RequestSchemas of(OpenAPI document, Unions unions) {
    List<@Nullable Schema<?>> bodies = new ArrayList<>();
    List<@Nullable Schema<?>> patches = new ArrayList<>();
    List<@Nullable Schema<?>> answers = new ArrayList<>();
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().values()) {
        path.readOperationsMap()
            .forEach(
                (method, operation) -> {
                  List<@Nullable Schema<?>> own = bodies(document, operation);
                  bodies.addAll(own);
                  bodies.addAll(parameters(document, path.getParameters()));
                  bodies.addAll(parameters(document, operation.getParameters()));
                  answers.addAll(answers(document, operation));
                  if (method == HttpMethod.PATCH) {
                    patches.addAll(own);
                  }
                });
      }
    }
    return new RequestSchemas(
        reachable(document, unions, bodies, true),
        reachable(document, unions, patches, false),
        reachable(document, unions, answers, true));
  }

  /** Tells the templates which of them a model is. */
  void describe(CodegenModel model) {
    Map<String, Object> facts = model.vendorExtensions;
    facts.put(
        "request", all.contains(model.name) || facts.containsKey(ParameterGroups.DESCRIPTIONS));
    facts.put("answer", answers.contains(model.name));
    facts.put("patch", patches.contains(model.name));
  }

  private static List<@Nullable Schema<?>> bodies(OpenAPI document, Operation operation) {
    RequestBody body = ModelUtils.getReferencedRequestBody(document, operation.getRequestBody());
    return body == null ? List.of() : schemas(body.getContent());
  }

  private static List<@Nullable Schema<?>> parameters(
      OpenAPI document, @Nullable List<Parameter> parameters) {
    List<@Nullable Schema<?>> schemas = new ArrayList<>();
    if (parameters != null) {
      for (Parameter each : parameters) {
        schemas.add(ModelUtils.getReferencedParameter(document, each).getSchema());
      }
    }
    return schemas;
  }

  private static List<@Nullable Schema<?>> answers(OpenAPI document, Operation operation) {
    List<@Nullable Schema<?>> schemas = new ArrayList<>();
    if (operation.getResponses() != null) {
      for (ApiResponse each : operation.getResponses().values()) {
        ApiResponse answer = ModelUtils.getReferencedApiResponse(document, each);
        schemas.addAll(schemas(answer.getContent()));
      }
    }
    return schemas;
  }

  private static List<@Nullable Schema<?>> schemas(@Nullable Content content) {
    List<@Nullable Schema<?>> schemas = new ArrayList<>();
    if (content != null) {
      content.values().forEach(each -> schemas.add(each.getSchema()));
    }
    return schemas;
  }

  /** A loop and no recursion: references may make longer chains than a stack is deep. */
  private static Set<String> reachable(
      OpenAPI document, Unions unions, List<@Nullable Schema<?>> roots, boolean inContainers) {
    Set<String> names = new HashSet<>();
    Deque<Schema<?>> open = new ArrayDeque<>();
    addTo(open, roots.stream());
    while (!open.isEmpty()) {
      Schema<?> schema = open.pop();
      if (schema.get$ref() != null) {
        String name = ModelUtils.getSimpleRef(schema.get$ref());
        if (names.add(name)) {
          addTo(open, Stream.ofNullable(ModelUtils.getSchema(document, name)));
          addTo(open, unions.alternatives(name).stream());
        }
        continue;
      }
      if (inContainers) {
        addTo(open, Stream.ofNullable(schema.getItems()));
        addTo(open, Stream.ofNullable(schema.getAdditionalProperties()));
      }
      if (schema.getProperties() != null) {
        addTo(open, schema.getProperties().values().stream());
      }
      addAll(open, schema.getAllOf());
      addAll(open, schema.getAnyOf());
      addAll(open, schema.getOneOf());
    }
    return names;
  }

  private static void addAll(Deque<Schema<?>> open, @Nullable List<?> schemas) {
    if (schemas != null) {
      addTo(open, schemas.stream());
    }
  }

  /** Without what is no schema: additional properties may be true or false. */
  private static void addTo(Deque<Schema<?>> open, Stream<?> schemas) {
    schemas.forEach(
        each -> {
          if (each instanceof Schema<?> schema) {
            open.push(schema);
          }
        });
  }
}
