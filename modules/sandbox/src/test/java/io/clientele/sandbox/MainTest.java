package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MainTest {
  @Test
  void whatAProgramNeedsIsPrinted() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Sandbox sandbox = Main.start(List.of("missionx", "clockify"))) {
      Main.print(sandbox, new PrintStream(out, true, UTF_8));
      SandboxProvider clockify = sandbox.provider("clockify");
      SandboxProvider missionX = sandbox.provider("missionx");
      ClientCredentials credentials = missionX.clientCredentials();

      assertThat(out.toString(UTF_8).lines())
          .containsExactly(
              "CLOCKIFY_BASE_URL=" + clockify.baseUrl(),
              "CLOCKIFY_API_KEY=" + clockify.key("apiKey"),
              "CLOCKIFY_ADDON_TOKEN=" + clockify.key("addonToken"),
              "MISSIONX_BASE_URL=" + missionX.baseUrl(),
              "MISSIONX_TOKEN_URL=" + missionX.tokenUrl().orElseThrow(),
              "MISSIONX_CLIENT_ID=" + credentials.clientId(),
              "MISSIONX_CLIENT_SECRET=" + credentials.clientSecret(),
              "MISSIONX_ORG_ID=" + credentials.header("Org-Id"));
    }
  }

  @Test
  void thePortThatIsAskedForIsTaken() throws IOException {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    try (Sandbox sandbox = Main.start(List.of("--port=" + free))) {
      assertThat(sandbox.provider("clockify").baseUrl().getPort()).isEqualTo(free);
      assertThat(sandbox.providers().keySet()).isEqualTo(Documents.onClassPath().names());
    }
  }

  @Test
  @Timeout(
      value = 60,
      threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // It would run until killed.
  void helpIsGivenInsteadOfASandbox() throws InterruptedException {
    PrintStream before = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      Main.main(new String[] {"clockify", "--help"});
    } finally {
      System.setOut(before);
    }

    assertThat(printed.toString(UTF_8))
        .startsWith("Usage: java -jar clientele-sandbox.jar [--port=PORT] [PROVIDER...]\n")
        .doesNotContain("BASE_URL");
  }

  @Test
  void whatIsNotUnderstoodIsSaid() {
    assertThatThrownBy(() -> Main.start(List.of("--prot=1")))
        .hasMessage("There is no option --prot=1");
    assertThatThrownBy(() -> Main.start(List.of("--port=70000")))
        .hasMessage("A port is a number from 0 to 65535, not 70000");
    assertThatThrownBy(() -> Main.start(List.of("nobody")))
        .hasMessageStartingWith("The class path has no META-INF/clientele/specs/nobody.yaml");
  }
}
