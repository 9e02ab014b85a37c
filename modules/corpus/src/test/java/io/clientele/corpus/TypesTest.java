package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.codegen.ClienteleCodegen;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TypesTest {
  private final Findings findings = new Findings();

  /** Names types as a generator might that takes no care. */
  private static final class CarelessNames extends ClienteleCodegen {
    @Override
    public String toModelName(String name) {
      return name.replace("-", "");
    }
  }

  @Test
  void aTypeIsFoundForASchemaThatNeedsOne() {
    assertThat(types(List.of("Book"), "Book", "Text")).isEqualTo(Map.of("Book", "Book"));
    assertThat(findings.errors()).isZero();
  }

  @Test
  void twoSchemasOfOneTypeAreFound() {
    assertThat(types(List.of("Book"), "Book", "Bo-ok")).containsOnlyKeys("Book");
    assertThat(findings.lines(9)).containsExactly("error: schemas Book and Bo-ok are both Book");
  }

  @Test
  void filesThatDifferByCaseAreFound() {
    types(List.of("Book", "BOOK"), "Book", "BOOK");
    assertThat(findings.lines(9))
        .containsExactly("error: BOOK.java is there twice where case does not matter");
  }

  private Map<String, String> types(List<String> files, String... schemas) {
    Components components = new Components();
    for (String schema : schemas) {
      components.addSchemas(
          schema,
          schema.equals("Text")
              ? new StringSchema()
              : new ObjectSchema().addProperty("a", new StringSchema()));
    }
    Generation generation =
        new Generation(new OpenAPI().components(components), new CarelessNames());
    Path models = Generation.packageFolder(Path.of("work")).resolve("model");
    return new Types(generation, findings)
        .bySchema(files.stream().map(name -> models.resolve(name + ".java")).toList());
  }
}
