package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRefTest {
  @ParameterizedTest
  @ValueSource(strings = {"44a687e29ae1f428e7ebe305", "a/b//c", " ", "%2F", "ü:1"})
  void itReadsAsItPrints(String id) {
    ClientRef ref = new ClientRef("Clockify", "agency-eu", id);

    assertThat(ref).hasToString("Clockify/agency-eu/" + id);
    assertThat(ClientRef.parse(ref.toString())).isEqualTo(ref);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "44a687e29ae1f428e7ebe305", "Clockify/1", "//1", "/eu/1", "C//1", "C/eu/"})
  void whatIsNoReferenceIsRefused(String text) {
    assertThatThrownBy(() -> ClientRef.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + text + "\" names no client: it must be provider/account/id");
  }
}
