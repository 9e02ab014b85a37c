package io.clientele.runtime.spi;

import io.clientele.runtime.spi.UnionCase.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
    T read = read(json, value, candidates(kind(value), value));
    return read == null ? unknown.apply(value) : read;
  }

  /** What fits, the best first, and of equals the first. */
  private List<UnionCase<? extends T>> candidates(Kind kind, Object value) {
    Map<UnionCase<? extends T>, Integer> fits = new LinkedHashMap<>();
    for (UnionCase<? extends T> each : cases) {
      int fit = each.fit(discriminator, kind, value);
      if (fit >= 0) {
        fits.put(each, fit);
      }
    }
    List<UnionCase<? extends T>> candidates = new ArrayList<>(fits.keySet());
    candidates.sort(Comparator.comparing(fits::get, Comparator.reverseOrder()));
    return candidates;
  }

  /** Where the names of the properties do not decide, the kinds of what is in them do. */
  private @Nullable T read(byte[] json, Object value, List<UnionCase<? extends T>> candidates) {
    T best = null;
    for (UnionCase<? extends T> each : candidates) {
      T read = each.read(json);
      if (read != null) {
        boolean hasItems = value instanceof List || (value instanceof Map && each.isWrapped());
        boolean decided = candidates.size() == 1 && !hasItems;
        if (decided || alike(value, JsonReader.read(JsonWriter.write(read, this), Codecs.ANY))) {
          return read;
        }
        best = best == null && !hasItems ? read : best;
      }
    }
    return best;
  }

  boolean reads(Kind kind, Object value) {
    return !candidates(kind, value).isEmpty();
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
