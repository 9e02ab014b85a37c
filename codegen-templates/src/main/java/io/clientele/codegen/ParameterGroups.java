package io.clientele.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Makes one object of the parameters of an operation that takes more than four arguments, or whose
 * answers come in pages, all but those of the path: a schema of the document, from which a record
 * comes like any other.
 */
final class ParameterGroups {
  /** The vendor extension of such a schema: what its properties are, by name. */
  static final String DESCRIPTIONS = "x-descriptions";

  /** The vendor extension of a parameter: how it is written, in Java. */
  static final String JAVA = "x-java";

  private static final String GROUP = "x-parameter-group";
  private static final int MOST_ARGUMENTS = 4;

  /** Which OpenAPI says have no effect as parameters. */
  private static final Set<String> NO_PARAMETERS =
      Set.of("accept", "authorization", "content-type");

  /**
   * The parameters of one operation that became one.
   *
   * @param schema the name of the schema
   * @param members each as {@code query page}
   * @param isRequired whether one of them is required
   * @param java how they are written
   */
  record Group(String schema, Set<String> members, boolean isRequired, String java) {
    void removeFrom(Operation operation, OpenAPI document) {
      operation
          .getParameters()
          .removeIf(
              each -> members.contains(key(ModelUtils.getReferencedParameter(document, each))));
    }

    /** Adds what stands in the method's signature in their place. */
    void addTo(CodegenOperation operation, String type) {
      CodegenParameter parameter = new CodegenParameter();
      parameter.baseName = "parameters";
      parameter.paramName = parameter.baseName;
      parameter.dataType = type;
      parameter.required = isRequired;
      parameter.vendorExtensions.put("group", java);
      operation.allParams.add(parameter);
      operation.imports.add(type);
    }
  }

  private final OpenAPI document;

  private ParameterGroups(OpenAPI document) {
    this.document = document;
  }

  /** Adds the schemas to the document, and notes on its operations. */
  static void addTo(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(new Components());
    }
    if (document.getComponents().getSchemas() == null) {
      document.getComponents().setSchemas(new LinkedHashMap<>());
    }
    ParameterGroups groups = new ParameterGroups(document);
    document
        .getPaths()
        .forEach(
            (name, path) ->
                path.readOperations().forEach(operation -> groups.add(path, operation)));
  }

  /** The group of an operation, or null if its parameters stay what they are. */
  static @Nullable Group of(Operation operation) {
    Map<String, Object> extensions = operation.getExtensions();
    return extensions == null ? null : (Group) extensions.get(GROUP);
  }

  private void add(PathItem path, Operation operation) {
    Map<String, Parameter> all = new LinkedHashMap<>();
    put(all, path.getParameters());
    put(all, operation.getParameters());
    List<Parameter> members =
        all.values().stream().filter(parameter -> !parameter.getIn().equals("path")).toList();
    int arguments = all.size() + (operation.getRequestBody() == null ? 0 : 1);
    boolean many = arguments > MOST_ARGUMENTS && members.size() > 1;
    boolean paged = PagedLists.isPaged(operation) && !members.isEmpty();
    if ((many || paged) && operation.getOperationId() != null) {
      operation.addExtension(GROUP, group(operation.getOperationId(), members));
    }
  }

  /** Of two of one name and place the first counts. */
  private void put(Map<String, Parameter> all, @Nullable List<Parameter> parameters) {
    if (parameters != null) {
      Set<String> own = new HashSet<>();
      parameters.removeIf(each -> hasNoEffect(each) || !own.add(key(target(each))));
      for (Parameter each : parameters) {
        Parameter parameter = target(each);
        parameter.addExtension(JAVA, ParameterFacts.of(parameter));
        all.put(key(parameter), parameter);
      }
    }
  }

  private Parameter target(Parameter parameter) {
    return ModelUtils.getReferencedParameter(document, parameter);
  }

  private boolean hasNoEffect(Parameter each) {
    Parameter parameter = target(each);
    return parameter.getIn().equals("header")
        && NO_PARAMETERS.contains(parameter.getName().toLowerCase(Locale.ROOT));
  }

  @SuppressWarnings("rawtypes") // As the model of the document declares it.
  private Group group(String operationId, List<Parameter> members) {
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    String name = operationId + "_parameters";
    while (schemas.containsKey(name)) {
      name += "_";
    }
    ObjectSchema schema = new ObjectSchema();
    Map<String, String> descriptions = new LinkedHashMap<>();
    List<String> java = new ArrayList<>();
    for (Parameter member : members) {
      String property = member.getName();
      while (schema.getProperties() != null && schema.getProperties().containsKey(property)) {
        property = member.getIn() + "_" + property;
      }
      schema.addProperty(property, member.getSchema());
      if (Boolean.TRUE.equals(member.getRequired())) {
        schema.addRequiredItem(property);
      }
      if (member.getDescription() != null) {
        descriptions.put(property, member.getDescription());
      }
      boolean same = property.equals(member.getName());
      java.add(
          member.getExtensions().get(JAVA)
              + (same ? "" : ".from(" + JavaValue.literal(property) + ")"));
    }
    schema.setDescription("The parameters of " + operationId + " that are not part of its path.");
    schema.addExtension(DESCRIPTIONS, descriptions);
    schemas.put(name, schema);
    return new Group(
        name,
        Set.copyOf(members.stream().map(ParameterGroups::key).toList()),
        schema.getRequired() != null,
        String.join(", ", java));
  }

  private static String key(Parameter parameter) {
    return parameter.getIn() + " " + parameter.getName();
  }
}
