package io.clientele.interop;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever a provider sends, and whatever it will send some day. */
class NothingIsLostTest {
  @Example
  void theModelsOfAllFiveProvidersAreTriedAndTheUnionsOfOtherDocuments() {
    assertThat(Model.ALL)
        .extracting(model -> model.type().getPackageName())
        .contains(
            "io.clientele.chatdash.model",
            "io.clientele.clockify.model",
            "io.clientele.generated.bookshop.model",
            "io.clientele.generated.unions.model",
            "io.clientele.missionx.model",
            "io.clientele.placio.model",
            "io.clientele.plusvibe.model");
  }

  @Property(tries = 20)
  void byTheWire(@ForAll("oneOfEachModel") List<AnInstance> instances) {
    assertThat(instances)
        .allSatisfy(
            instance -> {
              Object read = instance.model().codec().fromJson(instance.json());
              if (!instance.model().hasUnion()) {
                assertThat(read).isEqualTo(instance.value());
              }
              assertThat(new AnInstance(instance.model(), read).json()).isEqualTo(instance.json());
            });
  }

  @Property(tries = 12)
  void byAMapperButTheDigitsOfDecimalsItDoesNotKeep(
      @ForAll("mappers") ApplicationMapper mapper,
      @ForAll("oneOfEachModel") List<AnInstance> instances) {
    assertThat(instances)
        .filteredOn(instance -> !instance.model().isParameters())
        .allSatisfy(
            instance -> {
              String written = mapper.write(instance.value());
              assertThat(written).isEqualTo(instance.json());

              Object read = mapper.read(written, instance.model().type());
              assertThat(read)
                  .isEqualTo(instance.model().codec().fromValue(kept(mapper, instance)));
            });
  }

  @Provide
  Arbitrary<ApplicationMapper> mappers() {
    return Arbitraries.of(ApplicationMapper.ALL);
  }

  @Provide
  Arbitrary<List<AnInstance>> oneOfEachModel() {
    List<Arbitrary<AnInstance>> each = new ArrayList<>();
    for (Model model : Model.ALL) {
      each.add(Instances.of(model).map(value -> new AnInstance(model, value)));
    }
    return Combinators.combine(each).as(x -> x);
  }

  private static Object kept(ApplicationMapper mapper, AnInstance instance) {
    Object value = instance.model().codec().toValue(instance.value());
    return mapper.keepsDecimals() ? value : Objects.requireNonNull(rounded(value));
  }

  /** The same, with each decimal as near to it as a double is. */
  private static @Nullable Object rounded(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> rounded = new LinkedHashMap<>();
      map.forEach((name, item) -> rounded.put(name, rounded(item)));
      return rounded;
    }
    if (value instanceof List<?> list) {
      List<@Nullable Object> rounded = new ArrayList<>();
      list.forEach(item -> rounded.add(rounded(item)));
      return rounded;
    }
    return value instanceof BigDecimal decimal ? (Object) decimal.doubleValue() : value;
  }
}
