package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Locale;
import java.util.Set;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.DefaultCodegen;

/** Says in Java how a parameter is written into a request. */
final class ParameterFacts {
  /** The vendor extension of a parameter that is written as a JSON document. */
  static final String JSON = "x-json";

  private ParameterFacts() {}

  /** As in {@code Parameter.query("ids").in(Parameter.Style.PIPES)}. */
  static String of(Parameter parameter) {
    String place = parameter.getIn();
    String style = style(parameter);
    boolean usual = style.equals(place.equals("query") ? "EXPLODED" : "COMMAS");
    String name = parameter.getName();
    return "Parameter."
        + place
        + "("
        + JavaValue.literal(place.equals("path") ? PathTemplate.name(name) : name)
        + ")"
        + (usual ? "" : ".in(Parameter.Style." + style + ")");
  }

  private static String style(Parameter parameter) {
    if (parameter.getExtensions() != null && parameter.getExtensions().containsKey(JSON)) {
      return "JSON";
    }
    boolean query = parameter.getIn().equals("query");
    String declared =
        parameter.getStyle() == null
            ? ""
            : parameter.getStyle().toString().toLowerCase(Locale.ROOT);
    boolean exploded =
        parameter.getExplode() == null
            ? query && (declared.isEmpty() || declared.equals("form"))
            : parameter.getExplode();
    return switch (declared) {
      case "label", "matrix" -> declared.toUpperCase(Locale.ROOT) + (exploded ? "_EXPLODED" : "");
      case "spacedelimited" -> exploded ? "EXPLODED" : "SPACES";
      case "pipedelimited" -> exploded ? "EXPLODED" : "PIPES";
      case "deepobject" -> "DEEP_OBJECT";
      default -> {
        if (query) {
          yield exploded ? "EXPLODED" : "COMMAS";
        }
        yield exploded && !parameter.getIn().equals("cookie") ? "PAIRS" : "COMMAS";
      }
    };
  }

  /** Gives it the type that its schema refers to: the generator would make it any object. */
  static void nameType(
      CodegenParameter parameter, Schema<?> schema, DefaultCodegen types, Set<String> imports) {
    if (schema.get$ref() != null) {
      parameter.setSchema(types.fromProperty(parameter.baseName, schema));
      imports.add(parameter.getSchema().dataType);
    }
  }

  /** What the templates need to know of a parameter that is an argument of its own. */
  static void describe(CodegenParameter parameter) {
    CodegenProperty schema = parameter.getSchema();
    parameter.dataType = schema.dataType;
    parameter.vendorExtensions.put("codec", JsonCodecs.of(schema));
    Rules.describe(schema, JavaValue.literal(parameter.baseName) + ", value");
    if (Rules.has(schema)) {
      parameter.vendorExtensions.put("rules", schema);
    }
  }

  /** As in {@code .optional(Parameter.query("page"), Codecs.INTEGER}: its rules may follow. */
  static String argument(CodegenParameter parameter) {
    return (parameter.required ? ".parameter(" : ".optional(")
        + parameter.vendorExtensions.get(ParameterGroups.JAVA)
        + ", "
        + parameter.vendorExtensions.get("codec");
  }
}
