package io.clientele.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The Java names of what a document names: its types, tags and title. Each is legal, none is there
 * twice, and none hides what the generated code itself uses.
 */
final class Names {
  /** Types that the templates import, nest or take from {@code java.lang}. */
  static final Set<String> TAKEN_BY_TEMPLATES =
      Set.of(
          """
          AnyType ApiException ApiResponse Async AsyncApi BigDecimal BigInteger Boolean
          Builder ByteArray CallOptions Calls Checks ClienteleException Codecs
          CompletableFuture CompletionStage ConfigurationException DateTime Deprecated Double Download
          Duration EnumCodec Headers IllegalArgumentException Immutable InputStream Instant Integer JSON JsonCodec
          JsonCreator JsonValue JsonValues Known List
          LocalDate Long Map MissingPropertyException NullMarked Nullable Object Objects Operation
          OutcomeUnknownException Override Paged PagedIterable Paging Param Parameter PathSegment
          PropertySink PropertySource Provider ProviderBuilder ProviderError QueryMap Record
          RecordBuilder RecordCodec RequestBody RequestLine RetryClass Secret Status String Success
          Supplier SuppressWarnings URI UUID UnionCase UnionCodec UnknownCase Upload
          ValidationException Void WithResponse\
          """
              .split("\\s+"));

  /** Names that a record of ours has already, or that Java forbids to a record's component. */
  private static final Set<String> TAKEN_BY_RECORDS =
      Set.of(
          "additionalProperties",
          "build",
          "builder",
          "clone",
          "equals",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toBuilder",
          "toMap",
          "toString",
          "wait");

  /** Names that every entry class or its builder has already. */
  private static final Set<String> TAKEN_BY_PROVIDERS =
      Set.of(
          "async",
          "baseUrl",
          "build",
          "builder",
          "call",
          "callHeader",
          "calls",
          "clone",
          "close",
          "connectTimeout",
          "connections",
          "cookie",
          "deadline",
          "environment",
          "equals",
          "executor",
          "feignCapability",
          "finalize",
          "fixed",
          "fromEnvironment",
          "getClass",
          "hashCode",
          "header",
          "largestAnswer",
          "listener",
          "name",
          "notify",
          "notifyAll",
          "paged",
          "paging",
          "proxy",
          "proxyCredentials",
          "query",
          "rateLimit",
          "requireHeader",
          "sslContext",
          "toString",
          "tokenEndpoint",
          "tokenHeader",
          "tokenUrl",
          "transport",
          "unlimitedRate",
          "userAgent",
          "wait",
          "with",
          "withResponse");

  /** What the classes of a tag end with. */
  private static final List<String> SUFFIXES = List.of("Api", "Operations");

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> tags = new HashMap<>();
  private String entryClass = "";

  static Names none() {
    return new Names();
  }

  static Names of(OpenAPI document) {
    Names names = new Names();
    names.entryClass = entryClass(document.getInfo().getTitle());
    List<String> schemas = List.copyOf(ModelUtils.getSchemas(document).keySet());
    List<String> types = JavaName.distinct(schemas, Names::typeName);
    for (int i = 0; i < schemas.size(); i++) {
      names.types.put(schemas.get(i), types.get(i));
    }
    return names;
  }

  /** The type made of the schema of this name. What is the name of no schema is made legal. */
  String type(String schema) {
    String type = types.get(schema);
    return type == null ? JavaName.type(schema) : type;
  }

  /**
   * What the classes of a tag begin with: the same for tags that differ in case or signs only. None
   * of them is called as the entry class.
   */
  String tag(String tag) {
    String name = JavaName.type(tag);
    String legal = name.isEmpty() ? "Default" : name;
    boolean taken =
        SUFFIXES.stream().anyMatch(suffix -> (legal + suffix).equalsIgnoreCase(entryClass));
    return tags.computeIfAbsent(
        legal.toLowerCase(Locale.ROOT), unused -> taken ? legal + "Tag" : legal);
  }

  String entryClass() {
    return entryClass;
  }

  /** The name of a property or a parameter, if no other wants it. */
  static String variable(String name) {
    String variable = JavaName.variable(name);
    return TAKEN_BY_RECORDS.contains(variable) ? variable + "_" : variable;
  }

  /** The name of a method of the entry class or of its builder. */
  static String ofProvider(String name) {
    String variable = JavaName.variable(name);
    return TAKEN_BY_PROVIDERS.contains(variable) ? variable + "_" : variable;
  }

  /** Tells properties apart that would have one name. */
  static void nameProperties(CodegenModel model) {
    List<CodegenProperty> properties = model.vars;
    List<String> names =
        JavaName.distinct(
            properties.stream().map(property -> property.baseName).toList(), Names::variable);
    for (int i = 0; i < names.size(); i++) {
      properties.get(i).name = names.get(i);
    }
  }

  /** Leaves to tags what their classes are called, whether there is such a tag by now or not. */
  private static String typeName(String schema) {
    String name = JavaName.type(schema);
    boolean fits =
        !name.isEmpty()
            && Character.isUpperCase(name.codePointAt(0))
            && !TAKEN_BY_TEMPLATES.contains(name)
            && SUFFIXES.stream().noneMatch(name::endsWith);
    return fits ? name : "Model" + (name.startsWith("_") ? name.substring(1) : name);
  }

  private static String entryClass(String title) {
    String name = JavaName.type(title);
    if (name.isEmpty() || name.startsWith("_")) {
      name = "Api" + name.replaceFirst("_", "");
    }
    return TAKEN_BY_TEMPLATES.contains(name) ? name + "Client" : name;
  }
}
