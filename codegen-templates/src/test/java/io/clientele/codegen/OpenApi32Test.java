package io.clientele.codegen;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenApi32Test {
  @TempDir Path output;

  private void generate(String document) throws IOException {
    GoldenFilesTest.generate(document, output);
  }

  @Test
  void aDocumentIsReadAsOneOf31() throws IOException {
    generate(
        """
        openapi: 3.2.0
        $self: https://example.com/shop
        info: {title: Shop, version: '1'}
        tags: [{name: books, kind: nav}]
        paths:
          /books:
            get:
              tags: [books]
              operationId: booksGet
              responses:
                '200':
                  summary: A book.
                  description: One.
                  content: {application/json: {schema: {$ref: '#/components/schemas/Book'}}}
        components:
          schemas:
            Book: {type: object, properties: {title: {type: [string, 'null']}}}
        """);

    assertThat(PublicMembers.in(output.resolve("java")))
        .contains("Book io.clientele.bookshop.BooksApi.get()");
  }

  @Test
  void whatWouldBeLeftOutIsRefused() {
    assertThatThrownBy(
            () ->
                generate(
                    """
                    {"openapi": "3.2.0", "info": {"title": "Shop", "version": "1"}, "paths": {
                      "/a": {
                        "query": {"responses": {"204": {"description": "Done."}}},
                        "additionalOperations": {"COPY": {}},
                        "get": {"responses": {"200": {"description": "A.", "content": {
                          "application/jsonl": {"itemSchema": {"type": "string"}}}}}}}}}
                    """))
        .isInstanceOf(DocumentException.class)
        .extracting(e -> ((DocumentException) e).problems(), as(LIST))
        .containsExactly(
            "#/paths/~1a/query: this is new in OpenAPI 3.2, and not read. Write it as post, if the"
                + " provider takes that.",
            "#/paths/~1a/additionalOperations: this is new in OpenAPI 3.2, and not read. Write out"
                + " the operations of other methods.",
            "#/paths/~1a/get/responses/200/content/application~1jsonl/itemSchema: this is new in"
                + " OpenAPI 3.2, and not read. Say schema: {type: string, format: binary}, and it is"
                + " a stream of bytes.");
  }
}
