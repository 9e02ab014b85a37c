package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a process of their own, as a JVM cannot change its environment. */
class EnvironmentTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** A program that has nothing from its caller but what is in the environment. */
  static final class Program {
    private Program() {}

    public static void main(String[] args) {
      try (Notes notes = Notes.builder().fromEnvironment().build()) {
        System.out.println(notes.create().text());
      } catch (ConfigurationException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  private static String run(Map<String, String> environment) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
            "-cp",
            System.getProperty("java.class.path"),
            Program.class.getName());
    builder.redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("NOTES_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }

  @Test
  void aKeyAndAServerCanComeFromTheEnvironment() throws Exception {
    assertThat(
            run(Map.of("NOTES_BASE_URL", server.url().toString(), "NOTES_API_KEY", "key-of-env")))
        .isEqualTo("milk");

    assertThat(server.requests())
        .singleElement()
        .satisfies(
            request -> assertThat(request.header("X-Api-Key")).containsExactly("key-of-env"));
  }

  @Test
  void aLoginCanComeFromTheEnvironment() throws Exception {
    server.always(Replies.at("/token", Replies.token("t-1", ""), Replies.note()));

    String said =
        run(
            Map.of(
                "NOTES_BASE_URL",
                server.url().toString(),
                "NOTES_TOKEN_URL",
                server.url() + "/token",
                "NOTES_CLIENT_ID",
                "client-of-env",
                "NOTES_CLIENT_SECRET",
                "secret-of-env"));

    assertThat(said).isEqualTo("milk");
    assertThat(server.requests("/token").get(0).body())
        .endsWith("client_id=client-of-env&client_secret=secret-of-env");
  }

  @Test
  void whatIsMissingIsNamed() throws Exception {
    String said = run(Map.of("NOTES_BASE_URL", server.url().toString(), "NOTES_API_KEY", " "));

    assertThat(said.lines())
        .containsExactly(
            "Notes cannot be built:",
            "  fromEnvironment() did not find NOTES_API_KEY, NOTES_CLIENT_ID, NOTES_CLIENT_SECRET,"
                + " NOTES_TOKEN_URL",
            "  no credential is set: call apiKey(...) or clientCredentials(...) or queryKey(...) or"
                + " cookieKey(...)");
  }

  @Test
  void halfALoginIsNone() throws Exception {
    String said =
        run(Map.of("NOTES_BASE_URL", server.url().toString(), "NOTES_CLIENT_ID", "client-1"));

    assertThat(said)
        .contains("did not find NOTES_API_KEY, NOTES_CLIENT_SECRET, NOTES_TOKEN_URL")
        .contains("no credential is set");
  }

  @Test
  void whatIsNoUrlIsNotShown() throws Exception {
    String said = run(Map.of("NOTES_BASE_URL", "http://me:s3cret@[", "NOTES_API_KEY", "key"));

    assertThat(said)
        .contains("the environment variable NOTES_BASE_URL (not shown) is no URL")
        .doesNotContain("s3cret");
  }

  @Test
  void whatTheBuilderIsToldLaterWins() {
    Notes.Builder builder = Notes.builder().fromEnvironment().baseUrl(server.url());

    builder.apiKey("key-told").build().create();

    assertThat(server.requests().get(0).header("X-Api-Key")).containsExactly("key-told");
  }
}
