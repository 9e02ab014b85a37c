package io.clientele.codegen;

import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.DefaultCodegen;
import org.openapitools.codegen.utils.ModelUtils;

/** Says in Java what a property is if nobody sets it. */
final class DefaultValues {
  private DefaultValues() {}

  /**
   * Returns null if the document does not say.
   *
   * @param declared what the schema refers to, or itself
   */
  static @Nullable String of(Schema<?> schema, Schema<?> declared, DefaultCodegen types) {
    Object value = schema.getDefault() == null ? declared.getDefault() : schema.getDefault();
    String type = types.getSchemaType(schema);
    if (declared.getEnum() == null || ModelUtils.isArraySchema(declared)) {
      return JavaValue.of(type, value);
    }
    String listed = JavaValue.of(types.getSchemaType(declared), value);
    return listed == null ? null : "new " + type + "(" + listed + ")";
  }
}
