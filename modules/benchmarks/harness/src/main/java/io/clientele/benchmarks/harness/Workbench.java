package io.clientele.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the parts work with.
 *
 * @param root the project
 * @param maven the Maven that runs this
 * @param localRepository the one that it uses
 */
record Workbench(Path root, Path maven, Path localRepository) {
  Path benchmarks() {
    return root.resolve("modules/benchmarks");
  }

  Path docs() {
    return root.resolve("docs");
  }

  /** Returns a new folder for what a part leaves behind. */
  Path folder(String name) throws IOException {
    return Files.createDirectories(benchmarks().resolve("harness/target").resolve(name));
  }

  /**
   * Returns all jars that a program with one of the modules in it has, that of the module first.
   */
  List<Path> classPath(String module) throws IOException {
    Path target = benchmarks().resolve(module).resolve("target");
    Stream<Path> others =
        Arrays.stream(Files.readString(target.resolve("classpath")).split(File.pathSeparator))
            .map(String::strip)
            .map(Path::of);
    try (Stream<Path> files = Files.list(target)) {
      Stream<Path> own = files.filter(file -> file.toString().endsWith(".jar"));
      return Stream.concat(own, others).toList();
    }
  }

  /** Returns a program that makes creates, with nothing but this client on its class path. */
  Program program(Contender contender) throws IOException {
    return new Program(Jdk.here(), classPath(contender.module()));
  }
}
