package io.clientele.runtime.spi;

import static io.clientele.runtime.spi.Rules.broken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.Secret;
import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  @Test
  void everyViolationIsNamedByItsPath() {
    Sample sample =
        new Sample(
            null,
            Secret.of("too long"),
            Sample.named(null),
            List.of(Sample.named("x"), Sample.named(null)),
            Map.of("key", Sample.secret("x")),
            null);

    ValidationException e =
        catchThrowableOfType(
            ValidationException.class, () -> Checks.checked("Sample", sample, Sample.JSON));

    assertThat(e)
        .hasMessage(
            """
            Sample was not sent:
              $.name is required
              $.secret must have at most 5 characters, but has 8: "(secret)"
              $.inner.name is required
              $.items[1].name is required
              $.byName.key.secret must have at least 3 characters, but has 1: "(secret)\"""");
    assertThat(e.violations()).hasSize(5);
    assertThat(e.violations().get(0)).isEqualTo(new Violation("$.name", "is required", null));
  }

  @Test
  void whatKeepsAllRulesIsReturned() {
    Sample sample = Sample.named("x");

    assertThat(Checks.checked("Sample", sample, Sample.JSON)).isSameAs(sample);
  }

  @Test
  void whatIsNotSetBreaksNoRuleButThatItIsRequired() {
    assertThat(
            broken(
                checks -> {
                  checks.required("p", null);
                  checks.length("p", null, 1, 2);
                  checks.size("p", null, 1, 2);
                  checks.pattern("p", null, "x");
                  checks.minimum("p", null, "1", false);
                  checks.maximum("p", null, "1", false);
                  checks.multipleOf("p", null, "2");
                  checks.email("p", null);
                  checks.uri("p", null);
                  checks.unique("p", null);
                  checks.exactlyOne("p", (List<Sample>) null, "chosen", Sample::chosen);
                  checks.nested("p", null, Sample.JSON);
                }))
        .containsExactly("$.p is required");
    assertThat(broken(checks -> checks.required("p", ""))).as("set, if empty").isEmpty();
    Map<String, @Nullable Object> others = new HashMap<>();
    assertThat(broken(checks -> checks.requiredOrNull("p", null, others)))
        .containsExactly("$.p is required, and may be null");
    assertThat(broken(checks -> checks.requiredOrNull("p", "", others))).isEmpty();
    others.put("p", null);
    assertThat(broken(checks -> checks.requiredOrNull("p", null, others))).isEmpty();
  }

  @Test
  void lengthsCountCharactersAsPeopleDo() {
    assertThat(broken(checks -> checks.length("p", "😀😀", 2, 2))).isEmpty();
    assertThat(broken(checks -> checks.length("p", "😀😀😀", 0, 2)))
        .containsExactly("$.p must have at most 2 characters, but has 3: \"😀😀😀\"");
    assertThat(broken(checks -> checks.length("p", "", 1, 9)))
        .containsExactly("$.p must have at least 1 character, but has 0: \"\"");
    assertThat(broken(checks -> checks.length("p", Secret.of("hush"), 5, 9)))
        .containsExactly("$.p must have at least 5 characters, but has 4: \"(secret)\"");
  }

  @Test
  void longValuesAreShortenedButNotInTheMiddleOfACharacter() {
    String rule = "$.p must have at most 1 character, but has 101: \"";
    assertThat(broken(checks -> checks.length("p", "x".repeat(101), 0, 1)))
        .containsExactly(rule + "x".repeat(100) + "...\"");
    assertThat(broken(checks -> checks.length("p", "x".repeat(99) + "😀y", 0, 1)))
        .containsExactly(rule + "x".repeat(99) + "...\"");
    assertThat(broken(checks -> checks.length("p", "x".repeat(100), 0, 1)).get(0)).endsWith("x\"");
  }

  @Test
  void patternsAreFoundAnywhereAndSecretsByTheirValue() {
    assertThat(broken(checks -> checks.pattern("p", "abc", "b"))).isEmpty();
    assertThat(broken(checks -> checks.pattern("p", "abc", "^b$")))
        .containsExactly("$.p must match ^b$: \"abc\"");
    assertThat(broken(checks -> checks.pattern("p", Secret.of("abc"), "^abc$"))).isEmpty();
    assertThat(broken(checks -> checks.pattern("p", Secret.of("abc"), "secret")))
        .containsExactly("$.p must match secret: \"(secret)\"");
  }

  @ParameterizedTest
  @CsvSource({
    "5, false, ''",
    "5, true, must be above 5",
    "4.999999999999999999999, false, must be at least 5",
    "5.000000000000000000001, true, ''",
    "-6, false, must be at least 5"
  })
  void minimaCompareAllDigits(BigDecimal value, boolean exclusive, String rule) {
    assertThat(broken(checks -> checks.minimum("p", value, "5", exclusive)))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of("$.p " + rule + ": \"" + value + "\""));
  }

  @ParameterizedTest
  @CsvSource({
    "5, false, ''",
    "5, true, must be below 5",
    "5.000000000000000000001, false, must be at most 5",
    "4.9, true, ''"
  })
  void maximaCompareAllDigits(BigDecimal value, boolean exclusive, String rule) {
    assertThat(broken(checks -> checks.maximum("p", value, "5", exclusive)))
        .isEqualTo(rule.isEmpty() ? List.of() : List.of("$.p " + rule + ": \"" + value + "\""));
  }

  @Test
  void multiplesAreExact() {
    assertThat(broken(checks -> checks.multipleOf("p", new BigDecimal("0.3"), "0.1"))).isEmpty();
    assertThat(broken(checks -> checks.multipleOf("p", 0.3, "0.1"))).isEmpty();
    assertThat(broken(checks -> checks.multipleOf("p", 7, "2")))
        .containsExactly("$.p must be a multiple of 2: \"7\"");
  }

  @Test
  void whatIsNoNumberIsAViolation() {
    assertThat(
            broken(
                checks -> {
                  checks.minimum("p", Double.NaN, "1", false);
                  checks.maximum("q", Float.POSITIVE_INFINITY, "1", false);
                  checks.multipleOf("r", Double.NEGATIVE_INFINITY, "1");
                }))
        .containsExactly(
            "$.p must be a number: \"NaN\"",
            "$.q must be a number: \"Infinity\"",
            "$.r must be a number: \"-Infinity\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "@", "a@", "@b", "a b@c", "a@b@c", "a@b c", "a@b\n"})
  void whatIsNoEmailAddressIsRefused(String value) {
    assertThat(broken(checks -> checks.email("p", value)))
        .containsExactly("$.p must be an e-mail address: \"" + value + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b", "a.b+c@d.example", "ä@ö.example"})
  void anEmailAddressIsNotJudgedFurther(String value) {
    assertThat(broken(checks -> checks.email("p", value))).isEmpty();
  }

  /**
   * All texts of up to four of these characters, those of {@code \s} and their neighbours first.
   */
  @Test
  void noOtherTextIsAnEmailAddress() {
    List<String> characters =
        List.of("@", " ", "\t", "\n", "\u000b", "\f", "\r", "\b", "\u000e", "\u00a0", "a");
    List<String> texts = new ArrayList<>(List.of(""));
    for (int i = 0; i < texts.size() && texts.get(i).length() < 4; i++) {
      for (String c : characters) {
        texts.add(texts.get(i) + c);
      }
    }

    assertThat(texts)
        .allSatisfy(
            text ->
                assertThat(broken(checks -> checks.email("p", text)).isEmpty())
                    .isEqualTo(text.matches("[^@\\s]+@[^@\\s]+")));
  }

  @Test
  void aUriIsAbsolute() {
    assertThat(broken(checks -> checks.uri("p", "https://a.example/b?c#d"))).isEmpty();
    assertThat(broken(checks -> checks.uri("p", "urn:x:y"))).isEmpty();
    for (String value : List.of("", "/a", "a.example", "http://a b")) {
      assertThat(broken(checks -> checks.uri("p", value)))
          .containsExactly("$.p must be an absolute URI: \"" + value + "\"");
    }
  }
}
