package io.clientele.corpus;

import com.fasterxml.jackson.annotation.JsonCreator;
import feign.Feign;
import io.clientele.runtime.spi.JsonCodec;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import tools.jackson.core.JsonParser;

/** What a provider module depends on: the runtime, and what that brings; nothing of ours. */
final class ProviderClassPath {
  private ProviderClassPath() {}

  static String asOption() {
    return Stream.of(
            JsonCodec.class, Feign.class, JsonCreator.class, JsonParser.class, NullMarked.class)
        .map(ProviderClassPath::origin)
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static Path origin(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
