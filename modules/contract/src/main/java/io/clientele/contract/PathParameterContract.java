package io.clientele.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.ValidationException;
import io.clientele.sandbox.SandboxProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an id in the path means at every provider that has one: it never leaves its segment. */
public interface PathParameterContract {
  /** The provider's side. */
  SandboxProvider sandbox();

  /** The id of the operation. */
  String operationId();

  /** Its path, with the name of its one parameter in braces. */
  String path();

  /** Creates a client with {@code id} in the path. */
  void createIn(String id);

  @ParameterizedTest
  @CsvSource({
    "../../admin, ..%2F..%2Fadmin",
    "a/b, a%2Fb",
    "a%2Fb, a%252Fb",
    "a?b=c&d, a%3Fb%3Dc%26d",
    "a#b, a%23b",
    "'two words', two%20words",
    "a+b, a%2Bb",
    "'; drop', %3B%20drop",
    "Zürich, Z%C3%BCrich",
    "日本, %E6%97%A5%E6%9C%AC",
    "😀, %F0%9F%98%80",
    "100%, 100%25",
    "{workspaceId}, %7BworkspaceId%7D",
    "'a\r\nX: b', a%0D%0AX%3A%20b",
    "..., ...",
    "64a687e2-9ae1_f.4, 64a687e2-9ae1_f.4"
  })
  default void anIdIsEncodedIntoOneSegment(String id, String segment) {
    createIn(id);

    assertThat(sandbox().requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.path()).isEqualTo(path().replaceAll("\\{.*}", segment));
              assertThat(request.query()).isEmpty();
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "%2e", "%2E%2e", ".%2e", "%252e%252e", "%25252e"})
  default void anIdThatWouldNameAnotherPathIsRefused(String id) {
    assertThatThrownBy(() -> createIn(id))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            operationId()
                + " was not sent:\n  "
                + path().replaceAll(".*\\{|}.*", "")
                + " is a path parameter and must name one segment; give the id as the"
                + " provider gave it: \""
                + id
                + "\"");

    assertThat(sandbox().requests()).isEmpty();
  }
}
