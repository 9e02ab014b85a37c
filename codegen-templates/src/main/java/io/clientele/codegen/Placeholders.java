package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.PathParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Declares what stands in braces in a path and is no parameter: Feign would send nothing for it.
 */
final class Placeholders {
  private Placeholders() {}

  static void declare(OpenAPI document) {
    document.getPaths().forEach((path, item) -> declare(document, path, item));
  }

  private static void declare(OpenAPI document, String path, PathItem item) {
    List<String> names = PathTemplate.names(path).toList();
    for (Operation operation : item.readOperations()) {
      List<Parameter> own =
          operation.getParameters() == null ? new ArrayList<>() : operation.getParameters();
      List<String> declared =
          Stream.concat(Stream.ofNullable(item.getParameters()).flatMap(List::stream), own.stream())
              .map(each -> ModelUtils.getReferencedParameter(document, each))
              .filter(each -> each.getIn().equals("path"))
              .map(Parameter::getName)
              .toList();
      for (String name : names) {
        if (!declared.contains(name)) {
          own.add(new PathParameter().name(name).schema(new StringSchema()));
        }
      }
      operation.setParameters(own.isEmpty() ? null : own);
    }
  }
}
