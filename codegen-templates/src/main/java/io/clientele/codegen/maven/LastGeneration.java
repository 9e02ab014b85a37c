package io.clientele.codegen.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of the last generation, if it succeeded.
 *
 * @param file where that is written: a hash of what the sources were made of and of what came out,
 *     and then the folders to compile
 * @param output the folder of all that was generated
 */
record LastGeneration(Path file, Path output) {

  /**
   * Returns the folders to compile if nothing has changed. If something has, nothing is known any
   * more, as the generation that is needed then may fail or be killed.
   *
   * @param inputs a hash of what the sources are made of
   */
  Optional<List<String>> sourcesOf(String inputs) throws IOException {
    List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
    if (lines.size() > 1) {
      List<String> sources = lines.subList(1, lines.size());
      if (lines.get(0).equals(hash(inputs, sources))) {
        return Optional.of(sources);
      }
    }
    Files.deleteIfExists(file);
    return Optional.empty();
  }

  /** Says that it has succeeded. */
  void succeeded(String inputs, List<String> sources) throws IOException {
    String hash = hash(inputs, sources);
    Files.createDirectories(file.getParent());
    Files.write(file, Stream.concat(Stream.of(hash), sources.stream()).toList());
  }

  private String hash(String inputs, List<String> sources) throws IOException {
    Fingerprint fingerprint = new Fingerprint().add(inputs).addFiles(output);
    sources.forEach(fingerprint::add);
    return fingerprint.hash();
  }
}
