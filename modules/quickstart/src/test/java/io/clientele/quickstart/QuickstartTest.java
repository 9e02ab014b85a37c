package io.clientele.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void itCreatesAtAllFiveRefusesOneLosesNoneAndListsAll() {
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
        .containsPattern("Found at clockify: Clockify/clockify/\\S+ \"Lost & Found Inc\"\\.")
        .contains("Creates that Clockify saw: 2. Clients that it stored: 2.\n")
        .containsPattern("clockify +Clockify +\\S+ +Lost & Found Inc")
        .containsPattern("chatdash +ChatDash +\\S+ +Nova Consulting Ltd")
        .doesNotContain("correct horse battery");
  }
}
