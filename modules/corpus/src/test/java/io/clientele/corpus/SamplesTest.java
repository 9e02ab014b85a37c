package io.clientele.corpus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  private static final String ANY = "[\"one\",2,3.50,true,null]";

  private final Samples samples =
      new Samples(
          requireNonNull(
              Written.parse(Path.of("src/test/resources/shapes/shapes.yaml")).openApi()));

  @Test
  void oneHasAllPropertiesAndTheOtherOnlyWhatIsRequired() {
    List<Sample> scalars = samples.named("Scalars");
    assertThat(scalars)
        .extracting(Sample::what)
        .containsExactly("with all properties", "with the required properties");
    assertThat(Json.read(Json.write(scalars.get(0).json())))
        .isEqualTo(
            Json.read(
                """
                {"label": "\\"quoted\\", back\\\\slash, tab\\t, \\u00e9, \\ud83d\\ude00",
                 "gone": "\\"quoted\\", back\\\\slash, tab\\t, \\u00e9, \\ud83d\\ude00",
                 "count": -9223372036854775808,
                 "small": 5,
                 "at": "2024-02-29T23:59:59.123456+02:00",
                 "anything": ["one", 2, 3.50, true, null],
                 "fixed": "always",
                 "not in the document": ["one", 2, 3.50, true, null]}
                """));
    assertThat(Json.write(scalars.get(1).json()))
        .startsWith("{\"label\":\"")
        .endsWith("\",\"gone\":null}");
  }

  @Test
  void aTypeWithinItselfEnds() {
    assertThat(Json.write(samples.named("Tree").get(0).json()).replace(ANY, "?"))
        .isEqualTo(
            "{\"child\":{\"leaves\":[],\"not in the document\":?},"
                + "\"leaves\":[{\"leaves\":[],\"not in the document\":?}],"
                + "\"not in the document\":?}");
  }

  @Test
  void aMapHoldsAValueOfItsOwnType() {
    assertThat(json("Ages", 0)).isEqualTo("{\"not in the document\":true}");
  }

  @Test
  void anEnumHasEachOfItsValuesAndOneThatIsNew() {
    assertThat(samples.named("Color"))
        .extracting(Sample::json)
        .containsExactly("red", "green", "not in the document");
  }

  @Test
  void aUnionHasEachOfItsCasesMarkedAsTheDiscriminatorMapsIt() {
    assertThat(samples.named("Shape"))
        .extracting(Sample::what)
        .containsExactly("as Circle", "as Square", "as none of them");
    assertThat(json("Shape", 0)).contains("\"kind\":\"round\"").contains("\"radius\":");
    assertThat(json("Shape", 1)).contains("\"kind\":\"Square\"");
    assertThat(json("Shape", 2)).contains("\"kind\":\"not in the document\"");
  }

  @Test
  void anHeirIsMarkedAsWhatItIs() {
    assertThat(samples.named("Animal"))
        .extracting(Sample::what)
        .containsExactly("with all properties", "with the required properties", "as Cat");
    assertThat(json("Animal", 2)).contains("\"kind\":\"Cat\"").contains("\"lives\":9");
    assertThat(json("Cat", 1)).isEqualTo("{\"kind\":\"Cat\",\"lives\":9}");
  }

  @Test
  void whatOnlyDescribesATypeIsNoPartOfIt() {
    assertThat(json("Described", 1)).isEqualTo("{}");
  }

  @Test
  void aTextThatCallsItselfAnObjectIsAText() {
    assertThat(samples.named("Flag")).extracting(Sample::json).containsExactly("up");
  }

  @Test
  void theSamplesGrowAsTheDocumentDoesAndNoFaster() {
    assertThat(charactersOfSamples(80)).isLessThan(3 * charactersOfSamples(40));
  }

  /** Of schemas that each refer to all others: paths through them are more than can be followed. */
  private static long charactersOfSamples(int schemas) {
    Components components = new Components();
    for (int i = 0; i < schemas; i++) {
      Schema<?> schema = new ObjectSchema();
      for (int j = 1; j <= 8; j++) {
        schema.addProperty("p" + j, new Schema<>().$ref("S" + (i + j) % schemas));
      }
      components.addSchemas("S" + i, schema);
    }
    Samples samples = new Samples(new OpenAPI().components(components));
    return components.getSchemas().keySet().stream()
        .flatMap(name -> samples.named(name).stream())
        .mapToLong(sample -> Json.write(sample.json()).length())
        .sum();
  }

  private String json(String schema, int index) {
    return Json.write(samples.named(schema).get(index).json());
  }
}
