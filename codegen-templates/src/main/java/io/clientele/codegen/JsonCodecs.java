package io.clientele.codegen;

import java.util.Map;
import org.openapitools.codegen.CodegenProperty;

/** Says in Java how a value of the document is read and written. */
final class JsonCodecs {
  private static final Map<String, String> SCALARS =
      Map.ofEntries(
          Map.entry("String", "Codecs.STRING"),
          Map.entry("Integer", "Codecs.INTEGER"),
          Map.entry("Long", "Codecs.LONG"),
          Map.entry("Double", "Codecs.DOUBLE"),
          Map.entry("BigInteger", "Codecs.BIG_INTEGER"),
          Map.entry("BigDecimal", "Codecs.DECIMAL"),
          Map.entry("Boolean", "Codecs.BOOLEAN"),
          Map.entry("Instant", "Codecs.INSTANT"),
          Map.entry("LocalDate", "Codecs.DATE"),
          Map.entry("Secret", "Codecs.SECRET"),
          Map.entry("Upload", "Codecs.UPLOAD"),
          Map.entry("Object", "Codecs.ANY"));

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
