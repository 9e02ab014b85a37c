package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program calls is there, under the same name, when the document has grown. */
class StabilityTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  @TempDir Path before;
  @TempDir Path after;

  @ParameterizedTest
  @MethodSource("io.clientele.codegen.GoldenFilesTest#documents")
  void whatIsAddedToADocumentChangesNoEarlierMember(String name) throws IOException {
    String document = Files.readString(GOLDEN.resolve(name + ".yaml"));
    GoldenFilesTest.generate(document, before);
    GoldenFilesTest.generate(grown(document), after);

    Set<String> earlier = PublicMembers.in(before.resolve("java"));
    Set<String> now = PublicMembers.in(after.resolve("java"));
    assertThat(now).containsAll(earlier);
    assertThat(now)
        .anyMatch(member -> member.contains(".AddedApi.find("))
        .anyMatch(member -> member.contains(".AAdded.added("));
  }

  @Test
  void anAddedTagOrTitleTakesNoNameAway() throws IOException {
    String document =
        """
        openapi: 3.0.3
        info: {title: Shop API, version: '1'}
        paths:
        %s  /cart:
            get:
              tags: [cart]
              operationId: cartGet
              responses:
                '200':
                  description: A basket.
                  content:
                    application/json:
                      schema: {title: Basket, type: object, properties: {id: {type: string}}}
        components:
          schemas:
            OrderApi: {type: object, properties: {id: {type: string}}}
            CartOperations: {type: object, properties: {id: {type: string}}}
        """;
    String added =
        """
          /order:
            get:
              tags: [order, shop]
              operationId: orderGet
              responses:
                '200':
                  description: Another basket.
                  content:
                    application/json:
                      schema: {title: Basket, type: object, properties: {total: {type: integer}}}
        """;
    GoldenFilesTest.generate(document.formatted(""), before);
    GoldenFilesTest.generate(document.formatted(added), after);

    assertThat(PublicMembers.in(after.resolve("java")))
        .containsAll(PublicMembers.in(before.resolve("java")))
        // On many file systems another name in capitals is the same file.
        .contains("CLASS io.clientele.bookshop.ShopAPI")
        .contains("INTERFACE io.clientele.bookshop.ShopTagApi");
  }

  @Test
  void anOperationBelowTakesNoNameAwayHoweverItIsSpelt() throws IOException {
    String document =
        """
        openapi: 3.0.3
        info: {title: Shop, version: '1'}
        paths:
          /a: {get: {tags: [files], operationId: get, responses: {'204': {description: A.}}}}
          /b: {get: {tags: [files], operationId: files-get, responses: {'204': {description: B.}}}}
        """;
    String added =
        """
          /c: {put: {tags: [files], operationId: filesGet, responses: {'204': {description: C.}}}}
          /d: {put: {tags: [files], operationId: get2, responses: {'204': {description: D.}}}}
        """;
    GoldenFilesTest.generate(document, before);
    GoldenFilesTest.generate(document + added, after);

    Path calls = Path.of("java/io/clientele/bookshop/FilesApi.java");
    assertThat(methods(before.resolve(calls))).containsExactly("GET /a get", "GET /b get2");
    assertThat(methods(after.resolve(calls)))
        .containsExactly("GET /a get", "GET /b get2", "PUT /c get3", "PUT /d get2_2");
  }

  /** What each method of the plain interface sends. */
  private static List<String> methods(Path source) throws IOException {
    return Pattern.compile("@RequestLine\\(.*\"(.+)\".*\\)\\s+void (\\w+)")
        .matcher(Files.readString(source))
        .results()
        .map(method -> method.group(1) + " " + method.group(2))
        .sorted()
        .toList();
  }

  /**
   * Has one more tag, operation in each tag and schema, each before all others, and one more
   * property in each schema that has any.
   */
  private static String grown(String document) throws IOException {
    ObjectNode root = (ObjectNode) Yaml.mapper().readTree(document);
    List<String> tags = new ArrayList<>(List.of("added"));
    root.path("paths").findValues("tags").forEach(each -> tags.add(each.path(0).asText()));
    ObjectNode paths = root.objectNode();
    for (String tag : Set.copyOf(tags)) {
      ObjectNode operation = paths.putObject("/aa-" + tag.replaceAll("\\W", "")).putObject("get");
      operation.putArray("tags").add(tag);
      operation.put("operationId", tag.equals("added") ? "addedFind" : tag + "AaFind");
      operation
          .putObject("responses")
          .putObject("200")
          .put("description", "Found.")
          .putObject("content")
          .putObject("application/json")
          .putObject("schema")
          .put("$ref", "#/components/schemas/AAdded");
    }
    root.set("paths", paths.setAll((ObjectNode) root.path("paths")));

    ObjectNode schemas = root.objectNode();
    schemas.putObject("AAdded").put("type", "object").putObject("properties");
    schemas.setAll(root.withObject("/components/schemas"));
    for (JsonNode schema : schemas) {
      if (schema.path("properties") instanceof ObjectNode properties) {
        properties.putObject("added").put("type", "string");
      }
    }
    root.withObject("/components").set("schemas", schemas);
    return Yaml.mapper().writeValueAsString(root);
  }
}
