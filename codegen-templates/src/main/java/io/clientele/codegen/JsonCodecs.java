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
    if (!property.isArray && !property.isMap) {
      return of(property.dataType);
    }
    String kind = property.isArray ? "Codecs.list" : "Codecs.map";
    String nulls = NullableItems.areIn(property.dataType) ? "WithNulls" : "";
    return kind + nulls + "(" + (property.items == null ? "Codecs.ANY" : of(property.items)) + ")";
  }

  /** The codec of a Java type that is no list and no map. */
  static String of(String type) {
    return SCALARS.getOrDefault(type, type + ".JSON");
  }

  /** Whether a value may hold something that has rules of its own, or a null that it must not. */
  static boolean isNested(CodegenProperty property) {
    String codec = of(property);
    return codec.contains(".JSON") || codec.contains(".list(") || codec.contains(".map(");
  }
}
