package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import org.openapitools.codegen.utils.ModelUtils;

/** Says in a type which lists and maps may hold nulls, as in {@code List<@Nullable String>}. */
final class NullableItems {
  private static final String MARK = "@Nullable ";

  private NullableItems() {}

  /**
   * Marks the items of a type.
   *
   * @param schema of the list or map; of anything else there is nothing to mark
   */
  static String mark(String type, Schema<?> schema, OpenAPI document) {
    Schema<?> items =
        ModelUtils.isArraySchema(schema)
            ? ModelUtils.getSchemaItems(schema)
            : ModelUtils.isMapSchema(schema) ? ModelUtils.getAdditionalProperties(schema) : null;
    return items != null && mayBeNull(items, document)
        ? type.replaceFirst("<(String, )?", "<$1" + MARK)
        : type;
  }

  /** Whether a type says that its own items may be null; what is in these does not count. */
  static boolean areIn(String type) {
    return type.startsWith("List<" + MARK) || type.startsWith("Map<String, " + MARK);
  }

  private static boolean mayBeNull(Schema<?> items, OpenAPI document) {
    Schema<?> target = ModelUtils.getReferencedSchema(document, items);
    return Boolean.TRUE.equals(items.getNullable())
        || Boolean.TRUE.equals(target.getNullable())
        || (ModelUtils.isAnyType(target) && !ModelUtils.isComposedSchema(target));
  }
}
