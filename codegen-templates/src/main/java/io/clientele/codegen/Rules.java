package io.clientele.codegen;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenProperty;

/** What the template of the checks needs to know of the rules that the document has for a value. */
final class Rules {
  private Rules() {}

  /** Whether the template has a rule for what is in a value of this kind. */
  static boolean has(CodegenProperty property) {
    Map<String, Object> facts = property.vendorExtensions;
    return facts.containsKey("length")
        || facts.containsKey("size")
        || facts.containsKey("x-exactly-one")
        || Boolean.TRUE.equals(facts.get("nested"))
        || property.pattern != null
        || property.minimum != null
        || property.maximum != null
        || property.multipleOf != null
        || property.isEmail
        || property.isUri
        || property.getUniqueItems()
        || (property.items != null && has(property.items));
  }

  /**
   * Adds them.
   *
   * @param at the first two arguments of each check: what the value is called, and the value
   */
  static void describe(CodegenProperty property, String at) {
    describe(property, at, "", "", 1);
  }

  /** An item has rules as a property has: each is checked in turn, by a name that says which. */
  private static void describe(
      CodegenProperty property, String at, String each, String end, int depth) {
    Map<String, Object> facts = property.vendorExtensions;
    facts.put("at", at);
    facts.put("each", each);
    facts.put("end", end);
    if (property.minLength != null || property.maxLength != null) {
      facts.put("length", range(property.minLength, property.maxLength));
    }
    if (property.minItems != null || property.maxItems != null) {
      facts.put("size", range(property.minItems, property.maxItems));
    }
    if (property.items != null) {
      String item = depth == 1 ? "at, item" : "at" + depth + ", item" + depth;
      String each2 = each + "checks.each(" + at + ", (" + item + ") -> ";
      describe(property.items, item, each2, end + ")", depth + 1);
    }
  }

  static String range(@Nullable Integer least, @Nullable Integer most) {
    return (least == null ? 0 : least) + ", " + (most == null ? "Integer.MAX_VALUE" : most);
  }
}
