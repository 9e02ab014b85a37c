package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a request may say of a value whose list is in the document. */
class EnumCodecTest {
  private record Value<V>(V value) {}

  @Test
  void aValueThatIsListedIsTaken() {
    assertThat(broken("b", codec(Codecs.STRING, "a", "b"))).isEmpty();
  }

  @Test
  void aValueThatIsNotListedIsRefusedWithThoseThatAre() {
    assertThat(broken("c", codec(Codecs.STRING, "a", "b")))
        .containsExactly("$ must be one of a, b: \"Value[value=c]\"");
  }

  @Test
  void aNumberIsTheSameHoweverItIsWritten() {
    JsonCodec<Value<BigDecimal>> codec =
        codec(Codecs.DECIMAL, new BigDecimal("0.5"), new BigDecimal("2"));
    assertThat(broken(new BigDecimal("2.0"), codec)).isEmpty();
    assertThat(broken(new BigDecimal("2.1"), codec))
        .containsExactly("$ must be one of 0.5, 2: \"Value[value=2.1]\"");
  }

  @Test
  void withoutAListNothingIsRefused() {
    assertThat(broken("c", codec(Codecs.STRING))).isEmpty();
  }

  @Test
  void aLongListIsCut() {
    String[] listed =
        IntStream.range(0, 900).mapToObj(number -> "" + (1000 + number)).toArray(String[]::new);
    assertThat(broken("c", codec(Codecs.STRING, listed)))
        .singleElement()
        .asString()
        .startsWith("$ must be one of 1000, 1001, 1002")
        .endsWith("1332, 13... (900 in all): \"Value[value=c]\"");
  }

  @Test
  void whatIsNotListedIsReadAndWrittenAllTheSame() {
    JsonCodec<Value<String>> codec = codec(Codecs.STRING, "a");
    assertThat(codec.fromJson("\"z\"")).isEqualTo(new Value<>("z"));
    assertThat(codec.toJson(new Value<>("z"))).isEqualTo("\"z\"");
  }

  private static <V> List<String> broken(V value, JsonCodec<Value<V>> codec) {
    return Rules.broken(checks -> codec.check(new Value<>(value), checks));
  }

  @SafeVarargs
  private static <V> JsonCodec<Value<V>> codec(JsonCodec<V> codec, V... listed) {
    List<Value<V>> values = new ArrayList<>();
    for (V value : listed) {
      values.add(new Value<>(value));
    }
    return new EnumCodec<>(codec, Value::new, Value::value, values);
  }
}
