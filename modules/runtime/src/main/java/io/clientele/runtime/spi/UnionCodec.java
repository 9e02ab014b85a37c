package io.clientele.runtime.spi;

import io.clientele.runtime.spi.UnionCase.Kind;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads one of several types. With a discriminator its value decides; without one the kind of JSON,
 * listed values before others, and for objects the required properties and listed texts: of those
 * that fit, the type that knows most of the object's properties, and of two that know as many the
 * first. What is none of them is kept as it is. Thread-safe.
 *
 * @param <T> the interface of all
 */
public final class UnionCodec<T> implements JsonCodec<T> {
  private final @Nullable String discriminator;
  private final Function<Object, ? extends T> unknown;
  private final List<UnionCase<? extends T>> cases;

  /**
   * A union whose types differ in what their JSON looks like.
   *
   * @param unknown keeps what is none of them, in the types that {@link JsonValues} names
   * @param cases in the order of the document
   */
  public UnionCodec(Function<Object, ? extends T> unknown, List<UnionCase<? extends T>> cases) {
    this(null, unknown, cases);
  }

  /**
   * A union of objects that a property tells apart.
   *
   * @param discriminator the property
   */
  public UnionCodec(
      @Nullable String discriminator,
      Function<Object, ? extends T> unknown,
      List<UnionCase<? extends T>> cases) {
    this.discriminator = discriminator;
    this.unknown = unknown;
    this.cases = List.copyOf(cases);
  }

  @Override
  public T read(JsonReader in) {
    byte[] json = in.copy();
    Object value = JsonReader.read(json, Codecs.ANY);
    Kind kind = kind(value);
    T read = kind == Kind.LIST ? list(json, value) : best(json, kind, value);
    return read == null ? unknown.apply(value) : read;
  }

  private @Nullable T best(byte[] json, Kind kind, Object value) {
    UnionCase<? extends T> best = choose(kind, value);
    return best == null ? null : best.read(json);
  }

  private @Nullable UnionCase<? extends T> choose(Kind kind, Object value) {
    UnionCase<? extends T> best = null;
    int most = -1;
    for (UnionCase<? extends T> each : cases) {
      int fit = each.fit(discriminator, kind, value);
      if (fit > most) {
        best = each;
        most = fit;
      }
    }
    return best;
  }

  /** Lists show by their items alone what they are. */
  private @Nullable T list(byte[] json, Object value) {
    for (UnionCase<? extends T> each : cases) {
      T read = each.fit(discriminator, Kind.LIST, value) < 0 ? null : each.read(json);
      if (read != null && alike(value, JsonReader.read(JsonWriter.write(read, this), Codecs.ANY))) {
        return read;
      }
    }
    return null;
  }

  boolean reads(Kind kind, Object value) {
    return choose(kind, value) != null;
  }

  private static Kind kind(Object value) {
    if (value instanceof Map) {
      return Kind.OBJECT;
    }
    if (value instanceof List) {
      return Kind.LIST;
    }
    if (value instanceof Boolean) {
      return Kind.BOOLEAN;
    }
    return value instanceof Number ? Kind.NUMBER : Kind.TEXT;
  }

  /** Whether both have the same structure, and values of the same kinds. */
  private static boolean alike(@Nullable Object one, @Nullable Object other) {
    if (one == null || other == null) {
      return one == other;
    }
    if (one instanceof Map<?, ?> map && other instanceof Map<?, ?> found) {
      return map.keySet().equals(found.keySet())
          && map.keySet().stream().allMatch(key -> alike(map.get(key), found.get(key)));
    }
    if (one instanceof List<?> list && other instanceof List<?> found) {
      Iterator<?> items = found.iterator();
      return list.size() == found.size()
          && list.stream().allMatch(item -> alike(item, items.next()));
    }
    return kind(one) == kind(other);
  }

  @Override
  public void write(T value, JsonWriter out) {
    UnionCase<? extends T> known = caseOf(value);
    if (known != null) {
      known.write(value, out);
    } else if (value instanceof UnknownCase other) {
      out.any(other.value());
    }
  }

  @Override
  public void check(T value, Checks checks) {
    UnionCase<? extends T> known = caseOf(value);
    if (known != null) {
      known.check(value, checks);
    }
  }

  private @Nullable UnionCase<? extends T> caseOf(T value) {
    for (UnionCase<? extends T> each : cases) {
      if (each.type().isInstance(value)) {
        return each;
      }
    }
    return null;
  }
}
