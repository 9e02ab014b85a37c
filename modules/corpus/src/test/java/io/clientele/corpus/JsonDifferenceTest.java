package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonDifferenceTest {
  @Test
  void numbersAreComparedByValue() {
    assertThat(JsonDifference.between(new BigDecimal("1.50"), 1.5)).isEmpty();
    assertThat(JsonDifference.between(new BigDecimal("1E+2"), 100)).isEmpty();
    assertThat(JsonDifference.between(9007199254740993L, 9007199254740992L))
        .containsExactly("$ was 9007199254740993, but is written 9007199254740992");
  }

  @Test
  void aNumberIsNoText() {
    assertThat(JsonDifference.between("12", 12)).containsExactly("$ was \"12\", but is written 12");
  }

  @Test
  void datesAndTimesAreComparedByInstant() {
    Json.DateTime dateTime = new Json.DateTime("2024-01-01T01:00:00.500+01:00");
    assertThat(JsonDifference.between(dateTime, "2024-01-01T00:00:00.5Z")).isEmpty();
    assertThat(JsonDifference.between(dateTime, "2024-01-01T00:00:00Z")).hasSize(1);
    assertThat(JsonDifference.between(dateTime, "yesterday")).hasSize(1);
  }

  @Test
  void aTextThatLooksLikeADateMustStayAsItIs() {
    assertThat(JsonDifference.between("2024-01-01T01:00:00+01:00", "2024-01-01T00:00:00Z"))
        .hasSize(1);
  }

  @Test
  void placesAreNamedByPath() {
    assertThat(
            JsonDifference.between(
                Map.of("a", List.of(1, Map.of("b", "x"))),
                Map.of("a", List.of(1, Map.of("b", "y")))))
        .containsExactly("$.a[1].b was \"x\", but is written \"y\"");
  }

  @Test
  void aListOfAnotherSizeIsOneDifference() {
    assertThat(JsonDifference.between(List.of(1, 2), List.of(1)))
        .containsExactly("$ had 2 items, but is written with 1");
  }

  @Test
  void nullIsNotNothing() {
    Map<String, Object> nothing = Map.of();
    assertThat(JsonDifference.between(Json.read("{\"a\":null}"), nothing))
        .containsExactly("$.a was null, but is not written");
    assertThat(JsonDifference.between(nothing, Json.read("{\"a\":null}")))
        .containsExactly("$.a was not there, but is written null");
  }
}
