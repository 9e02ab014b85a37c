package io.clientele.codegen.maven;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** A document as far as one can tell without reading it as YAML, which would take too long. */
final class Document {
  /** A reference that does not lead to the document itself, or the name of what may be another. */
  private static final Pattern ELSEWHERE =
      Pattern.compile("\\$ref(?![\"']?\\s*:\\s*[\"']?#)|\\.(?i:ya?ml|json)\\b");

  private Document() {}

  /** Returns the text of a file, unless it is none, or may refer to other files. */
  static Optional<String> alone(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file)).filter(text -> !ELSEWHERE.matcher(text).find());
    } catch (MalformedInputException e) {
      return Optional.empty(); // Its encoding is not ours to find out.
    }
  }
}
