package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.JsonException;
import io.clientele.runtime.spi.UnionCase.Kind;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class UnionCodecTest {
  sealed interface Shape permits Inner, Few, Many, Other {}

  sealed interface Inner extends Shape permits Word, Unread {}

  record Word(String value) implements Inner {}

  record Unread(Object value) implements Inner, UnknownCase {}

  record Few(Map<String, Object> value) implements Shape {}

  record Many(Map<String, Object> value) implements Shape {}

  record Other(Object value) implements Shape, UnknownCase {}

  private static final JsonCodec<Inner> INNER =
      new UnionCodec<>(
          Unread::new,
          List.of(
              UnionCase.value(Kind.TEXT, Word.class, () -> Codecs.STRING, Word::new, Word::value)));

  private static final JsonCodec<Few> FEW = new MapOf<>(Few::new, Few::value);
  private static final JsonCodec<Many> MANY = new MapOf<>(Many::new, Many::value);

  private static final JsonCodec<Shape> SHAPE =
      new UnionCodec<>(
          Other::new,
          List.of(
              UnionCase.union(Inner.class, () -> INNER),
              UnionCase.object(Few.class, () -> FEW, List.of("a"), List.of("a"), Map.of()),
              UnionCase.object(Many.class, () -> MANY, List.of(), List.of("a", "b"), Map.of())));

  private record MapOf<T>(
      Function<Map<String, Object>, T> wrap, Function<T, Map<String, Object>> unwrap)
      implements JsonCodec<T> {
    @Override
    public T read(JsonReader in) {
      return wrap.apply(Codecs.map(Codecs.ANY).read(in));
    }

    @Override
    public void write(T value, JsonWriter out) {
      Codecs.map(Codecs.ANY).write(unwrap.apply(value), out);
    }
  }

  @Test
  void whatKnowsMostOfTheObjectIsTakenAndOfTwoAlikeTheFirst() {
    assertThat(SHAPE.fromJson("{\"a\":1,\"b\":2}")).isInstanceOf(Many.class);
    assertThat(SHAPE.fromJson("{\"a\":1}")).isInstanceOf(Few.class);
    assertThat(SHAPE.fromJson("{\"b\":1}")).isInstanceOf(Many.class);
  }

  @Test
  void aUnionWithinAUnionReadsWhatItKnowsAndLeavesTheRest() {
    assertThat(SHAPE.fromJson("\"a\"")).isEqualTo(new Word("a"));
    assertThat(SHAPE.fromJson("true")).isEqualTo(new Other(true));
    assertThat(SHAPE.toJson(new Unread(List.of("a", 1L)))).isEqualTo("[\"a\",1]");
    assertThat(SHAPE.toJson(new Word("b"))).isEqualTo("\"b\"");
  }

  @Test
  void theDiscriminatorIsAskedOfTheUnionWithinToo() {
    JsonCodec<Inner> inner =
        new UnionCodec<>(
            "kind", Unread::new, List.of(UnionCase.marked(Word.class, this::word, "w")));
    JsonCodec<Shape> outer =
        new UnionCodec<>(
            "kind",
            Other::new,
            List.of(
                UnionCase.marked(Few.class, () -> FEW, "few"),
                UnionCase.marked(Inner.class, () -> inner, "Inner")));
    assertThat(outer.fromJson("{\"kind\":\"w\"}")).isEqualTo(new Word("read"));
    assertThat(outer.fromJson("{\"kind\":\"few\"}")).isInstanceOf(Few.class);
    assertThat(outer.fromJson("{\"kind\":\"Inner\"}")).isInstanceOf(Unread.class);
    assertThat(outer.fromJson("{\"kind\":\"x\"}")).isInstanceOf(Other.class);
  }

  private JsonCodec<Word> word() {
    return new MapOf<>(read -> new Word("read"), word -> Map.of("kind", "w"));
  }

  @Test
  void whatIsNoJsonIsRefusedWithoutBeingShown() {
    assertThatThrownBy(() -> SHAPE.fromJson("{\"a\": tru3}"))
        .isInstanceOf(JsonException.class)
        .hasMessageStartingWith("malformed JSON at line 1");
  }

  sealed interface Named permits OfText, OfNumber, Unnamed {}

  record OfText(String value) implements Named {}

  record OfNumber(Long value) implements Named {}

  record Unnamed(Object value) implements Named, UnknownCase {}

  /** Of an object with one property. */
  private record Property<V, T>(JsonCodec<V> codec, Function<V, T> wrap, Function<T, V> unwrap)
      implements JsonCodec<T> {
    @Override
    public T read(JsonReader in) {
      return wrap.apply(Codecs.map(codec).read(in).get("kind"));
    }

    @Override
    public void write(T value, JsonWriter out) {
      Codecs.map(codec).write(Map.of("kind", unwrap.apply(value)), out);
    }
  }

  private static final JsonCodec<OfText> TEXT =
      new Property<>(Codecs.STRING, OfText::new, OfText::value);
  private static final JsonCodec<OfNumber> NUMBER =
      new Property<>(Codecs.LONG, OfNumber::new, OfNumber::value);

  @Test
  void objectsOfTheSamePropertiesAreToldByWhatThoseHold() {
    List<String> kind = List.of("kind");
    JsonCodec<Named> named =
        new UnionCodec<>(
            Unnamed::new,
            List.of(
                UnionCase.object(OfText.class, () -> TEXT, kind, kind, Map.of()),
                UnionCase.object(OfNumber.class, () -> NUMBER, kind, kind, Map.of())));
    assertThat(named.fromJson("{\"kind\":1}")).isEqualTo(new OfNumber(1L));
    assertThat(named.fromJson("{\"kind\":\"1\"}")).isEqualTo(new OfText("1"));
  }

  @Test
  void aDiscriminatorMayBeANumber() {
    JsonCodec<Named> named =
        new UnionCodec<>(
            "kind", Unnamed::new, List.of(UnionCase.marked(OfNumber.class, () -> NUMBER, "1")));
    assertThat(named.fromJson("{\"kind\":1}")).isEqualTo(new OfNumber(1L));
    assertThat(named.fromJson("{\"kind\":2}")).isInstanceOf(Unnamed.class);
  }
}
