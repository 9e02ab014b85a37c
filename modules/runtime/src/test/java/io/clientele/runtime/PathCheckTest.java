package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PathCheckTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private Note create(@Nullable String spaceId) {
    return Notes.at(server).build().notes().create(spaceId, Note.of("milk"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        ".",
        "..",
        "%2e",
        "%2E",
        "%2e%2E",
        ".%2e",
        "%2E.",
        "%252e",
        "%252e%252E",
        "%25252e."
      })
  void aParameterThatWouldChangeThePathIsRefused(@Nullable String spaceId) {
    ValidationException e = catchThrowableOfType(ValidationException.class, () -> create(spaceId));

    assertThat(e.violations())
        .singleElement()
        .returns("spaceId", Violation::path)
        .returns(
            "is a path parameter and must name one segment; give the id as the provider gave it",
            Violation::rule);
    assertThat(e.getMessage())
        .startsWith("notesCreate was not sent:\n  spaceId is a path parameter");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "a, a",
    "64a687e29ae1f428e7ebe303, 64a687e29ae1f428e7ebe303",
    "a b, a%20b",
    "a+b, a%2Bb",
    "a/b, a%2Fb",
    "a\\b, a%5Cb",
    "../../admin, ..%2F..%2Fadmin",
    "a?b=c, a%3Fb%3Dc",
    "a#b, a%23b",
    "a;b, a%3Bb",
    "%2F, %252F",
    "a%2Fb, a%252Fb",
    "*, %2A",
    "%, %25",
    "..%, ..%25",
    "%zz, %25zz",
    "'{x}', %7Bx%7D",
    "~, %7E",
    "ä, %C3%A4",
    "😀, %F0%9F%98%80",
    "..., ...",
    ".a, .a",
    "-_., -_."
  })
  void anythingElseStaysInItsSegment(String spaceId, String segment) {
    create(spaceId);

    assertThat(server.requests()).hasSize(1);
    assertThat(server.requests().get(0).path()).isEqualTo("/v1/spaces/" + segment + "/notes");
  }

  @Test
  void controlCharactersAreEncodedToo() {
    create("a\r\nX-Evil: 1\0");

    assertThat(server.requests().get(0).path())
        .isEqualTo("/v1/spaces/a%0D%0AX-Evil%3A%201%00/notes");
    assertThat(server.requests().get(0).header("X-Evil")).isEmpty();
  }

  @Test
  void everyParameterIsNamed() {
    assertThatThrownBy(
            () -> PathCheck.check("x", "/a/{one}/b/{two}", "https://h/base/path/a/../b/%2e"))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            """
            x was not sent:
              one is a path parameter and must name one segment; give the id as the provider gave \
            it: ".."
              two is a path parameter and must name one segment; give the id as the provider gave \
            it: ".\"""");
  }

  @Test
  void aPathWithoutParametersIsLeftAlone() {
    assertThatCode(() -> PathCheck.check("x", "/a/../b", "https://h/a/../b"))
        .doesNotThrowAnyException();
    assertThatCode(() -> PathCheck.check("x", "/{id}", "https://h/v1/7?limit=1"))
        .doesNotThrowAnyException();
  }
}
