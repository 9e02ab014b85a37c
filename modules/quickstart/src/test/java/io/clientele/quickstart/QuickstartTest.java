package io.clientele.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void itCreatesAtAllFiveRefusesOneAndLosesNone() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Quickstart.run(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String text = bytes.toString(StandardCharsets.UTF_8);
    for (String provider :
        new String[] {"missionX", "PlusVibe", "ChatDash", "Clockify", "Placio"}) {
      assertThat(text).containsPattern(provider + " +created +");
    }
    assertThat(text)
        .contains("none: ChatDash answers no id")
        .contains("businessName ($.name) must have at most 100 characters, but has 101")
        .contains("email ($.email) must be an e-mail address: \"nova\"")
        .contains("Unknown at clockify, it may exist.")
        .endsWith("Requests that Clockify saw: 1. Clients that it stored: 1.\n")
        .doesNotContain("correct horse battery");
  }
}
