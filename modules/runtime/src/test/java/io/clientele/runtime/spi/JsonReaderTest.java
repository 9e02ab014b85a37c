package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.JsonException;
import io.clientele.runtime.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private static JsonException refused(String json, JsonCodec<?> codec) {
    return catchThrowableOfType(JsonException.class, () -> codec.fromJson(json));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[]                              | expected an object, but found a list at $",
        "7                               | expected an object, but found a number at $",
        "true                            | expected an object, but found a boolean at $",
        "\"hush\"                        | expected an object, but found a string at $",
        "null                            | expected a value, but found null at $",
        "{\"name\":{\"hush\":1}}         | expected a string, but found an object at $.name",
        "{\"name\":[\"hush\"]}           | expected a string, but found a list at $.name",
        "{\"secret\":{\"hush\":1}}       | expected a string, but found an object at $.secret",
        "{\"inner\":\"hush\"}            | expected an object, but found a string at $.inner",
        "{\"inner\":{\"name\":{}}}       | expected a string, but found an object at $.inner.name",
        "{\"items\":[{},{\"name\":[]}]}  | expected a string, but found a list at $.items[1].name",
        "{\"items\":[{},[]]}             | expected an object, but found a list at $.items[1]",
        "{\"items\":[{},\"hush\"]}       | expected an object, but found a string at $.items[1]",
        "{\"byName\":[]}                 | expected an object, but found a list at $.byName",
        "{\"byName\":{\"a\":{\"name\":{}}}} | expected a string, but found an object at $.byName.a.name",
        "{\"chosen\":\"hush\"}           | expected true or false, but found a string at $.chosen",
        "{\"chosen\":1}                  | expected true or false, but found a number at $.chosen"
      })
  void theWrongShapeIsToldWithItsPlaceAndWithoutItsValue(String json, String message) {
    assertThat(refused(json, Sample.JSON)).hasMessage(message).hasNoCause();
    assertThat(message).doesNotContain("hush");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"name\":\"hush\"",
        "{\"name\":hush}",
        "{'name':'hush'}",
        "hush",
        "{\"name\":\"hush\n\"}",
        "{\"name\":\"\\hush\"}",
        "{\"x\":[\"hush\"",
        "{\"hush\"}",
        "{\"name\":\"hush\",}",
        "// hush\n{}",
        "{\"name\":\"\\ud8hush\"}",
        "{\"n\":01hush}",
        "{\"n\":+1,\"hush\":1}",
        "{\"n\":.5hush}",
        "{\"n\":NaN,\"hush\":1}",
        "<html>hush</html>",
        "{\"n\":1.hush}",
        "{\"n\":1e}hush"
      })
  void whatIsNoJsonIsToldWithItsPlaceAndWithoutItsContent(String json) {
    JsonException e = refused(json, Sample.JSON);

    assertThat(e.getMessage()).matches("malformed JSON at line \\d+, column \\d+");
    assertThat(e).hasNoCause();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t \r\n"})
  void nothingIsNoDocument(String json) {
    assertThat(refused(json, Sample.JSON))
        .hasMessage("expected a value, but found nothing: the document is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{} {}", "{}[", "{}7", "{}\"hush\"", "{},{}", "{}}", "{}hush"})
  void moreThanOneDocumentIsRefused(String json) {
    assertThat(refused(json, Sample.JSON).getMessage())
        .matches("expected the end of the document, but found .*|malformed JSON at .*")
        .doesNotContain("hush");
  }

  @Test
  void aByteOrderMarkAndSpacesAreNoMore() {
    assertThat(Sample.JSON.fromJson("\uFEFF {\"name\":\"x\"}\r\n ").name()).isEqualTo("x");
  }

  @ParameterizedTest
  @ValueSource(ints = {0xff, 0xc0, 0x80, 0xf8, 0xed})
  void brokenUtf8IsMalformed(int octet) {
    byte[] json = "{\"name\":\"hush?!!\"}".getBytes(StandardCharsets.UTF_8);
    json[13] = (byte) octet;

    assertThatThrownBy(() -> JsonReader.read(json, Sample.JSON))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("malformed JSON at line 1, column ");
  }

  @Test
  void anyCharacterIsReadAsItIs() {
    assertThat(Sample.JSON.fromJson("{\"name\":\"ä\\u00e4😀\\ud83d\\ude00\\/\\u0000\"}").name())
        .isEqualTo("ää😀😀/\0");
  }

  @Test
  void nestingHasALimit() {
    String deep = "[".repeat(200) + "]".repeat(200);
    assertThat(Codecs.ANY.fromJson(deep)).isInstanceOf(List.class);

    assertThat(refused("[" + deep + "]", Codecs.ANY).getMessage()).startsWith("malformed JSON");
    assertThat(refused("{\"a\":".repeat(100_000), Codecs.ANY).getMessage())
        .startsWith("malformed JSON");
  }

  @Test
  void numbersHaveALimit() {
    String digits = "1".repeat(1_000);
    assertThat(Codecs.ANY.fromJson(digits)).isEqualTo(new BigInteger(digits));

    assertThat(refused(digits + "1", Codecs.ANY).getMessage()).startsWith("malformed JSON");
    assertThat(refused("0." + digits, Codecs.ANY).getMessage()).startsWith("malformed JSON");
    assertThat(refused("1e" + digits, Codecs.ANY).getMessage()).startsWith("malformed JSON");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.1",
        "1.10",
        "-0.0",
        "1E+400",
        "1E-400",
        "123456789012345678901234567890.123456789",
        "3.14159265358979323846264338327950288"
      })
  void decimalsKeepTheirDigits(String number) {
    assertThat(Codecs.DECIMAL.fromJson(number)).isEqualTo(new BigDecimal(number));
    assertThat(Codecs.ANY.fromJson(number)).isEqualTo(new BigDecimal(number));
    assertThat(Codecs.STRING.fromJson(number)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "0, java.lang.Long",
    "9223372036854775807, java.lang.Long",
    "-9223372036854775808, java.lang.Long",
    "9223372036854775808, java.math.BigInteger",
    "-9223372036854775809, java.math.BigInteger"
  })
  void wholeNumbersOfAnySizeKeepTheirDigits(String number, Class<?> type) {
    assertThat(Codecs.ANY.fromJson(number)).isInstanceOf(type).hasToString(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2147483648", "-2147483649", "99999999999999999999"})
  void aNumberThatDoesNotFitIsRefused(String number) {
    assertThat(refused(number, Codecs.INTEGER))
        .hasMessage(
            "expected a whole number from -2147483648 to 2147483647, but found a number at $");
  }

  @Test
  void numbersAreReadToTheirBounds() {
    assertThat(Codecs.INTEGER.fromJson("-2147483648")).isEqualTo(Integer.MIN_VALUE);
    assertThat(Codecs.INTEGER.fromJson("2147483647")).isEqualTo(Integer.MAX_VALUE);
    assertThat(Codecs.LONG.fromJson("-9223372036854775808")).isEqualTo(Long.MIN_VALUE);
    assertThat(refused("9223372036854775808", Codecs.LONG))
        .hasMessageContaining("a whole number from -9223372036854775808 to 9223372036854775807");
    assertThat(refused("\"1\"", Codecs.LONG))
        .hasMessage("expected a whole number, but found a string at $");
    assertThat(refused("\"1\"", Codecs.DECIMAL))
        .hasMessage("expected a number, but found a string at $");
    assertThat(Codecs.DOUBLE.fromJson("0.1")).isEqualTo(0.1);
  }

  @Test
  void aWholeNumberMayComeWithAPointOrAnExponent() {
    assertThat(Codecs.INTEGER.fromJson("1.0")).isEqualTo(1);
    assertThat(Codecs.LONG.fromJson("-2.50e2")).isEqualTo(-250);
    assertThat(Codecs.BIG_INTEGER.fromJson("1E+20")).isEqualTo(BigInteger.TEN.pow(20));
    assertThat(refused("1e10", Codecs.INTEGER))
        .hasMessageContaining("a whole number from -2147483648 to 2147483647");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.5", "1e-2", "1e999999999", "1e-999999999"})
  void aFractionIsNoWholeNumberAndOneThatFillsTheMemoryIsNotWrittenOut(String json) {
    assertThat(refused(json, Codecs.BIG_INTEGER))
        .hasMessage("expected a whole number, but found a number at $");
  }

  @Test
  void aTextMayComeAsANumberOrABoolean() {
    assertThat(Codecs.STRING.fromJson("501")).isEqualTo("501");
    assertThat(Codecs.STRING.fromJson("1.50")).isEqualTo("1.50");
    assertThat(Codecs.STRING.fromJson("true")).isEqualTo("true");
    assertThat(Codecs.SECRET.fromJson("7")).isEqualTo(Secret.of("7"));
  }

  @Test
  void aLoneValueIsReadAsAListOfOne() {
    assertThat(Codecs.list(Codecs.STRING).fromJson("\"a\"")).containsExactly("a");
    assertThat(Sample.JSON.fromJson("{\"items\":{\"name\":\"a\"}}").items())
        .containsExactly(Sample.named("a"));
    assertThat(refused("{\"items\":7}", Sample.JSON))
        .hasMessage("expected an object, but found a number at $.items");
    assertThat(Sample.JSON.fromJson("{\"items\":null}").items()).as("null is no list").isNull();
  }

  @Test
  void nullsInListsAndMapsAreKept() {
    assertThat(Codecs.list(Codecs.STRING).fromJson("[null,\"a\",null]"))
        .isEqualTo(Arrays.asList(null, "a", null));
    Map<String, String> map = Codecs.map(Codecs.STRING).fromJson("{\"a\":null,\"b\":\"c\"}");
    assertThat(map).containsEntry("a", null).containsEntry("b", "c").hasSize(2);
    assertThat(Codecs.ANY.fromJson("{\"a\":[null]}")).hasToString("{a=[null]}");
  }

  @Test
  void ofTwoPropertiesWithOneNameTheLastCounts() {
    assertThat(Sample.JSON.fromJson("{\"name\":\"a\",\"name\":\"b\"}").name()).isEqualTo("b");
    assertThat(Codecs.map(Codecs.LONG).fromJson("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2L));
    assertThat(Codecs.ANY.fromJson("{\"a\":1,\"a\":2}")).isEqualTo(Map.of("a", 2L));
  }

  @Test
  void whatIsReadCannotBeChanged() {
    assertThat(Codecs.list(Codecs.STRING).fromJson("[]")).isUnmodifiable();
    assertThat(Codecs.map(Codecs.STRING).fromJson("{}")).isUnmodifiable();
    assertThat((Map<?, ?>) Codecs.ANY.fromJson("{\"a\":{}}")).isUnmodifiable();
    assertThat((List<?>) Codecs.ANY.fromJson("[[]]")).isUnmodifiable();
  }
}
