package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A header value that would end its header is refused, without being shown. */
class HeaderValuesTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key-tail\r\nX-Evil: 1",
        "key-tail\n",
        "key-tail\r",
        "key-tail\0",
        "key-tail\u007f"
      })
  void aFixedKeyWithAControlCharacterIsRefusedWhenItsProviderIsBuilt(String key) {
    ConfigurationException e =
        catchThrowableOfType(ConfigurationException.class, Notes.at(server).apiKey(key)::build);

    assertThat(e.problems())
        .containsExactly(
            "apiKey(...): its value (not shown) has a control character, such as a line break, at"
                + " index 8 of "
                + key.length()
                + ": remove it");
    Leaks.assertNone(e, "key-tail");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key\u2013tail", "key\u00e9tail", "key\u0000tail", "key\ntail"})
  void aKeyFromASupplierIsRefusedWhenItIsAskedFor(String key) {
    Notes notes = Notes.builder().baseUrl(server.url()).apiKey(() -> key).build();

    ConfigurationException e = catchThrowableOfType(ConfigurationException.class, notes::create);

    assertThat(e.getMessage()).contains("its value (not shown) has a ").contains("at index 3 of 8");
    Leaks.assertNone(e, "tail");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void anEmptyKeyIsRefused(String key) {
    ConfigurationException e =
        catchThrowableOfType(ConfigurationException.class, Notes.at(server).apiKey(key)::build);

    assertThat(e.problems())
        .containsExactly("apiKey(...): its value is empty: give the key as the provider shows it");
  }

  @Test
  void theOtherHeadersOfABuilderAreLookedAtToo() {
    ConfigurationException e =
        catchThrowableOfType(
            ConfigurationException.class, Notes.withTokensOf(server).orgId("org\n1")::build);

    assertThat(e.problems()).singleElement().asString().startsWith("orgId(...): its value (not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr\r\nX-Evil: 1", "tr\0", "tr\u2013"})
  void aHeaderParameterIsRefusedBeforeAnythingIsSent(String trace) {
    NotesApi notes = Notes.at(server).build().notes();

    ValidationException e =
        catchThrowableOfType(ValidationException.class, () -> notes.read("n1", trace));

    assertThat(e.violations())
        .singleElement()
        .returns("X-Trace", Violation::path)
        .returns(null, Violation::value);
    assertThat(e.getMessage())
        .startsWith("notesRead was not sent:\n  X-Trace is a header: its value (not shown) has a ")
        .doesNotContain("Evil");
    assertThat(server.connections()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png\r\nX-Evil: 1", "image/\0", "image/\u2013"})
  void aContentTypeIsRefusedWhereItIsGiven(String contentType) {
    assertThatThrownBy(() -> Upload.of(new byte[0]).withContentType(contentType))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("contentType: its value (not shown) has a ")
        .hasMessageNotContaining("Evil");
  }

  @Test
  void anyOtherHeaderParameterIsSentAsItIs() {
    Notes.at(server).build().notes().read("n1", "a b;c=\"d\" (e) ~!");

    assertThat(server.requests().get(0).header("X-Trace")).containsExactly("a b;c=\"d\" (e) ~!");
  }

  @Test
  void aKeyIsAskedForBeforeEachAttempt() {
    server.next(Replies.answer(429, ""));
    int[] asked = {0};
    Notes notes = Notes.builder().baseUrl(server.url()).apiKey(() -> "key-" + ++asked[0]).build();

    notes.create();

    assertThat(server.requests())
        .flatExtracting(request -> request.header("X-Api-Key"))
        .containsExactly("key-1", "key-2");
  }
}
