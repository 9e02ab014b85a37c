package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.JsonException;
import io.clientele.runtime.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {
  @Test
  void whatIsNotSetIsNotWritten() {
    assertThat(Sample.JSON.toJson(Sample.named("x"))).isEqualTo("{\"name\":\"x\"}");
    assertThat(Sample.JSON.toJson(Sample.chosen(true)))
        .isEqualTo("{\"name\":\"x\",\"chosen\":true}");
  }

  @Test
  void aLongDocumentIsNoLongerThanItsText() {
    String name = "x".repeat(20_000);

    assertThat(Sample.JSON.toJson(Sample.named(name))).isEqualTo("{\"name\":\"" + name + "\"}");
  }

  @Test
  void aWholeRecordComesBackAsItWas() {
    Sample sample =
        new Sample(
            "ä😀\"\\/\0\u2028",
            Secret.of("hush"),
            Sample.named("inner"),
            List.of(Sample.named("a"), Sample.chosen(false)),
            Map.of("k e y", Sample.secret("more")),
            true);

    assertThat(Sample.JSON.fromJson(Sample.JSON.toJson(sample))).isEqualTo(sample);
  }

  @Test
  void theSecretsOfARecordAreFoundHoweverDeepTheyAre() {
    Sample sample =
        new Sample(
            "x",
            Secret.of("one"),
            Sample.secret("two"),
            List.of(Sample.named("a"), Sample.secret("three")),
            Map.of("b", Sample.secret("four")),
            null);

    assertThat(JsonWriter.tree(sample, Sample.JSON).secrets())
        .extracting(Secret::reveal)
        .containsExactlyInAnyOrder("one", "two", "three", "four");
    assertThat(JsonWriter.tree(Sample.named("x"), Sample.JSON).secrets()).isEmpty();
  }

  @Test
  void anyValueIsWrittenByItsKind() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("text", "a\nb");
    map.put("none", null);
    map.put("yes", true);
    map.put("int", 7);
    map.put("long", Long.MAX_VALUE);
    map.put("big", new BigInteger("99999999999999999999"));
    map.put("decimal", new BigDecimal("1.10"));
    map.put("huge", new BigDecimal("1E+400"));
    map.put("double", 0.1);
    map.put("float", 0.1f);
    map.put("list", Arrays.asList(1, null, List.of()));
    map.put("array", new Object[] {"a", 1});
    map.put("enum", Thread.State.NEW);
    map.put("secret", Secret.of("hush"));

    assertThat(Codecs.ANY.toJson(map))
        .isEqualTo(
            "{\"text\":\"a\\nb\",\"none\":null,\"yes\":true,\"int\":7,\"long\":9223372036854775807,"
                + "\"big\":99999999999999999999,\"decimal\":1.10,\"huge\":1E+400,\"double\":0.1,"
                + "\"float\":0.1,\"list\":[1,null,[]],\"array\":[\"a\",1],\"enum\":\"NEW\",\"secret\":\"hush\"}");
  }

  @Test
  void whatIsNoJsonValueIsRefusedWithItsPlaceAndType() {
    assertThatThrownBy(() -> Codecs.ANY.toJson(Map.of("dates", List.of("today", Instant.EPOCH))))
        .isInstanceOf(JsonException.class)
        .hasMessage(
            "cannot be written as JSON: java.time.Instant at $.dates[1]; use text, numbers,"
                + " booleans, lists, maps or null");
  }

  @Test
  void nullsInListsAndMapsAreWritten() {
    assertThat(Codecs.list(Codecs.STRING).toJson(Arrays.asList("a", null)))
        .isEqualTo("[\"a\",null]");
    Map<String, String> map = Codecs.map(Codecs.STRING).fromJson("{\"a\":null}");
    assertThat(Codecs.map(Codecs.STRING).toJson(map)).isEqualTo("{\"a\":null}");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsRefused(double number) {
    assertThatThrownBy(() -> Codecs.DOUBLE.toJson(number))
        .isInstanceOf(JsonException.class)
        .hasMessage("cannot be written as JSON: it holds " + number);
    assertThatThrownBy(() -> Codecs.ANY.toJson(List.of((float) number)))
        .isInstanceOf(JsonException.class);
  }

  @Test
  void nestingThatWouldNotBeReadIsNotWritten() {
    Object deep = List.of();
    for (int i = 1; i < 200; i++) {
      deep = List.of(deep);
    }
    String json = Codecs.ANY.toJson(deep);
    assertThat(Codecs.ANY.toJson(Codecs.ANY.fromJson(json))).isEqualTo(json);

    Object deeper = List.of(deep);
    assertThatThrownBy(() -> Codecs.ANY.toJson(deeper))
        .isInstanceOf(JsonException.class)
        .hasMessage("cannot be written as JSON: it is nested too deeply");
  }

  @Test
  void halfASurrogatePairIsKept() {
    assertThat(Codecs.STRING.toJson("a\ud83d b")).isEqualTo("\"a\\uD83D b\"");
    assertThat(Codecs.STRING.fromJson("\"a\\uD83D b\"")).isEqualTo("a\ud83d b");
  }

  @Test
  void numbersKeepTheirDigits() {
    assertThat(Codecs.DECIMAL.toJson(new BigDecimal("1.10"))).isEqualTo("1.10");
    assertThat(Codecs.DECIMAL.toJson(new BigDecimal("1E+3"))).isEqualTo("1E+3");
    assertThat(Codecs.DOUBLE.toJson(1e-7)).isEqualTo("1.0E-7");
    assertThat(Codecs.LONG.toJson(Long.MIN_VALUE)).isEqualTo("-9223372036854775808");
    assertThat(Codecs.INTEGER.toJson(-1)).isEqualTo("-1");
    assertThat(Codecs.BOOLEAN.toJson(false)).isEqualTo("false");
  }
}
