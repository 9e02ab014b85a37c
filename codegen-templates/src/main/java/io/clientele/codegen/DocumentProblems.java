package io.clientele.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.utils.ModelUtils;

/** Finds what no code can be made of. Each problem is a line: the place, the fact, the fix. */
final class DocumentProblems implements DocumentWalk.Visitor {
  private static final Set<String> PLACES = Set.of("path", "query", "header", "cookie");

  private final Components components;
  private final List<String> problems = new ArrayList<>();

  private DocumentProblems(Components components) {
    this.components = components;
  }

  static List<String> of(OpenAPI document) {
    Components components = document.getComponents();
    DocumentProblems found =
        new DocumentProblems(components == null ? new Components() : components);
    DocumentWalk.through(document, found);
    if (found.components.getSecuritySchemes() != null) {
      found.components.getSecuritySchemes().forEach(found::securityScheme);
    }
    if (found.problems.isEmpty() && document.getPaths() != null) {
      document.getPaths().forEach(found::path);
    }
    return found.problems;
  }

  private void securityScheme(String name, SecurityScheme scheme) {
    String pointer = DocumentWalk.within("#/components/securitySchemes", name);
    if (scheme.getType() == SecurityScheme.Type.APIKEY && scheme.getIn() == null) {
      problems.add(pointer + "/in: a key needs a place. Say header, query or cookie.");
    }
    if (scheme.getType() == SecurityScheme.Type.APIKEY && scheme.getName() == null) {
      problems.add(pointer + "/name: a key needs the name of its " + scheme.getIn() + ". Add it.");
    }
  }

  private void path(String path, PathItem item) {
    String pointer = DocumentWalk.within("#/paths", path);
    placeholders(pointer, path, item.getParameters());
    item.readOperationsMap()
        .forEach(
            (method, operation) ->
                placeholders(
                    pointer + "/" + method.toString().toLowerCase(Locale.ROOT),
                    path,
                    operation.getParameters()));
  }

  private void placeholders(String pointer, String path, @Nullable List<Parameter> parameters) {
    for (int i = 0; parameters != null && i < parameters.size(); i++) {
      Parameter parameter = target(parameters.get(i));
      if (parameter.getIn().equals("path") && !path.contains("{" + parameter.getName() + "}")) {
        problems.add(
            pointer
                + "/parameters/"
                + i
                + ": the path "
                + path
                + " has no {"
                + parameter.getName()
                + "}. Add it to the path, or remove the parameter.");
      }
    }
  }

  private Parameter target(Parameter parameter) {
    Parameter target =
        parameter.get$ref() == null || components.getParameters() == null
            ? null
            : components.getParameters().get(ModelUtils.getSimpleRef(parameter.get$ref()));
    return target == null ? parameter : target;
  }

  @Override
  public Schema<?> schema(String pointer, Schema<?> schema) {
    if (schema.get$ref() != null) {
      reference(pointer, schema.get$ref());
    }
    return schema;
  }

  @Override
  public void reference(String pointer, String reference) {
    if (!reference.startsWith("#")) {
      problems.add(
          pointer
              + "/$ref: "
              + reference
              + " cannot be read. Put the file where the document looks for it, or copy what it"
              + " holds into #/components.");
    } else if (!isThere(reference)) {
      problems.add(
          pointer
              + "/$ref: "
              + reference
              + " is not in the document. Add it, or correct the reference.");
    } else if (isCircle(reference)) {
      problems.add(
          pointer
              + "/$ref: "
              + reference
              + " leads back to itself. Say there what it is, or correct the reference.");
    }
  }

  private boolean isCircle(String reference) {
    Set<String> seen = new HashSet<>();
    String next = reference;
    while (next != null && seen.add(next)) {
      next = next.startsWith("#/components/") ? target(next) : null;
    }
    return next != null;
  }

  /** What a component refers to in its turn. */
  private @Nullable String target(String reference) {
    Map<String, ?> all = all(reference.split("/", -1)[2]);
    Object component = all == null ? null : all.get(ModelUtils.getSimpleRef(reference));
    if (component instanceof Schema<?> schema) {
      List<?> only = schema.getOneOf() == null ? schema.getAnyOf() : schema.getOneOf();
      boolean isAlias = only != null && only.size() == 1 && schema.getProperties() == null;
      return isAlias ? ((Schema<?>) only.get(0)).get$ref() : schema.get$ref();
    }
    return component instanceof Parameter parameter ? parameter.get$ref() : null;
  }

  @Override
  public void parameter(String pointer, Parameter parameter) {
    if (parameter.getName() == null) {
      problems.add(pointer + "/name: a parameter needs a name. Add it.");
    }
    if (parameter.getIn() == null || !PLACES.contains(parameter.getIn())) {
      problems.add(
          pointer
              + "/in: "
              + parameter.getIn()
              + " is no place of a parameter. Say path, query, header or cookie.");
    }
  }

  private boolean isThere(String reference) {
    String[] parts = reference.split("/", 4);
    if (parts.length < 4 || !parts[1].equals("components")) {
      return false;
    }
    Map<String, ?> all = all(parts[2]);
    return all != null && all.get(ModelUtils.getSimpleRef(reference)) != null;
  }

  private @Nullable Map<String, ?> all(String kind) {
    return switch (kind) {
      case "schemas" -> components.getSchemas();
      case "parameters" -> components.getParameters();
      case "headers" -> components.getHeaders();
      case "requestBodies" -> components.getRequestBodies();
      case "responses" -> components.getResponses();
      case "callbacks" -> components.getCallbacks();
      case "pathItems" -> components.getPathItems();
      default -> null;
    };
  }
}
