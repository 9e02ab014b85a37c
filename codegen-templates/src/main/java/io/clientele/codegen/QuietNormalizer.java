package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Map;
import org.openapitools.codegen.OpenAPINormalizer;

/** OpenAPI Generator's own, which warns of each union with an alternative that has no name. */
public final class QuietNormalizer extends OpenAPINormalizer {
  /** Called by OpenAPI Generator. */
  public QuietNormalizer(OpenAPI document, Map<String, String> rules) {
    super(document, rules);
  }

  @Override
  @SuppressWarnings("rawtypes") // As the superclass declares it.
  protected boolean isSelfReference(String name, Schema schema) {
    return schema != null && schema.get$ref() != null && super.isSelfReference(name, schema);
  }
}
