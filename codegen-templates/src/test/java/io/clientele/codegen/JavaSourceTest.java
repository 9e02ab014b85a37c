package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;

class JavaSourceTest {
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      paths:
        /books/{id}:
          get: {tags: [books], operationId: booksGet, responses: {'204': {description: A.}}}
          put:
            tags: [books]
            operationId: booksUpdate
            description: broken
            responses: {'204': {description: B.}}
      components:
        schemas:
          A/B: {type: object, properties: {id: {type: string}}}
      """;

  @TempDir Path templates;
  @TempDir Path output;

  @Test
  void aTemplateThatMakesNoJavaIsToldWithTheOperation() throws IOException {
    Files.writeString(
        templates.resolve("callArguments.mustache"),
        "{{#notes}}({{/notes}}{{vendorExtensions.constant}}");

    assertThatThrownBy(this::generate)
        .hasStackTraceContaining(
            "#/paths/~1books~1{id}/put: a template made of it what is no Java: ");
  }

  @Test
  void aTemplateThatMakesNoJavaIsToldWithTheSchema() throws IOException {
    Files.writeString(templates.resolve("recordMap.mustache"), "(");

    assertThatThrownBy(this::generate)
        .hasStackTraceContaining(
            "#/components/schemas/A~1B: a template made of it what is no Java: ");
  }

  private void generate() throws IOException {
    Path input = Files.writeString(output.resolve("document.yaml"), DOCUMENT);
    new DefaultGenerator()
        .opts(
            new CodegenConfigurator()
                .setGeneratorName("clientele")
                .setTemplateDir(templates.toString())
                .setInputSpec(input.toString())
                .setOutputDir(output.toString())
                .setValidateSpec(false)
                .addGlobalProperty("quiet", "true")
                .toClientOptInput())
        .generate();
  }
}
