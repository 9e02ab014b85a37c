package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodecTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':'a'}",
        "{'name':null}",
        "{'name':'a','rows':[['b','c'],[]],'counts':{'z':1,'a':2},'next':{'name':'d'}}",
        "{'rows':[['b',null],null],'counts':{'z':null},'next':null}",
        "{'name':'a','new':{'b':[1,null]},'other':null}"
      })
  void whatIsReadIsWrittenBack(String json) {
    Shelf shelf = Shelf.JSON.fromJson(quoted(json));
    assertThat(Shelf.JSON.toJson(shelf)).isEqualTo(quoted(json));
  }

  @Test
  void whatHasOnlyPropertiesThatNoDocumentNamesIsForeign() {
    assertThat(isForeign("{'error':'no','code':7}")).isTrue();
    assertThat(isForeign("{'error':'no','name':null}")).isTrue();
    assertThat(isForeign("{'error':'no','name':'a'}")).isFalse();
    assertThat(isForeign("{'name':'a'}")).isFalse();
    assertThat(isForeign("{}")).as("nothing says that it is another").isFalse();
  }

  private static boolean isForeign(String json) {
    return Shelf.JSON.isForeign(Shelf.JSON.fromJson(quoted(json)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'name':null,'next':{'name':'d','new':1}}",
        "{'name':'a','rows':[['b',null]],'counts':{'z':1},'new':{'b':[1,null]},'other':null}"
      })
  void aCopyHasAllThatTheOriginalHas(String json) {
    Shelf shelf = Shelf.JSON.fromJson(quoted(json));
    assertThat(shelf.toBuilder().build()).isEqualTo(shelf);
  }

  @Test
  void aChangedCopyLeavesTheOriginalAlone() {
    Shelf shelf = Shelf.JSON.fromJson(quoted("{'name':null,'rows':[],'new':1}"));
    Shelf changed = shelf.toBuilder().name("a").additionalProperty("new", 2).build();
    assertThat(Shelf.JSON.toJson(changed)).isEqualTo(quoted("{'name':'a','rows':[],'new':2}"));
    assertThat(Shelf.JSON.toJson(shelf)).isEqualTo(quoted("{'rows':[],'name':null,'new':1}"));
  }

  @Test
  void aBuilderThatGoesOnLeavesAloneWhatItBuilt() {
    Shelf.Builder builder = Shelf.builder().additionalProperty("a", 1);
    Shelf first = builder.build();
    builder.additionalProperty("b", 2).name(null).build();
    assertThat(Shelf.JSON.toJson(first)).isEqualTo(quoted("{'a':1}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'name':null,'name':'a'}", "{'name':'b','name':'a'}"})
  void ofAPropertyThatIsThereTwiceTheLastCounts(String json) {
    Shelf shelf = Shelf.JSON.fromJson(quoted(json));
    assertThat(shelf).isEqualTo(Shelf.builder().name("a").build());
  }

  @Test
  void aNullThatComesLastCountsToo() {
    Shelf shelf = Shelf.JSON.fromJson(quoted("{'name':'a','name':null}"));
    assertThat(shelf).isEqualTo(Shelf.builder().name(null).build());
  }

  @Test
  void listsAndMapsAreCopiedWithWhatIsInThem() {
    List<String> row = new ArrayList<>(Arrays.asList("a", null));
    List<List<String>> rows = new ArrayList<>(List.of(row));
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("z", 1L);
    counts.put("a", null);
    Shelf shelf = Shelf.builder().rows(rows).counts(counts).build();
    row.add("late");
    rows.add(row);
    counts.clear();
    assertThat(Shelf.JSON.toJson(shelf))
        .isEqualTo(quoted("{'rows':[['a',null]],'counts':{'z':1,'a':null}}"));
    assertThat(shelf.counts()).isUnmodifiable();
    assertThat(shelf.rows()).isUnmodifiable().allSatisfy(each -> assertThat(each).isUnmodifiable());
  }

  @Test
  void aConstructorCopiesListsAndMapsToo() {
    List<Integer> list = new ArrayList<>(List.of(1));
    List<String> row = new ArrayList<>(List.of("b"));
    Shelf shelf = new Shelf("a", new ArrayList<>(List.of(row)), null, null, Map.of("new", list));
    list.add(2);
    row.add("late");
    assertThat(Shelf.JSON.toJson(shelf)).isEqualTo(quoted("{'name':'a','rows':[['b']],'new':[1]}"));
    assertThat(shelf.rows()).isUnmodifiable();
    assertThat(shelf.additionalProperties()).isUnmodifiable();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "rows", "counts", "next"})
  void aDocumentedPropertyIsNoAdditionalOne(String property) {
    assertThatThrownBy(() -> Shelf.builder().additionalProperty(property, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is a property that the document names: set it by its own method", property);
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }
}
