package io.clientele.codegen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void aFileInAFolder() throws IOException {
    file = Files.createDirectory(folder.resolve("templates")).resolve("api.mustache");
    Files.writeString(file, "one");
  }

  @Test
  void aFileIsReplacedByAnOlderOneOfTheSameLength() throws IOException {
    String before = hash();
    Files.writeString(file, "two");
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void aFileThatIsOnlyTouchedIsTheSame() throws IOException {
    String before = hash();
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));
    assertThat(hash()).isEqualTo(before);
  }

  @Test
  void aFileIsMoved() throws IOException {
    String before = hash();
    Files.move(file, file.resolveSibling("union.mustache"));
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void aFileIsDeleted() throws IOException {
    String before = hash();
    Files.delete(file);
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void anEmptyFileIsAdded() throws IOException {
    String before = hash();
    Files.createFile(file.resolveSibling("union.mustache"));
    assertThat(hash()).isNotEqualTo(before);
  }

  @Test
  void aJarIsAsMuchAsAFolder() throws IOException {
    String before = new Fingerprint().addFiles(file).hash();
    Files.writeString(file, "two");
    assertThat(new Fingerprint().addFiles(file).hash()).isNotEqualTo(before);
  }

  @Test
  void whereOneTextEndsAndTheNextBeginsCounts() {
    assertThat(new Fingerprint().add("ab").add("c").hash())
        .isNotEqualTo(new Fingerprint().add("a").add("bc").hash());
  }

  private String hash() throws IOException {
    return new Fingerprint().addFiles(folder).hash();
  }
}
