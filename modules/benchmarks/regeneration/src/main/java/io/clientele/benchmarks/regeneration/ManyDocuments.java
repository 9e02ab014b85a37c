package io.clientele.benchmarks.regeneration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

/**
 * A program that generates many modules, one after the other. Arguments: the folder of the
 * documents, which are taken in turn; how many to make; the folder to make them in; the name of the
 * generator, and its library if it has some. It prints {@code done} after the last one.
 */
public final class ManyDocuments {
  private ManyDocuments() {}

  /** See the class. */
  public static void main(String[] args) throws IOException {
    List<Path> documents;
    try (Stream<Path> files = Files.list(Path.of(args[0]))) {
      documents = files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (int i = 0; i < Integer.parseInt(args[1]); i++) {
      CodegenConfigurator configurator =
          configurator(documents.get(i % documents.size()), Path.of(args[2], "module" + i))
              .setGeneratorName(args[3]);
      if (args.length > 4) {
        configurator.setLibrary(args[4]);
      }
      new DefaultGenerator().opts(configurator.toClientOptInput()).generate();
    }
    System.out.println("done");
  }

  /** As the plugin does it, with the settings of the root pom, and nothing but sources. */
  private static CodegenConfigurator configurator(Path document, Path output) {
    CodegenConfigurator configurator =
        new CodegenConfigurator()
            .setInputSpec(document.toString())
            .setOutputDir(output.toString())
            .setApiPackage("io.clientele.provider")
            .setModelPackage("io.clientele.provider.model")
            .setEnableMinimalUpdate(true)
            .addGlobalProperty("quiet", "true")
            .addGlobalProperty("skipFormModel", "false");
    List.of("apiDocs", "apiTests", "modelDocs", "modelTests")
        .forEach(each -> configurator.addGlobalProperty(each, "false"));
    return configurator;
  }
}
