package io.clientele.codegen;

import java.util.Map;
import org.openapitools.codegen.CodegenProperty;

/** Says in Java how a value of the document is read and written. */
final class JsonCodecs {
  private static final Map<String, String> SCALARS =
      Map.of(
          "String", "Codecs.STRING",
          "Integer", "Codecs.INTEGER",
          "Long", "Codecs.LONG",
          "Double", "Codecs.DOUBLE",
          "BigDecimal", "Codecs.DECIMAL",
          "Boolean", "Codecs.BOOLEAN",
          "Instant", "Codecs.INSTANT",
          "LocalDate", "Codecs.DATE",
          "Secret", "Codecs.SECRET",
          "Object", "Codecs.ANY");

  private JsonCodecs() {}

  static String of(CodegenProperty property) {
    if (property.isArray) {
      return "Codecs.list(" + of(property.items) + ")";
    }
    if (property.isMap) {
      return "Codecs.map(" + (property.items == null ? "Codecs.ANY" : of(property.items)) + ")";
    }
    return of(property.dataType);
  }

  /** The codec of a Java type that is no list and no map. */
  static String of(String type) {
    return SCALARS.getOrDefault(type, type + ".JSON");
  }

  /** Whether a value may hold something that has rules of its own. */
  static boolean isNested(CodegenProperty property) {
    return of(property).contains(".JSON");
  }
}
