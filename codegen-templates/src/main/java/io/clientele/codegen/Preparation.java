package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ComposedSchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says a document in the words that OpenAPI Generator understands, before it reads it, or refuses
 * it with all that has to be changed.
 */
@SuppressWarnings("rawtypes") // As the parser's model declares them.
final class Preparation implements DocumentWalk.Visitor {
  /** OpenAPI Generator leaves out what has it, and does not look whether it is needed. */
  private static final String INTERNAL = "x-internal";

  private static final Logger LOG = LoggerFactory.getLogger(Preparation.class);

  private final Intersections intersections;

  private Preparation(Intersections intersections) {
    this.intersections = intersections;
  }

  /**
   * @param name of the document, for the message
   * @throws DocumentException if no code can be made of it
   */
  static void of(OpenAPI document, String name) {
    RawDocument raw = RawDocument.read(name);
    refuse(name, raw.remoteReferences());
    DeepReferences.resolve(document);
    if (!DocumentProblems.of(document).isEmpty()) {
      raw.restoreSchemas(document);
      refuse(name, DocumentProblems.of(document));
    }
    if (document.getServers() != null) {
      document.getServers().removeIf(server -> server.getUrl() == null);
    }
    if (document.getComponents().getSecuritySchemes() != null) {
      for (SecurityScheme scheme : document.getComponents().getSecuritySchemes().values()) {
        if (scheme.getFlows() == null) {
          scheme.setFlows(new OAuthFlows());
        }
      }
    }
    if (document.getInfo() == null) {
      document.setInfo(new Info());
    }
    if (document.getInfo().getTitle() == null) {
      document.getInfo().setTitle("API");
    }
    Map<String, Schema> schemas = document.getComponents().getSchemas();
    DocumentWalk.through(document, new Preparation(new Intersections(schemas)));
    if (document.getPaths() != null) {
      Placeholders.declare(document);
    }
    document.setOpenapi("3.0.3"); // Nothing of 3.1 is left in it.
  }

  private static void refuse(String name, List<String> problems) {
    if (!problems.isEmpty()) {
      throw new DocumentException(name, problems);
    }
  }

  @Override
  public Schema<?> schema(String pointer, Schema<?> schema) {
    OpenApi31.translate(schema);
    remove(schema.getExtensions());
    if (schema.get$ref() != null) {
      return OpenApi31.reference(schema);
    }
    boolean isComponent = pointer.matches("#/components/schemas/[^/]*");
    if (!isComponent) {
      schema.setTitle(null); // A type would be called so, or numbered if one is called so above.
    }
    return intersections.simplified(withoutEmpty(schema), isComponent);
  }

  /** An empty list of alternatives or parts says nothing, and would make an object. */
  private static Schema<?> withoutEmpty(Schema<?> schema) {
    boolean says =
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
            .anyMatch(listed -> listed != null && !listed.isEmpty());
    if (says || !(schema instanceof ComposedSchema)) {
      return schema;
    }
    Schema<?> simple = new Schema<>();
    simple.setType(schema.getType());
    simple.setProperties(schema.getProperties());
    simple.setRequired(schema.getRequired());
    simple.setDescription(schema.getDescription());
    simple.setNullable(schema.getNullable());
    return simple;
  }

  /** Of several media types the first counts, which OpenAPI says is the only one. */
  @Override
  public void parameter(String pointer, Parameter parameter) {
    Content content = parameter.getContent();
    if (content != null && !content.isEmpty()) {
      Map.Entry<String, MediaType> first = content.entrySet().iterator().next();
      if (MediaTypes.kind(first.getKey()) == MediaTypes.Kind.JSON) {
        parameter.addExtension(ParameterFacts.JSON, true);
      }
      parameter.setSchema(first.getValue().getSchema());
    }
    parameter.setContent(null);
    if (parameter.getSchema() == null) {
      parameter.setSchema(new StringSchema());
    }
  }

  /** Nothing is made of the headers of an answer. */
  @Override
  public void response(String pointer, ApiResponse response) {
    response.setHeaders(null);
  }

  @Override
  public void operation(String pointer, Operation operation) {
    remove(operation.getExtensions());
    if (operation.getResponses() != null) {
      List<String> unknown =
          operation.getResponses().keySet().stream()
              .filter(status -> !status.matches("default|[1-5](\\d\\d|XX|xx)"))
              .toList();
      for (String status : unknown) {
        operation.getResponses().remove(status);
        LOG.warn(
            "{} is left out: this is no status; say one as 200, a range as 4XX, or default",
            DocumentWalk.within(pointer + "/responses", status));
      }
    }
  }

  private static void remove(@Nullable Map<String, Object> extensions) {
    if (extensions != null) {
      extensions.remove(INTERNAL);
    }
  }
}
