package io.clientele.codegen;

import com.google.common.collect.ImmutableMap;
import com.samskivert.mustache.Mustache;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.io.File;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;
import org.openapitools.codegen.CodegenSecurity;
import org.openapitools.codegen.CodegenType;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * The generator {@code clientele}: makes one provider module from one document. It hands the
 * templates what Mustache cannot find out by itself, and no more.
 */
@SuppressWarnings("rawtypes") // As the superclass declares schemas.
public class ClienteleCodegen extends AbstractJavaCodegen {
  private final Set<Path> written = new HashSet<>();
  private RequestSchemas requestSchemas = RequestSchemas.none();
  private Unions unions = Unions.none();
  private Names names = Names.none();
  private Credentials credentials = Credentials.none();
  private int position;

  /** Called by OpenAPI Generator. */
  public ClienteleCodegen() {
    RawDocument.liftLimits(); // The document is parsed next.
    embeddedTemplateDir = templateDir = "clientele";
    apiTemplateFiles.put("operations.mustache", "Operations.java");
    List.of(
            apiTestTemplateFiles,
            modelTestTemplateFiles,
            apiDocTemplateFiles,
            modelDocTemplateFiles)
        .forEach(Map::clear);
    setSourceFolder("java");
    setOpenApiNullable(false);
    openapiNormalizer.put("NORMALIZER_CLASS", QuietNormalizer.class.getName());
    inlineSchemaOption.put("RESOLVE_INLINE_ENUMS", "true");
    // Else the same shape elsewhere in the document would give a type its name.
    inlineSchemaOption.put("SKIP_SCHEMA_REUSE", "true");

    typeMapping.putAll(ScalarTypes.NAMED);
    typeMapping.remove("File"); // A schema of that name is what it says.
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
    Preparation.of(openAPI, String.valueOf(getInputSpec()));
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

  /** What stands in two braces in a template is the content of a Java literal, or a name. */
  @Override
  public Mustache.Compiler processCompiler(Mustache.Compiler compiler) {
    return super.processCompiler(compiler).withEscaper(JavaValue::escaped);
  }

  @Override
  public void preprocessOpenAPI(OpenAPI document) {
    document.setWebhooks(null); // They are what a provider calls, not what it is called with.
    super.preprocessOpenAPI(document);
    InlineSchemas.name(document);
    MediaTypes.simplify(document);
    unions = Unions.in(document);
    ParameterGroups.addTo(document);
    requestSchemas = RequestSchemas.of(document, unions);
    names = Names.of(document);
    credentials = Credentials.of(document);
    additionalProperties.put("entryClass", names.entryClass());
    additionalProperties.put("provider", JavaValue.literal(document.getInfo().getTitle()));
    additionalProperties.put("credentials", credentials.methods());
    additionalProperties.put(
        "environment", EnvironmentVariables.of(apiPackage, credentials.methods()));
    additionalProperties.put("documentedServers", DocumentedServers.of(document));
    add(
        "native-image.mustache",
        String.join(File.separator, "resources/META-INF/native-image", groupId, artifactId),
        "reachability-metadata.json");
    add("module-info.mustache", sourceFolder, "module-info.java");
    add("provider.mustache", folder(apiPackage), names.entryClass() + ".java");
    add("package-info.mustache", folder(apiPackage), "package-info.java");
  }

  private void add(String template, String folder, String file) {
    supportingFiles.add(new SupportingFile(template, folder, file));
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    if (models.values().stream()
        .flatMap(each -> each.getModels().stream())
        .anyMatch(each -> !each.getModel().isAlias)) {
      additionalProperties.put("hasModels", true);
      add("model-package-info.mustache", folder(modelPackage), "package-info.java");
    }
    Map<String, ModelsMap> processed = super.postProcessAllModels(models);
    UnionFacts.describe(unions, processed);
    return processed;
  }

  @Override
  public CodegenModel fromModel(String name, Schema schema) {
    return super.fromModel(name, unions.standIn(name, schema));
  }

  @Override
  public String getSchemaType(Schema schema) {
    Schema<?> target = unaliasSchema(schema);
    if (target.get$ref() != null && !ModelUtils.isRefToSchemaWithProperties(target.get$ref())) {
      // A schema called URI, say, is none of the generator's own types of that name.
      return toModelName(ModelUtils.getSimpleRef(target.get$ref()));
    }
    String scalar = ScalarTypes.of(schema);
    return scalar == null ? super.getSchemaType(schema) : scalar;
  }

  @Override
  public String getTypeDeclaration(Schema schema) {
    return NullableItems.mark(super.getTypeDeclaration(schema), unaliasSchema(schema), openAPI);
  }

  @Override
  public @Nullable String toDefaultValue(CodegenProperty property, Schema schema) {
    return DefaultValues.of(schema, ModelUtils.getReferencedSchema(openAPI, schema), this);
  }

  /** Nothing is made of it: {@link Credentials} reads the document itself. */
  @Override
  public List<CodegenSecurity> fromSecurity(Map<String, SecurityScheme> schemes) {
    return List.of();
  }

  @Override
  public String toVarName(String name) {
    return nameMapping.containsKey(name) ? nameMapping.get(name) : Names.variable(name);
  }

  @Override
  public String toModelName(String name) {
    return modelNameMapping.containsKey(name) ? modelNameMapping.get(name) : names.type(name);
  }

  @Override
  public String sanitizeTag(String tag) {
    return names.tag(tag);
  }

  @Override
  public String toApiName(String tag) {
    return tag + "Api";
  }

  @Override
  public ModelsMap postProcessModels(ModelsMap models) {
    for (ModelMap holder : super.postProcessModels(models).getModels()) {
      CodegenModel model = holder.getModel();
      requestSchemas.describe(model);
      EnumFacts.describe(model);
      RecordFacts.describe(model);
    }
    return models;
  }

  @Override
  public CodegenParameter fromParameter(Parameter parameter, Set<String> imports) {
    CodegenParameter result = super.fromParameter(parameter, imports);
    ParameterFacts.nameType(result, unaliasSchema(parameter.getSchema()), this, imports);
    ParameterFacts.describe(result);
    return result;
  }

  @Override
  public CodegenOperation fromOperation(
      String path, String httpMethod, Operation operation, List<Server> servers) {
    ParameterGroups.Group group = ParameterGroups.of(operation);
    if (group != null) {
      group.removeFrom(operation, openAPI);
    }
    CodegenOperation result = super.fromOperation(path, httpMethod, operation, servers);
    result.path = PathTemplate.of(path);
    if (group != null) {
      group.addTo(result, toModelName(group.schema()));
    }
    result.vendorExtensions.put(OperationFacts.POSITION, position++);
    result.vendorExtensions.put("security", credentials.needed(operation.getSecurity()));
    return result;
  }

  /** Two tags that make one interface name an operation once. */
  @Override
  public void addOperationToGroup(
      String tag,
      String path,
      Operation operation,
      CodegenOperation described,
      Map<String, List<CodegenOperation>> groups) {
    if (!ApiFacts.has(groups.getOrDefault(tag, List.of()), described)) {
      super.addOperationToGroup(tag, path, operation, described, groups);
    }
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    OperationsMap processed = super.postProcessOperationsWithModels(operations, models);
    ApiFacts.describe(processed, models, this::toModelImport);
    if (PagedLists.describe(processed, models)) {
      processed.put("paged", true);
      additionalProperties.put("hasPages", true);
    }
    return processed;
  }

  /** Examples are for readers of the document; looking for them here would only warn. */
  @Override
  public void setParameterExampleValue(CodegenParameter parameter, RequestBody body) {}

  /** Nor are they expanded: that takes exponential time where schemas refer to each other. */
  @Override
  public boolean isSkipOperationExample() {
    return true;
  }

  @Override
  public String apiFilename(String templateName, String tag) {
    String file =
        super.apiFilename(templateName, tag).replace("ApiOperations.java", "Operations.java");
    written.add(Path.of(file));
    return file;
  }

  @Override
  public String modelFilename(String templateName, String modelName) {
    String file = modelFileFolder() + File.separatorChar + toModelName(modelName) + ".java";
    written.add(Path.of(file));
    return file;
  }

  @Override
  public void postProcess() {
    supportingFiles.forEach(
        file ->
            written.add(Path.of(getOutputDir(), file.getFolder(), file.getDestinationFilename())));
    StaleFiles.delete(Path.of(getOutputDir()), written);
  }

  private String folder(String packageName) {
    return sourceFolder + File.separatorChar + packageName.replace('.', File.separatorChar);
  }
}
