package io.clientele;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.chatdash.ChatDash;
import io.clientele.clockify.Clockify;
import io.clientele.runtime.Secret;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The example in the Javadoc of {@link Clientele} is this one, and it runs. */
class ExampleTest {
  private static void example(
      Clockify clockify, String workspaceId, ChatDash chatDash, String password) {
    // example
    try (Clientele clientele =
        Clientele.builder()
            .add(ClockifyAccount.of(clockify, workspaceId))
            .add(ChatDashAccount.of(chatDash).defaultLanguage("de"))
            .build()) {
      NewClient client =
          NewClient.builder()
              .businessName("Nova Consulting Ltd")
              .contactFirstName("Nova")
              .email("nova.smith@example.com")
              .login("nova.smith", Secret.of(password))
              .build();
      Outcomes outcomes =
          clientele.create(client, CreateOptions.defaults().unstorable(Unstorable.REPORT));
      System.out.println(outcomes.table());
      for (Outcome.Unknown unknown : outcomes.unknown()) {
        System.out.println(clientele.resolve(unknown));
      }
    }
    // end
  }

  @Test
  void theExampleOfTheJavadocIsTheOneThatIsTested() throws IOException {
    String javadoc = Files.readString(Path.of("src/main/java/io/clientele/Clientele.java"));
    String test = Files.readString(Path.of("src/test/java/io/clientele/ExampleTest.java"));

    String shown = between(javadoc, "<pre>{@code\n", " * }</pre>");
    String tested = between(test, "// example\n", "    // end");

    assertThat(shown.lines().map(line -> line.replaceFirst("^ \\* ?", "")).collect(joining("\n")))
        .isEqualTo(tested.stripTrailing().stripIndent());
  }

  @Test
  void theExampleRuns() {
    PrintStream out = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Sandbox sandbox = Sandbox.start("clockify", "chatdash")) {
      SandboxProvider clockify = sandbox.provider("clockify");
      SandboxProvider chatDash = sandbox.provider("chatdash");
      clockify.next(Fault.closeAfterStoring());
      System.setOut(new PrintStream(printed, true, UTF_8));

      example(
          Clockify.builder().baseUrl(clockify.baseUrl()).apiKey(clockify.key("apiKey")).build(),
          Accounts.WORKSPACE,
          ChatDash.builder().baseUrl(chatDash.baseUrl()).apiKey(chatDash.key("apiKey")).build(),
          Samples.PASSWORD);
    } finally {
      System.setOut(out);
    }

    assertThat(printed.toString(UTF_8))
        .contains("ChatDash  created  none: ChatDash answers no id     200")
        .contains("Clockify  unknown  -")
        .contains("Found at clockify: Clockify/clockify/")
        .endsWith(" \"Nova Consulting Ltd\"." + System.lineSeparator());
  }

  private static String between(String text, String start, String end) {
    int from = text.indexOf(start) + start.length();
    return text.substring(from, text.indexOf(end, from));
  }
}
