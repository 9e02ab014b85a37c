package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A copy of the project, to build its provider modules in and to change.
 *
 * @param maven what builds it
 * @param repository the local repository that it uses, offline
 */
record Tree(Path folder, Path maven, Path repository) {
  private static final Set<String> LEFT_OUT = Set.of("target", ".git");
  private static final List<String> PROVIDERS =
      List.of("chatdash", "clockify", "missionx", "placio", "plusvibe");

  static final String PROVIDER_MODULES =
      PROVIDERS.stream().map(name -> "modules/" + name).collect(Collectors.joining(","));

  /** Returns a copy of the sources in a new folder. */
  Tree copy(Path target) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path from, BasicFileAttributes attributes)
              throws IOException {
            if (LEFT_OUT.contains(from.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(target.resolve(folder.relativize(from)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path from, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(from, target.resolve(folder.relativize(from)));
            return FileVisitResult.CONTINUE;
          }
        });
    return new Tree(target, maven, repository);
  }

  /** Takes the tests away, which are not built here, and what only they need. */
  void withoutTests() throws IOException {
    for (String provider : PROVIDERS) {
      remove(pom(provider), "<dependency>(?:(?!<dependency>).)*clientele-contract.*?</dependency>");
    }
  }

  /** Makes sources of what was generated in the other one, and generates no more. */
  void withSourcesOf(Tree generated) throws IOException {
    for (String provider : PROVIDERS) {
      remove(pom(provider), "<build>.*</build>");
      Path from = generated.folder.resolve("modules/" + provider + "/target/generated-sources");
      new Tree(from.resolve("clientele/java"), maven, repository)
          .copy(folder.resolve("modules/" + provider + "/src/main/java"));
    }
  }

  /** Lets OpenAPI Generator's plugin generate each time, as it would without ours. */
  void withoutCheck() throws IOException {
    for (String provider : PROVIDERS) {
      edit(
          "modules/" + provider + "/pom.xml",
          "<groupId>io.clientele</groupId><artifactId>clientele-codegen</artifactId>",
          "<groupId>org.openapitools</groupId><artifactId>openapi-generator-maven-plugin</artifactId>");
    }
  }

  /** Installs modules, and what they need. */
  void install(String modules) throws IOException, InterruptedException {
    build("-pl", modules, "-am", "-Dmaven.test.skip", "-Dspotless.check.skip", "install");
  }

  /**
   * Runs what has to fail.
   *
   * @return what it printed
   * @throws IllegalStateException if it succeeds
   */
  String failure(String... arguments) throws IOException, InterruptedException {
    try {
      build(arguments);
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
    throw new IllegalStateException("did not fail: mvn " + String.join(" ", arguments));
  }

  /** Runs Maven as from the command line. */
  Command.Run build(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of(maven.resolve("bin/mvn").toString()));
    words.addAll(List.of("-q", "-B", "-o", "-Dmaven.repo.local=" + repository));
    words.addAll(List.of(arguments));
    return new Command(words, folder).run();
  }

  /** Returns the compiled classes of a module: a hash of the bytes for each. */
  Map<Path, Integer> classes(String module) throws IOException {
    Map<Path, Integer> classes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(module + "/target/classes"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        classes.put(file, Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return classes;
  }

  /**
   * Changes a text in a file, wherever it is there.
   *
   * @throws IllegalStateException if it is not there
   */
  Path edit(String file, String from, String to) throws IOException {
    Path path = folder.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalStateException(file + " does not say " + from);
    }
    return Files.writeString(path, text.replace(from, to));
  }

  private Path pom(String provider) {
    return folder.resolve("modules/" + provider + "/pom.xml");
  }

  private static void remove(Path file, String expression) throws IOException {
    String text = Files.readString(file);
    String without = Pattern.compile(expression, Pattern.DOTALL).matcher(text).replaceAll("");
    if (without.equals(text)) {
      throw new IllegalStateException(file + " has nothing like " + expression);
    }
    Files.writeString(file, without);
  }
}
