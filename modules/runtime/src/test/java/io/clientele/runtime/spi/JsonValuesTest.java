package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.clientele.runtime.Secret;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonValuesTest {
  @Test
  void equalJsonIsEqualWhateverItWasMadeOf() {
    assertThat(JsonValues.copyOf((Object) 7)).isEqualTo(7L);
    assertThat(JsonValues.copyOf((short) 7)).isEqualTo(7L);
    assertThat(JsonValues.copyOf((byte) 7)).isEqualTo(7L);
    assertThat(JsonValues.copyOf(BigInteger.valueOf(7))).isEqualTo(7L);
    assertThat(JsonValues.copyOf(new BigInteger("9".repeat(20))))
        .isEqualTo(new BigInteger("9".repeat(20)));
    assertThat(JsonValues.copyOf(0.1)).isEqualTo(new BigDecimal("0.1"));
    assertThat(JsonValues.copyOf(0.1f)).isEqualTo(new BigDecimal("0.1"));
    assertThat(JsonValues.copyOf(CharBuffer.wrap("a"))).isEqualTo("a");
    assertThat(JsonValues.copyOf(Thread.State.NEW)).isEqualTo("NEW");
    assertThat(JsonValues.copyOf((Object) null)).isNull();
    assertThat(JsonValues.copyOf(List.of(1, 2L))).isEqualTo(List.of(1L, 2L));
    assertThat(JsonValues.copyOf(new Object[] {1, 2L})).isEqualTo(List.of(1L, 2L));
  }

  @Test
  void aCopyIsWhatWouldComeBack() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("b", Arrays.asList(1, null, "x", Map.of("d", 0.5)));
    map.put("a", true);
    Map<String, @Nullable Object> copy = JsonValues.copyOf(map);

    assertThat(copy).isEqualTo(Codecs.ANY.fromJson(Codecs.ANY.toJson(copy)));
    assertThat(copy.keySet()).containsExactly("b", "a");
  }

  @Test
  void aCopyIsDeepAndCannotBeChanged() {
    List<Object> list = new ArrayList<>(List.of("a"));
    Map<String, Object> map = new HashMap<>(Map.of("list", list));
    Map<String, @Nullable Object> copy = JsonValues.copyOf(map);

    list.add("b");
    map.put("more", 1);

    assertThat(copy).isEqualTo(Map.of("list", List.of("a"))).isUnmodifiable();
    assertThat((List<?>) copy.get("list")).isUnmodifiable();
    assertThat(JsonValues.copyOf(Map.of())).isEmpty();
  }

  @Test
  void whatIsNoJsonIsRefusedByTypeAndPlaceAndNotShown() {
    Map<String, Object> map = Map.of("a", List.of("x", Map.of("b", Instant.EPOCH)));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValues.copyOf(map))
        .withMessage(
            "java.time.Instant is not a JSON value (at $.a[1].b); use text, numbers, booleans,"
                + " lists, maps or null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValues.copyOf(Secret.of("hush")))
        .withMessageStartingWith("io.clientele.runtime.Secret is not a JSON value (at $)")
        .withMessageNotContaining("hush");
    assertThatIllegalArgumentException().isThrownBy(() -> JsonValues.copyOf(new int[] {1}));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumberIsRefused(double number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonValues.copyOf(List.of(number)))
        .withMessage(
            number
                + " cannot be written in JSON (at $[0]); use text, numbers, booleans, lists, maps or"
                + " null");
  }
}
