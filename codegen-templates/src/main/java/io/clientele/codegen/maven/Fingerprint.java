package io.clientele.codegen.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A hash of texts and of what is in files. Times do not count: a file may be put back, or moved.
 */
final class Fingerprint {
  private final MessageDigest digest;

  Fingerprint() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Each Java has SHA-256", e);
    }
  }

  Fingerprint add(String text) {
    return add(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds a file, or all files below a folder with their names. What does not exist is empty. */
  Fingerprint addFiles(Path fileOrFolder) throws IOException {
    if (!Files.exists(fileOrFolder)) {
      return add("");
    }
    try (Stream<Path> below = Files.walk(fileOrFolder)) {
      List<Path> files = below.filter(Files::isRegularFile).sorted().toList();
      for (Path file : files) {
        add(fileOrFolder.relativize(file).toString());
        add(Files.readAllBytes(file));
      }
    }
    return this;
  }

  /** The length comes first, so that the end of one thing is not the beginning of the next. */
  private Fingerprint add(byte[] bytes) {
    digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
    digest.update(bytes);
    return this;
  }

  /** Returns the hash of all that was added, and begins anew. */
  String hash() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
