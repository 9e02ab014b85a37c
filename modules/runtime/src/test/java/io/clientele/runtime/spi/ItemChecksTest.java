package io.clientele.runtime.spi;

import static io.clientele.runtime.spi.Rules.broken;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.MissingPropertyException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of what holds others: lists, maps and whole records. */
class ItemChecksTest {
  @Test
  void sizesCountItems() {
    assertThat(broken(checks -> checks.size("p", List.of(1, 2), 0, 1)))
        .containsExactly("$.p must have at most 1 item, but has 2");
    assertThat(broken(checks -> checks.size("p", Map.of(), 1, 9)))
        .containsExactly("$.p must have at least 1 item, but has 0");
    assertThat(broken(checks -> checks.size("p", List.of(1), 1, 1))).isEmpty();
  }

  @Test
  void itemsAreUnique() {
    assertThat(broken(checks -> checks.unique("p", List.of("a", "b")))).isEmpty();
    assertThat(broken(checks -> checks.unique("p", Arrays.asList(null, "a", null))))
        .containsExactly("$.p must not hold an item twice");
  }

  @Test
  void exactlyOneItemIsChosen() {
    Sample yes = Sample.chosen(true);
    Sample no = Sample.chosen(false);
    Sample unset = Sample.chosen(null);

    assertThat(broken(checks -> exactlyOne(checks, List.of(no, yes, unset)))).isEmpty();
    assertThat(broken(checks -> exactlyOne(checks, List.of(yes, yes))))
        .containsExactly("$.p must have exactly one item whose chosen is true, but 2 have");
    assertThat(broken(checks -> exactlyOne(checks, List.of(no, unset))))
        .containsExactly("$.p must have exactly one item whose chosen is true, but 0 have");
    assertThat(broken(checks -> exactlyOne(checks, List.of())))
        .containsExactly("$.p must have exactly one item whose chosen is true, but 0 have");
  }

  private static void exactlyOne(Checks checks, List<Sample> items) {
    checks.exactlyOne("p", items, "chosen", Sample::chosen);
  }

  @Test
  void anItemThatLacksTheFlagIsNotChosen() {
    assertThat(
            broken(
                checks ->
                    checks.exactlyOne(
                        "p",
                        List.of(Sample.named("x")),
                        "chosen",
                        item -> {
                          throw new MissingPropertyException("Sample", "chosen");
                        })))
        .containsExactly("$.p must have exactly one item whose chosen is true, but 0 have");
  }

  @Test
  void anItemIsNullOnlyWhereTheDocumentSaysSo() {
    List<Sample> items = Codecs.list(Sample.JSON).fromJson("[null,{}]");
    Map<String, Sample> entries = Codecs.map(Sample.JSON).fromJson("{\"a b\":null}");

    assertThat(broken(checks -> checks.nested("p", items, Codecs.list(Sample.JSON))))
        .containsExactly("$.p[0] must not be null", "$.p[1].name is required");
    assertThat(broken(checks -> checks.nested("p", items, Codecs.listWithNulls(Sample.JSON))))
        .containsExactly("$.p[1].name is required");
    assertThat(broken(checks -> checks.nested("p", entries, Codecs.map(Sample.JSON))))
        .containsExactly("$.p.a b must not be null");
    assertThat(broken(checks -> checks.nested("p", entries, Codecs.mapWithNulls(Sample.JSON))))
        .isEmpty();
  }

  @Test
  void aRuleOfItemsIsKeptByEachOfThem() {
    List<String> items = Arrays.asList("a@b", null, "c");
    Map<String, List<String>> lists = Map.of("x", items);

    assertThat(broken(checks -> checks.each("p", items, checks::email)))
        .containsExactly("$.p[2] must be an e-mail address: \"c\"");
    assertThat(
            broken(
                checks ->
                    checks.each("p", lists, (at, list) -> checks.each(at, list, checks::email))))
        .containsExactly("$.p.x[2] must be an e-mail address: \"c\"");
    assertThat(broken(checks -> checks.each("p", (List<String>) null, checks::email))).isEmpty();
    assertThat(broken(checks -> checks.each("p", (Map<String, String>) null, checks::email)))
        .isEmpty();
  }

  @Test
  void tooFewAndTooManyPropertiesAreCounted() {
    Map<String, Object> nothing = Map.of();
    Map<String, Object> two = Map.of("a", 1, "b", 2);

    assertThat(broken(checks -> checks.properties(nothing, 1, 2)))
        .containsExactly("$ must set at least 1 of its properties, but sets 0");
    assertThat(broken(checks -> checks.properties(two, 1, 2))).isEmpty();
    assertThat(broken(checks -> checks.properties(two, 0, 1)))
        .containsExactly("$ must set at most 1 of its properties, but sets 2");
  }
}
