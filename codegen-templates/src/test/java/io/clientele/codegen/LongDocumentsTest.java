package io.clientele.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parser has limits that a document may reach. */
class LongDocumentsTest {
  private static final String HEAD =
      """
      openapi: 3.0.3
      info: {title: Shop, version: '1'}
      paths: {}
      components:
        schemas:
          Book: &book {type: object, properties: {title: {type: string}}}
      """;

  @TempDir Path output;

  @Test
  void aDocumentOfManyMegabytesIsRead() throws IOException {
    GoldenFilesTest.generate(HEAD + "x-long: " + "x".repeat(4_000_000), output);

    assertThat(output.resolve("java/io/clientele/bookshop/model/Book.java")).exists();
  }

  @Test
  void anAnchorIsReferredToAsOftenAsTheDocumentLikes() throws IOException {
    StringBuilder document = new StringBuilder(HEAD);
    for (int i = 0; i < 200; i++) {
      document.append("    Shelf%d: {properties: {book: *book}}\n".formatted(i));
    }
    GoldenFilesTest.generate(document.toString(), output);

    assertThat(PublicMembers.in(output.resolve("java")))
        .anyMatch(member -> member.endsWith("model.Shelf199Book.title()"));
  }
}
