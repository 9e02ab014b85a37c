package io.clientele.runtime;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import feign.Feign;
import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.PathSegment;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the jar tells the builder of a GraalVM native image, which sees no reflection by itself. */
class NativeImageTest {
  private static final String METADATA =
      "/META-INF/native-image/io.clientele/clientele-runtime/reachability-metadata.json";

  /** In what javap prints: a call that finds something by name, and so is nothing to a compiler. */
  private static final Pattern LOOKUP =
      Pattern.compile(
          "Method java/(?:lang/Class\\.(?:forName|newInstance|getResource\\w*"
              + "|get(?:Declared)?(?:Method|Field|Constructor|Class|RecordComponent)\\w*)"
              + "|lang/ClassLoader\\.\\w+|lang/invoke/MethodHandles\\.\\w*[lL]ookup\\w*"
              + "|lang/reflect/Proxy\\.\\w+|util/ServiceLoader\\.\\w+"
              + "|util/ResourceBundle\\.\\w+):");

  @Test
  void theOneMethodThatIsLookedUpByNameIsListed() throws Exception {
    assertThat(lookups())
        .containsExactly("String newVirtualThreadPerTaskExecutor: java/lang/Class.getMethod");
    assertThat(methods(Executors.class)).containsExactly("newVirtualThreadPerTaskExecutor");
    if (Runtime.version().feature() >= 21) {
      assertThat(Executors.class.getMethod("newVirtualThreadPerTaskExecutor")).isNotNull();
    }
  }

  @Test
  void whatFeignMakesOfAnAnnotationIsListed() throws Exception {
    assertThat(methods(PathSegment.class)).containsExactly("<init>");
    assertThat(PathSegment.class.getConstructor()).isNotNull();
  }

  @Test
  void whatFeignLooksUpToAskTheCapabilityIsListed() {
    assertThat(entry(FeignCapability.class)).containsEntry("allPublicMethods", true);
    Class<?> builder = Feign.builder().getClass();
    for (Class<?> type = builder; type != Object.class; type = type.getSuperclass()) {
      assertThat(entry(type)).as(type.getName()).containsEntry("allDeclaredFields", true);
    }
  }

  @Test
  void eachClassThatIsListedExists() {
    assertThat(entries())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(Class.forName((String) entry.get("type"))).isNotNull());
  }

  private static List<Object> methods(Class<?> type) {
    List<Object> names = new ArrayList<>();
    for (Object method : (List<?>) requireNonNull(entry(type).get("methods"))) {
      names.add(requireNonNull(((Map<?, ?>) method).get("name")));
    }
    return names;
  }

  private static Map<String, Object> entry(Class<?> type) {
    return entries().stream()
        .filter(entry -> type.getName().equals(entry.get("type")))
        .findFirst()
        .orElseThrow(() -> new AssertionError(type.getName() + " is not in " + METADATA));
  }

  @SuppressWarnings("unchecked") // An entry that is none fails the test.
  private static List<Map<String, Object>> entries() {
    try (InputStream in = requireNonNull(NativeImageTest.class.getResourceAsStream(METADATA))) {
      var root = (Map<String, Object>) JsonReader.read(in.readAllBytes(), Codecs.ANY);
      return (List<Map<String, Object>>) requireNonNull(root.get("reflection"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What our classes look up by name, each with the text that stands before it. */
  private static List<String> lookups() throws Exception {
    Path classes =
        Path.of(FeignCapability.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    StringWriter code = new StringWriter();
    try (Stream<Path> files = Files.walk(classes)) {
      String[] arguments =
          Stream.concat(
                  Stream.of("-c", "-p"),
                  files.map(Path::toString).filter(file -> file.endsWith(".class")))
              .toArray(String[]::new);
      PrintWriter out = new PrintWriter(code);
      assertThat(ToolProvider.findFirst("javap").orElseThrow().run(out, out, arguments)).isZero();
    }
    String text = "";
    List<String> found = new ArrayList<>();
    for (String line : code.toString().lines().toList()) {
      int comment = line.indexOf("// ") + 3;
      if (line.contains("// String ")) {
        text = line.substring(comment);
      } else if (LOOKUP.matcher(line).find()) {
        found.add(
            text + ": " + line.substring(comment + "Method ".length(), line.lastIndexOf(":")));
      }
    }
    return found;
  }
}
