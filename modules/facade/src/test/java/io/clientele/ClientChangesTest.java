package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a caller can rely on of changes, before they are made. */
class ClientChangesTest {
  @Test
  void changesDoNotChange() {
    List<String> phones = new ArrayList<>(List.of("1"));
    Map<String, @Nullable Object> fields = new HashMap<>(Map.of("tier", new ArrayList<>()));
    ClientChanges changes =
        ClientChanges.of(ClientField.PHONES, phones).and(ClientField.CUSTOM_FIELDS, fields);

    phones.clear();
    fields.clear();

    assertThat(changes.get(ClientField.PHONES)).containsExactly("1");
    assertThat(changes.get(ClientField.CUSTOM_FIELDS)).containsOnlyKeys("tier");
    assertThatThrownBy(() -> changes.and(ClientField.CUSTOM_FIELDS, Map.of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anEmptyListClearsAsClearingDoes() {
    ClientChanges changes = ClientChanges.of(ClientField.EMAIL_DOMAINS, List.of());

    assertThat(changes.clears(ClientField.EMAIL_DOMAINS)).isTrue();
    assertThat(changes.get(ClientField.EMAIL_DOMAINS)).isNull();
    assertThat(changes.clears(ClientField.NOTE)).isFalse();
    assertThat(changes.and(ClientField.EMAIL_DOMAINS, List.of("a")).get(ClientField.EMAIL_DOMAINS))
        .containsExactly("a");
  }
}
