package io.clientele.interop;

import io.clientele.runtime.Secret;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.arbitraries.StringArbitrary;
import org.jspecify.annotations.Nullable;

/**
 * Random instances of models, made by their constructors: each component unset, null on purpose or
 * of its type, with values that no document lists, and with properties that no document names.
 */
final class Instances {
  private static final int DEEPEST = 3;

  private static final BigInteger BEYOND_LONG = BigInteger.TEN.pow(60);

  /** No property of a document begins so. */
  private static final String UNDOCUMENTED = "~";

  private Instances() {}

  static Arbitrary<Object> of(Model model) {
    return model(model.type(), 0);
  }

  private static Arbitrary<Object> model(Class<?> type, int depth) {
    if (type.isSealed()) {
      return Arbitraries.of(type.getPermittedSubclasses()).flatMap(each -> model(each, depth));
    }
    List<Arbitrary<Object>> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      values.add(component(component, depth));
    }
    Constructor<?> constructor = constructor(type);
    Arbitrary<Object> instances = Combinators.combine(values).as(each -> make(constructor, each));
    if (depth > 0 || values.size() == 1) {
      return instances;
    }
    Model model = Model.of(type);
    return Combinators.combine(Combinators.combine(values).as(each -> each), instances)
        .as((each, other) -> make(constructor, withNulls(model, each, other)));
  }

  /** Makes what {@code other} has, and a record of {@code components} has not, null on purpose. */
  private static List<Object> withNulls(Model model, List<Object> components, Object other) {
    Map<String, @Nullable Object> others = new LinkedHashMap<>();
    Set<String> unset = new LinkedHashSet<>(model.codec().toMap(other).keySet());
    unset.removeAll(model.codec().toMap(make(constructor(model.type()), components)).keySet());
    unset.forEach(name -> others.put(name, null));

    List<Object> result = new ArrayList<>(components);
    ((Map<?, ?>) result.remove(result.size() - 1))
        .forEach((name, value) -> others.put((String) name, value));
    result.add(others);
    return result;
  }

  private static Arbitrary<Object> component(RecordComponent component, int depth) {
    if (component.getName().equals("additionalProperties")) {
      return Arbitraries.maps(undocumented(), any(2).injectNull(0.1)).ofMaxSize(3).map(x -> x);
    }
    if (component.getDeclaringRecord().getRecordComponents().length == 1) {
      return value(component.getGenericType(), depth); // The value of an enum is always there.
    }
    return value(component.getGenericType(), depth).injectNull(0.3);
  }

  private static Arbitrary<Object> value(Type type, int depth) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      int most = depth < DEEPEST ? 3 : 0;
      return generic.getRawType() == List.class
          ? value(arguments[0], depth + 1).injectNull(0.1).list().ofMaxSize(most).map(x -> x)
          : Arbitraries.maps(text(), value(arguments[1], depth + 1)).ofMaxSize(most).map(x -> x);
    }
    if (type == Object.class) {
      return any(2);
    }
    return type instanceof Class<?> model && model.getName().startsWith("io.clientele.")
        ? ours(model, depth)
        : scalar(type);
  }

  private static Arbitrary<Object> ours(Class<?> type, int depth) {
    if (type == Secret.class) {
      return text().map(Secret::of);
    }
    return depth < DEEPEST
        ? Arbitraries.lazy(() -> model(type, depth + 1))
        : Arbitraries.just(type).injectNull(1).map(x -> x);
  }

  private static Arbitrary<Object> scalar(Type type) {
    if (type == String.class) {
      return text().map(x -> x);
    } else if (type == Boolean.class) {
      return Arbitraries.of(true, false).map(x -> x);
    } else if (type == Integer.class) {
      return Arbitraries.integers().map(x -> x);
    } else if (type == Long.class) {
      return Arbitraries.longs().map(x -> x);
    } else if (type == Double.class) {
      return Arbitraries.doubles().map(x -> x);
    } else if (type == BigInteger.class) {
      return Arbitraries.longs().map(x -> BigInteger.valueOf(x).pow(3));
    } else if (type == BigDecimal.class) {
      return decimals();
    } else if (type == Instant.class) {
      return Arbitraries.longs()
          .between(-62_135_596_800L, 253_402_300_799L)
          .map(seconds -> Instant.ofEpochSecond(seconds, seconds & 0xFFFFF));
    } else if (type == LocalDate.class) {
      return Arbitraries.longs().between(-719_162, 2_932_896).map(LocalDate::ofEpochDay);
    }
    throw new IllegalArgumentException("no random values of " + type);
  }

  /** What {@link io.clientele.runtime.spi.JsonValues} names. */
  private static Arbitrary<Object> any(int depth) {
    List<Arbitrary<Object>> kinds =
        new ArrayList<>(
            List.of(
                text().map(x -> x),
                Arbitraries.of(true, false).map(x -> x),
                Arbitraries.longs().map(x -> x),
                Arbitraries.longs().map(x -> BigInteger.valueOf(x).pow(3).add(BEYOND_LONG)),
                decimals()));
    if (depth > 0) {
      kinds.add(any(depth - 1).injectNull(0.1).list().ofMaxSize(3).map(x -> x));
      kinds.add(Arbitraries.maps(text(), any(depth - 1).injectNull(0.1)).ofMaxSize(3).map(x -> x));
    }
    return Arbitraries.oneOf(kinds);
  }

  /** Not whole, which would be an integer in JSON; of up to 60 digits, within a double's range. */
  private static Arbitrary<Object> decimals() {
    Arbitrary<BigInteger> digits =
        Arbitraries.bigIntegers().between(BEYOND_LONG.negate(), BEYOND_LONG);
    Arbitrary<Integer> scales = Arbitraries.integers().between(-100, 100).filter(x -> x != 0);
    return Combinators.combine(digits, scales).as(BigDecimal::new);
  }

  private static StringArbitrary text() {
    return Arbitraries.strings()
        .withCharRange('\0', '\uD7FF')
        .withChars("\"\\/\u2028\u00e9")
        .ofMaxLength(12);
  }

  private static Arbitrary<String> undocumented() {
    return text().map(name -> UNDOCUMENTED + name);
  }

  private static Constructor<?> constructor(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      return type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object make(Constructor<?> constructor, List<Object> values) {
    try {
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
