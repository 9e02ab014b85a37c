package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionTest {
  @Test
  void aSecretIsFoundInAnyCaseAndHoweverItsFirstCharacterIsWritten() {
    Redaction redaction = new Redaction(List.of(Secret.of("\u0130nKey"), Secret.of("&b-c")));

    assertThat(
            redaction.apply(
                "\u0130NKEY inkey INKEY &B-C \\&b-c %26b-c &amp;b-c &#38;b-c \\u0026b-c"))
        .isEqualTo("(secret)".concat(" (secret)".repeat(8)));
  }
}
