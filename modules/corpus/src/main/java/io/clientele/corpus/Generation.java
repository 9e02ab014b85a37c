package io.clientele.corpus;

import io.swagger.v3.oas.models.OpenAPI;
import java.nio.file.Path;
import org.openapitools.codegen.ClientOptInput;
import org.openapitools.codegen.CodegenConfig;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A provider module's sources, made as its build makes them.
 *
 * @param document as the generator changed it for its own use: with a name for every inline schema
 * @param names how the generator names what it makes
 */
record Generation(OpenAPI document, CodegenConfig names) {
  static final String API_PACKAGE = "io.clientele.provider";
  static final String MODEL_PACKAGE = "io.clientele.provider.model";

  /**
   * @throws RuntimeException of any type, which {@link Failure} reads
   */
  @SuppressWarnings("deprecation") // What was read and used; the generator tells it nowhere else.
  static Generation run(Path document, Path output) {
    ClientOptInput input =
        new CodegenConfigurator()
            .setGeneratorName("clientele")
            .setInputSpec(document.toString())
            .setOutputDir(output.toString())
            .setApiPackage(API_PACKAGE)
            .setModelPackage(MODEL_PACKAGE)
            // It would refuse what is no more than a default of the wrong type.
            .setValidateSpec(false)
            .addGlobalProperty("skipFormModel", "false")
            .addGlobalProperty("quiet", "true")
            .toClientOptInput();
    new DefaultGenerator().opts(input).generate();
    return new Generation(input.getOpenAPI(), input.getConfig());
  }

  /** Returns where the interfaces of a generation into {@code output} are. */
  static Path packageFolder(Path output) {
    return output.resolve("java").resolve(API_PACKAGE.replace('.', '/'));
  }
}
