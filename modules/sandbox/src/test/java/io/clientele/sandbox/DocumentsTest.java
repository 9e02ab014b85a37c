package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {
  private static final String DIRECTORY = "META-INF/clientele/specs/";

  /** A provider that nobody has heard of. */
  private static final String DOCUMENT =
      """
      openapi: 3.0.3
      paths:
        /things:
          post:
            operationId: thingsCreate
            security: []
            responses:
              '201':
                content:
                  application/json:
                    example: {id: 1}
                    schema: {type: object, properties: {id: {type: integer}}}
      """;

  @TempDir Path directory;

  @Test
  void aDocumentInAnyJarIsServed() throws IOException {
    try (URLClassLoader loader =
            loader(jar("one", "acme.yaml", DOCUMENT), jar("two", "other.yaml", DOCUMENT));
        Sandbox sandbox = Sandbox.start(Documents.of(loader), Documents.of(loader).names())) {
      assertThat(sandbox.providers().keySet()).containsExactly("acme", "other");
      SandboxProvider acme = sandbox.provider("acme");

      HttpResponse<String> first = Http.send("POST", acme.baseUrl() + "/things", Map.of(), "");
      HttpResponse<String> second = Http.send("POST", acme.baseUrl() + "/things", Map.of(), "");

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(first.body()).isEqualTo("{\"id\":1}");
      assertThat(second.body()).isEqualTo("{\"id\":2}");
      assertThat(sandbox.provider("other").requests()).isEmpty();
    }
  }

  @Test
  void otherFilesAreNoDocuments() throws IOException {
    Path specs = Files.createDirectories(directory.resolve(DIRECTORY));
    Files.writeString(specs.resolve("acme.yaml"), DOCUMENT);
    Files.writeString(specs.resolve("README.md"), "");
    Files.createDirectories(specs.resolve("older"));
    Files.writeString(specs.resolve("older/acme-0.yaml"), DOCUMENT);

    try (URLClassLoader loader = loader(directory)) {
      assertThat(Documents.of(loader).names()).containsExactly("acme");
    }
    try (URLClassLoader loader = loader(jar("one", "older/acme-0.yaml", DOCUMENT))) {
      assertThatThrownBy(() -> Documents.of(loader))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The class path has no META-INF/clientele/specs/*.yaml");
    }
  }

  @Test
  void theFirstDocumentOfANameCounts() throws IOException {
    String later = DOCUMENT.replace("/things", "/others");
    try (URLClassLoader loader =
        loader(jar("one", "acme.yaml", DOCUMENT), jar("two", "acme.yaml", later))) {
      assertThat(Documents.of(loader).read("acme").operations())
          .singleElement()
          .hasToString("POST /things (thingsCreate)");
    }
  }

  @Test
  void aDocumentThatCannotBeServedLeavesNoServer() throws Exception {
    String signed =
        DOCUMENT.replace("security: []", "security: [{k: []}]")
            + "components: {securitySchemes: {k: {type: mutualTLS}}}\n";
    ServerThreads threads = new ServerThreads();
    try (URLClassLoader loader = loader(jar("one", "acme.yaml", signed))) {
      assertThatThrownBy(() -> Sandbox.start(Documents.of(loader), List.of("acme")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "The sandbox cannot serve acme.yaml: security scheme k is no key, password or token,"
                  + " but of type 'mutualTLS'");
    }
    ServerThreads.assertEnd(threads.started());
  }

  private Path jar(String name, String document, String text) throws IOException {
    Path jar = directory.resolve(name + ".jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(DIRECTORY));
      out.putNextEntry(new JarEntry(DIRECTORY + document));
      out.write(text.getBytes(UTF_8));
    }
    return jar;
  }

  /** Without the class path of this test, which has documents of its own. */
  private static URLClassLoader loader(Path... places) throws IOException {
    URL[] urls = new URL[places.length];
    for (int i = 0; i < places.length; i++) {
      urls[i] = places[i].toUri().toURL();
    }
    return new URLClassLoader(urls, null);
  }
}
