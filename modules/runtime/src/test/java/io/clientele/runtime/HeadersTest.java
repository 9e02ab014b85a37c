package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class HeadersTest {
  private final Headers headers = new Headers();

  @Test
  void namesCompareWithoutCase() {
    headers.put("Accept", List.of("text/plain"));

    assertThat(headers.put("ACCEPT", List.of("*/*"))).containsExactly("text/plain");
    assertThat(headers).hasSize(1).containsKey("accept").doesNotContainKey("X-Accept");
    assertThat(headers.get("accept")).containsExactly("*/*");
    assertThat(headers.get("X-Accept")).isNull();
  }

  @Test
  void allThatWereSetAreThereOnce() {
    headers.put("Accept", List.of("*/*"));
    headers.putAll(Map.of("User-Agent", List.of("Notes")));
    headers.merge("Cookie", List.of("a=1"), (some, more) -> more);
    headers.merge("cookie", List.of("b=2"), (some, more) -> List.of(some + "; " + more));

    assertThat(headers)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "Accept", List.of("*/*"),
                "User-Agent", List.of("Notes"),
                "Cookie", List.of("[a=1]; [b=2]")));
    assertThat(headers.keySet()).containsExactlyInAnyOrder("Accept", "User-Agent", "Cookie");
  }

  @Test
  void theyEndAfterTheLast() {
    headers.put("Accept", List.of("*/*"));
    Iterator<Map.Entry<String, Collection<String>>> each = headers.entrySet().iterator();

    assertThat(each.next().getKey()).isEqualTo("Accept");
    assertThat(each.hasNext()).isFalse();
    assertThatThrownBy(each::next).isInstanceOf(NoSuchElementException.class);
  }
}
