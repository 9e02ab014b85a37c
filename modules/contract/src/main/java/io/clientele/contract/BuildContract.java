package io.clientele.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ProviderBuilder;
import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is refused when it is built, before anything is sent. */
abstract class BuildContract<B extends ProviderBuilder<B>, P extends Provider, R, A>
    extends NativeImageContract<B, P, R, A> {
  BuildContract(ProviderAccess<B, P> access) {
    super(access);
  }

  @ParameterizedTest
  @MethodSource("brokenRequests")
  void aRequestThatBreaksRulesIsRefusedBeforeItIsSent(BrokenRequest<R> broken) {
    String type = broken.request().getClass().getSimpleName();

    assertThatThrownBy(() -> rebuild(broken.request()))
        .isInstanceOfSatisfying(
            ValidationException.class,
            e ->
                assertThat(e.violations())
                    .extracting(Violation::toString)
                    .containsExactlyElementsOf(broken.violations()))
        .hasMessage(type + " was not sent:\n  " + String.join("\n  ", broken.violations()));
    assertThat(sandbox().requests()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("brokenRequests")
  void noRuleOfTheDocumentIsOverlooked(BrokenRequest<R> broken) {
    ApiException refusal =
        catchThrowableOfType(ApiException.class, () -> create(provider(), broken.request()));

    // The sandbox asks a JSON Schema validator, and parts what it finds by semicolons.
    String found = requireNonNull(requireNonNull(refusal.error()).errorMessage());
    assertThat(found.split("; ")).as(found).hasSameSizeAs(broken.violations());
  }

  @Test
  void withoutACredentialNothingIsBuilt() {
    assertCannotBeBuilt(
        builder().baseUrl(sandbox().baseUrl()),
        "no credential is set: call " + document().credentialOptions());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sec\r\nret", "sec\n", "sec\0ret", "sec\u007fret"})
  void aKeyWithAControlCharacterIsRefusedWithoutBeingShown(String key) {
    assertKeyIsRefused(
        key,
        "its value (not shown) has a control character, such as a line break, at index 3 of "
            + key.length()
            + ": remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sec\u2013ret", "sec\u00e9", "sec\u00a0"})
  void aKeyBeyondAsciiIsRefusedWithoutBeingShown(String key) {
    assertKeyIsRefused(
        key,
        "its value (not shown) has a character beyond ASCII, such as a typographic dash, at index 3"
            + " of "
            + key.length()
            + ": remove it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void anEmptyKeyIsRefused(String key) {
    assertKeyIsRefused(key, "its value is empty: give the key as the provider shows it");
  }

  @Test
  void allThatCannotWorkIsReportedAtOnce() {
    assertCannotBeBuilt(
        authorize(builder(), "sec\nret")
            .baseUrl(URI.create("ftp://example.com?x"))
            .connectTimeout(Duration.ofSeconds(-1))
            .deadline(Duration.ZERO)
            .largestAnswer(0),
        scheme().option()
            + "(...): its value (not shown) has a control character, such as a line break, at index"
            + " 3 of 7: remove it",
        "baseUrl(ftp://example.com?x) must be like https://host/path, without query and fragment",
        "connectTimeout(PT-1S) must be longer than nothing",
        "deadline(PT0S) must be longer than nothing",
        "largestAnswer(0) must be at least 1 byte");
  }

  /** The problems are sorted. */
  protected final void assertCannotBeBuilt(B builder, String... problems) {
    List<String> sorted = Stream.of(problems).sorted().toList();
    assertThatThrownBy(() -> build(builder))
        .isInstanceOfSatisfying(
            ConfigurationException.class, e -> assertThat(e.problems()).isEqualTo(sorted))
        .hasMessage(document().provider() + " cannot be built:\n  " + String.join("\n  ", sorted))
        .hasNoCause();
    assertThat(sandbox().requests()).isEmpty();
  }

  private void assertKeyIsRefused(String key, String problem) {
    assertCannotBeBuilt(
        authorize(builder(), key).baseUrl(sandbox().baseUrl()),
        scheme().option() + "(...): " + problem);
  }
}
