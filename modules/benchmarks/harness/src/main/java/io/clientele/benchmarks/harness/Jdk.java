package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK on this machine.
 *
 * @param feature as in 17
 */
record Jdk(Path home, String version, int feature) {
  /** The one that runs this. */
  static Jdk here() throws IOException {
    return at(Path.of(System.getProperty("java.home"))).orElseThrow();
  }

  /** Returns one that was installed beside the one that runs this. */
  static Optional<Jdk> beside(int feature) throws IOException {
    try (Stream<Path> homes = Files.list(here().home().toRealPath().getParent())) {
      for (Path home : homes.sorted().toList()) {
        Optional<Jdk> jdk = at(home).filter(found -> found.feature() == feature);
        if (jdk.isPresent()) {
          return jdk;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Jdk> at(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.exists(release)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    }
    String version = properties.getProperty("JAVA_VERSION").replace("\"", "");
    return Optional.of(new Jdk(home, version, Runtime.Version.parse(version).feature()));
  }

  Path tool(String name) {
    return home.resolve("bin").resolve(name);
  }
}
