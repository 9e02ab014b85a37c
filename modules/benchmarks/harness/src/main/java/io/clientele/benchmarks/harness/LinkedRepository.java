package io.clientele.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * A local repository whose artifacts of ours are its own, and whose others are links to those of
 * another one: it is as warm, and to install into it leaves no trace there.
 */
final class LinkedRepository {
  private LinkedRepository() {}

  /** Makes it in a new folder. */
  static Path make(Path local, Path folder) throws IOException {
    linkAllBut("io", local, folder);
    linkAllBut("clientele", local.resolve("io"), folder.resolve("io"));
    return folder;
  }

  private static void linkAllBut(String name, Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.endsWith(name)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }
}
