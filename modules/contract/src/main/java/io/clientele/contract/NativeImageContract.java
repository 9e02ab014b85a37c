package io.clientele.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import feign.RequestLine;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ProviderBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the jar tells the builder of a GraalVM native image, which sees no reflection by itself. */
abstract class NativeImageContract<B extends ProviderBuilder<B>, P extends Provider, R, A>
    extends ProviderFixture<B, P, R, A> {
  NativeImageContract(ProviderAccess<B, P> access) {
    super(access);
  }

  @Test
  void aNativeImageCanHaveFeignImplementEachInterface() throws Exception {
    List<String> readable = new ArrayList<>();
    List<String> proxies = new ArrayList<>();
    for (JsonNode entry : metadata().path("reflection")) {
      JsonNode type = entry.path("type");
      if (type.isString()) {
        assertThat(entry.path("allPublicMethods").asBoolean()).as(type.asString()).isTrue();
        readable.add(type.asString());
      } else {
        assertThat(type.path("proxy")).hasSize(1);
        proxies.add(type.path("proxy").path(0).asString());
      }
    }

    List<String> interfaces = feignInterfaces();
    assertThat(interfaces).isNotEmpty();
    assertThat(readable).containsExactlyInAnyOrderElementsOf(interfaces);
    assertThat(proxies).containsExactlyInAnyOrderElementsOf(interfaces);
  }

  private JsonNode metadata() throws IOException {
    String artifact = entryClass().getPackageName().replace("io.clientele.", "clientele-");
    String file = "/META-INF/native-image/io.clientele/" + artifact + "/reachability-metadata.json";
    try (InputStream in = requireNonNull(entryClass().getResourceAsStream(file), file)) {
      return Json.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** The classes in the entry class's folder that have an operation for Feign. */
  private List<String> feignInterfaces()
      throws IOException, URISyntaxException, ClassNotFoundException {
    String packageName = entryClass().getPackageName();
    Path root = Path.of(entryClass().getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(root.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
        String name = file.getFileName().toString().replace(".class", "");
        Class<?> type = Class.forName(packageName + "." + name);
        if (Stream.of(type.getMethods())
            .anyMatch(method -> method.isAnnotationPresent(RequestLine.class))) {
          found.add(type.getName());
        }
      }
    }
    return found;
  }

  private Class<?> entryClass() {
    return provider().getClass();
  }
}
