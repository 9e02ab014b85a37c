package io.clientele.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java program that runs in a process of its own. Immutable.
 *
 * @param options of the JVM
 * @param descriptors how many files and sockets it may have open; 0 for as many as this process
 */
record Program(Jdk jdk, List<Path> classPath, List<String> options, int descriptors) {
  Program(Jdk jdk, List<Path> classPath) {
    this(jdk, classPath, List.of(), 0);
  }

  Program on(Jdk other) {
    return new Program(other, classPath, options, descriptors);
  }

  Program with(String... more) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of(more));
    return new Program(jdk, classPath, all, descriptors);
  }

  Program descriptors(int most) {
    return new Program(jdk, classPath, options, most);
  }

  Command.Run run(String mainClass, String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    if (descriptors > 0) {
      words.addAll(List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "sh"));
    }
    words.add(jdk.tool("java").toString());
    words.add("-classpath");
    words.add(
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    words.addAll(options);
    words.add(mainClass);
    words.addAll(List.of(arguments));
    return new Command(words, Path.of(".")).run();
  }
}
