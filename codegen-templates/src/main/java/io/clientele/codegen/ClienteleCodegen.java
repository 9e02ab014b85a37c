package io.clientele.codegen;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.StringUtils;

/**
 * The generator {@code clientele}: makes one provider module from one document. It hands the
 * templates what Mustache cannot find out by itself, and no more.
 */
public class ClienteleCodegen extends AbstractJavaCodegen {
  /** Names that a record of ours has already, or that Java forbids to a record's component. */
  private static final Set<String> TAKEN_BY_RECORDS =
      Set.of(
          "additionalProperties",
          "build",
          "builder",
          "clone",
          "finalize",
          "getClass",
          "hashCode",
          "notify",
          "notifyAll",
          "toBuilder",
          "toString",
          "wait",
          "JSON");

  private final Set<Path> written = new HashSet<>();
  private Set<String> requestSchemas = Set.of();
  private String entryClass = "";

  /** Called by OpenAPI Generator. */
  public ClienteleCodegen() {
    embeddedTemplateDir = templateDir = "clientele";
    apiTemplateFiles.put("operations.mustache", "Operations.java");
    apiTestTemplateFiles.clear();
    modelTestTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    setSourceFolder("java");
    setOpenApiNullable(false);
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");

    typeMapping.put("ByteArray", "String");
    typeMapping.put("float", "Double");
    typeMapping.put("set", "List");
    typeMapping.put("URI", "String");
    typeMapping.put("UUID", "String");
    typeMapping.put("password", "Secret");
    importMapping.clear();
  }

  @Override
  public CodegenType getTag() {
    return CodegenType.CLIENT;
  }

  @Override
  public String getName() {
    return "clientele";
  }

  @Override
  public String getHelp() {
    return "Generates a Clientele provider module: records, Feign interfaces and an entry class.";
  }

  @Override
  public void processOpts() {
    super.processOpts();
    typeMapping.put("DateTime", "Instant");
    typeMapping.put("date", "LocalDate");
    importMapping.clear();
    supportingFiles.clear();
  }

  @Override
  protected ImmutableMap.Builder<String, Mustache.Lambda> addMustacheLambdas() {
    return super.addMustacheLambdas()
        .put("java", new JavaSource())
        .put("doc", new JavadocText())
        .put("code", (text, out) -> out.write("{@code " + text.execute() + "}"))
        .put("link", (text, out) -> out.write("{@link " + text.execute() + "}"));
  }

  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    document.setWebhooks(null); // They are what a provider calls, not what it is called with.
    super.preprocessOpenAPI(document);
    requestSchemas = RequestSchemas.of(document);
    entryClass = StringUtils.camelize(sanitizeName(document.getInfo().getTitle()));
    additionalProperties.put("entryClass", entryClass);
    additionalProperties.put("documentedServers", servers(document));
    supportingFiles.add(
        new SupportingFile("module-info.mustache", sourceFolder, "module-info.java"));
    supportingFiles.add(
        new SupportingFile("provider.mustache", folder(apiPackage), entryClass + ".java"));
    supportingFiles.add(
        new SupportingFile("package-info.mustache", folder(apiPackage), "package-info.java"));
    supportingFiles.add(
        new SupportingFile(
            "model-package-info.mustache", folder(modelPackage), "package-info.java"));
  }

  /** The servers as constants; a relative URL is no server, it is what the parser makes of none. */
  private static List<Map<String, Object>> servers(OpenAPI document) {
    List<Map<String, Object>> servers = new ArrayList<>();
    for (Server server : document.getServers()) {
      String url = server.getUrl();
      if (server.getVariables() != null) {
        for (var variable : server.getVariables().entrySet()) {
          url = url.replace("{" + variable.getKey() + "}", variable.getValue().getDefault());
        }
      }
      if (url.startsWith("http")) {
        Object name = server.getExtensions() == null ? null : server.getExtensions().get("x-name");
        servers.add(
            Map.of(
                "name",
                name == null ? serverName(servers.size()) : name,
                "url",
                url,
                "first",
                servers.isEmpty(),
                "description",
                server.getDescription() == null ? "" : server.getDescription()));
      }
    }
    return servers;
  }

  private static String serverName(int index) {
    return index == 0 ? "BASE_URL" : "BASE_URL_" + (index + 1);
  }

  @Override
  @SuppressWarnings("rawtypes") // As the superclass declares it.
  public String getSchemaType(Schema schema) {
    // A whole number without a format may have any size: 32 bits would overflow.
    boolean unsized = "integer".equals(schema.getType()) && schema.getFormat() == null;
    return unsized && schema.getEnum() == null ? "Long" : super.getSchemaType(schema);
  }

  @Override
  public String toVarName(String name) {
    String variable = super.toVarName(name);
    return TAKEN_BY_RECORDS.contains(variable) ? variable + "_" : variable;
  }

  @Override
  public ModelsMap postProcessModels(ModelsMap models) {
    for (ModelMap holder : super.postProcessModels(models).getModels()) {
      CodegenModel model = holder.getModel();
      model.vendorExtensions.put("request", requestSchemas.contains(model.name));
      if (model.isEnum) {
        model.vendorExtensions.put("codec", JsonCodecs.of(model.dataType));
      }
      model.vars = model.allVars; // A record extends nothing: what it inherits is its own.
      model.vars.forEach(property -> describe(model, property));
      if (model.vendorExtensions.get("x-error-message") instanceof List<?> names) {
        model.vendorExtensions.put(
            "errorMessage", names.stream().map(name -> toVarName((String) name)).toList());
      }
      if (model.vendorExtensions.get("x-error-code") instanceof String name) {
        model.vendorExtensions.put("errorCode", toVarName(name));
      }
    }
    return models;
  }

  private static void describe(CodegenModel model, CodegenProperty property) {
    Map<String, Object> facts = property.vendorExtensions;
    facts.put("codec", JsonCodecs.of(property));
    facts.put("nested", JsonCodecs.isNested(property));
    if (property.minLength != null || property.maxLength != null) {
      facts.put("length", range(property.minLength, property.maxLength));
    }
    if (property.minItems != null || property.maxItems != null) {
      facts.put("size", range(property.minItems, property.maxItems));
    }
    facts.put("mandatory", property.required && !property.isNullable);
    facts.put("always", property.required && property.isNullable);
    if (Boolean.TRUE.equals(model.vendorExtensions.get("request"))
        && property.required
        && property.defaultValue != null
        && !property.defaultValue.equals("null")
        && !property.isContainer) {
      facts.put("default", property.defaultValue);
    }
  }

  private static String range(@Nullable Integer least, @Nullable Integer most) {
    return (least == null ? 0 : least) + ", " + (most == null ? "Integer.MAX_VALUE" : most);
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    CodegenOperation result = super.fromOperation(path, httpMethod, operation, servers);
    List<SecurityRequirement> own = operation.getSecurity();
    result.vendorExtensions.put(
        "security", OperationFacts.security(own == null ? openAPI.getSecurity() : own));
    return result;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    Set<String> errorModels = new HashSet<>();
    Set<String> imports = new HashSet<>();
    for (ModelMap model : models) {
      imports.add(toModelImport(model.getModel().classname));
      if (model.getModel().vendorExtensions.containsKey("errorMessage")) {
        errorModels.add(model.getModel().classname);
      }
    }
    // The templates import what is no model.
    processed.getImports().removeIf(each -> !imports.contains(each.get("import")));
    OperationMap group = processed.getOperations();
    String tag = group.getClassname().replaceAll("Api$", "");
    processed.put("about", about(group.getOperation().get(0)));
    processed.put("operationsClass", tag + "Operations");
    processed.put("accessor", toVarName(tag));
    group.getOperation().forEach(each -> OperationFacts.describe(each, tag, errorModels));
    return processed;
  }

  /** What the document says of the tag of an operation. */
  private static String about(CodegenOperation operation) {
    String description = operation.tags.isEmpty() ? null : operation.tags.get(0).getDescription();
    return description == null ? operation.baseName + "." : description;
  }

  /** Examples are for readers of the document; looking for them here would only warn. */
  @Override
  public void setParameterExampleValue(CodegenParameter parameter, RequestBody body) {}

  @Override
  public String apiFilename(String templateName, String tag) {
    String file =
        super.apiFilename(templateName, tag).replace("ApiOperations.java", "Operations.java");
    written.add(Path.of(file));
    return file;
  }

  @Override
  public String modelFilename(String templateName, String modelName) {
    String file = super.modelFilename(templateName, modelName);
    written.add(Path.of(file));
    return file;
  }

  /** Removes the classes that an earlier document had and this one has not. */
  @Override
  public void postProcess() {
    supportingFiles.forEach(
        file ->
            written.add(Path.of(getOutputDir(), file.getFolder(), file.getDestinationFilename())));
    try (Stream<Path> files = Files.walk(Path.of(getOutputDir()))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        if (!written.contains(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String folder(String packageName) {
    return sourceFolder + File.separatorChar + packageName.replace('.', File.separatorChar);
  }
}
