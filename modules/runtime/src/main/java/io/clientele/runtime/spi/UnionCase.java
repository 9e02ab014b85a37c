package io.clientele.runtime.spi;

import io.clientele.runtime.JsonException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One alternative of a union: a type that implements the union's interface, and what JSON of it
 * looks like. Immutable and thread-safe.
 *
 * @param <C> the Java type
 */
public final class UnionCase<C> {
  /** What a value of one alternative is in JSON. */
  public enum Kind {
    /** A text. */
    TEXT,
    /** A number. */
    NUMBER,
    /** True or false. */
    BOOLEAN,
    /** A list. */
    LIST,
    /** An object, be it a record or a map. */
    OBJECT,
    /** Any of these. */
    ANY
  }

  private static final int DOES_NOT_FIT = -1;

  private final Class<C> type;
  private final Supplier<JsonCodec<C>> codec;
  private final Set<Kind> kinds;
  private final Set<String> marks;
  private final List<String> required;
  private final List<String> known;
  private final Map<String, List<String>> fixed;

  private UnionCase(
      Class<C> type,
      Supplier<JsonCodec<C>> codec,
      Set<Kind> kinds,
      Set<String> marks,
      List<String> required,
      List<String> known,
      Map<String, List<String>> fixed) {
    this.type = type;
    this.codec = codec;
    this.kinds = kinds;
    this.marks = marks;
    this.required = required;
    this.known = known;
    this.fixed = fixed;
  }

  /** A record of one component, which alone stands in JSON. */
  public static <C, V> UnionCase<C> value(
      Kind kind,
      Class<C> type,
      Supplier<JsonCodec<V>> codec,
      Function<V, C> wrap,
      Function<C, V> unwrap) {
    Supplier<JsonCodec<C>> wrapping = () -> new Wrapping<>(codec.get(), wrap, unwrap);
    return new UnionCase<>(type, wrapping, Set.of(kind), Set.of(), List.of(), List.of(), Map.of());
  }

  /** An open enum, which is read from the values that the document lists. */
  public static <C> UnionCase<C> oneOf(
      Class<C> type, Supplier<JsonCodec<C>> codec, String... values) {
    Set<Kind> kinds = Set.of(Kind.TEXT, Kind.NUMBER);
    return new UnionCase<>(type, codec, kinds, Set.of(values), List.of(), List.of(), Map.of());
  }

  /** What the discriminator's values say, or another union that has the same discriminator. */
  public static <C> UnionCase<C> marked(
      Class<C> type, Supplier<JsonCodec<C>> codec, String... marks) {
    return new UnionCase<>(
        type, codec, Set.of(Kind.OBJECT), Set.of(marks), List.of(), List.of(), Map.of());
  }

  /** Another union. */
  public static <C> UnionCase<C> union(Class<C> type, Supplier<JsonCodec<C>> codec) {
    Set<Kind> kinds = Set.of(Kind.values());
    return new UnionCase<>(type, codec, kinds, Set.of(), List.of(), List.of(), Map.of());
  }

  /**
   * An object that no discriminator tells.
   *
   * @param required the properties that each has
   * @param known the properties that each may have
   * @param fixed the texts that a property can have, where they are listed
   */
  public static <C> UnionCase<C> object(
      Class<C> type,
      Supplier<JsonCodec<C>> codec,
      List<String> required,
      List<String> known,
      Map<String, List<String>> fixed) {
    return new UnionCase<>(type, codec, Set.of(Kind.OBJECT), Set.of(), required, known, fixed);
  }

  Class<C> type() {
    return type;
  }

  /** Whether it is what {@link #value} makes: text, a number, a boolean, a list or a map. */
  boolean isWrapped() {
    return codec.get() instanceof Wrapping;
  }

  /**
   * Says how well a value fits: the higher the better, and below 0 not at all.
   *
   * @param discriminator the property that decides, or null if there is none
   */
  int fit(@Nullable String discriminator, Kind kind, Object value) {
    if (codec.get() instanceof UnionCodec<?> union) {
      if (union.reads(kind, value)) {
        return 0;
      }
      if (discriminator == null) {
        return DOES_NOT_FIT;
      }
    }
    if (discriminator != null) {
      boolean marked =
          value instanceof Map<?, ?> object
              && object.get(discriminator) != null
              && marks.contains(String.valueOf(object.get(discriminator)));
      return marked ? 0 : DOES_NOT_FIT;
    }
    if (!kinds.contains(kind) && !kinds.contains(Kind.ANY)) {
      return DOES_NOT_FIT;
    }
    if (!marks.isEmpty()) {
      return marks.contains(value.toString()) ? 1 : DOES_NOT_FIT;
    }
    return value instanceof Map<?, ?> object ? fit(object) : 0;
  }

  private int fit(Map<?, ?> object) {
    if (!object.keySet().containsAll(required)) {
      return DOES_NOT_FIT;
    }
    for (Map.Entry<String, List<String>> entry : fixed.entrySet()) {
      if (object.get(entry.getKey()) instanceof String text && !entry.getValue().contains(text)) {
        return DOES_NOT_FIT;
      }
    }
    return (int) known.stream().filter(object::containsKey).count();
  }

  /** Returns the value that JSON holds, or null if it is not of this shape within. */
  @Nullable C read(byte[] json) {
    try {
      return JsonReader.read(json, codec.get());
    } catch (JsonException e) {
      return null;
    }
  }

  void write(Object value, JsonWriter out) {
    codec.get().write(type.cast(value), out);
  }

  void check(Object value, Checks checks) {
    codec.get().check(type.cast(value), checks);
  }

  private record Wrapping<C, V>(JsonCodec<V> codec, Function<V, C> wrap, Function<C, V> unwrap)
      implements JsonCodec<C> {
    @Override
    public C read(JsonReader in) {
      return wrap.apply(codec.read(in));
    }

    @Override
    public void write(C value, JsonWriter out) {
      codec.write(unwrap.apply(value), out);
    }

    @Override
    public void check(C value, Checks checks) {
      codec.check(unwrap.apply(value), checks);
    }
  }
}
