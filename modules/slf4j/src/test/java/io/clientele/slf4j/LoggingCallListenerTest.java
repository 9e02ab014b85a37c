package io.clientele.slf4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.clientele.missionx.MissionX;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.plusvibe.PlusVibe;
import io.clientele.plusvibe.model.ClientDeleteRequest;
import io.clientele.plusvibe.model.WorkspaceAccessInput;
import io.clientele.plusvibe.model.WorkspacePermission;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.CallOptions;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.RefusedException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingCallListenerTest {
  private static final String KEY = "pv-key-0f1e2d3c";
  private static final String SECRET = "client-s3cret";
  private static final String TOKEN = "{\"access_token\":\"t0ken-1\",\"expires_in\":3600}";
  private static final String LIST =
      "{\"clients\":[{\"_id\":\"c-1\",\"email\":\"nova@example.com\"}]}";

  private final Logger log = (Logger) LoggerFactory.getLogger("io.clientele.calls");
  private final ListAppender<ILoggingEvent> written = new ListAppender<>();
  private LocalServer server;

  @BeforeEach
  void start() throws Exception {
    server = new LocalServer();
    log.setLevel(Level.TRACE);
    log.setAdditive(false);
    log.addAppender(written);
    written.start();
  }

  @AfterEach
  void stop() {
    server.close();
    log.detachAppender(written);
  }

  private PlusVibe.Builder plusVibe(LoggingCallListener listener) {
    return PlusVibe.builder().baseUrl(server.url()).apiKey(KEY).listener(listener);
  }

  private MissionX missionX(LoggingCallListener listener) {
    return MissionX.builder()
        .baseUrl(server.url())
        .tokenUrl(server.url().resolve("/token"))
        .clientCredentials("client-1", SECRET)
        .orgId("org-1")
        .listener(listener)
        .build();
  }

  private static void create(MissionX missionX) {
    missionX.clients().create(ClientCreateRequest.builder().title("Nova").build());
  }

  private static io.clientele.plusvibe.model.ClientCreateRequest nova() {
    return io.clientele.plusvibe.model.ClientCreateRequest.builder()
        .workspaceId("w-1")
        .clientEmail("nova@example.com")
        .clientFirstName("Nova")
        .clientLastName("Stern")
        .clientBusinessName("Nova Consulting Ltd")
        .workspaces(
            List.of(
                WorkspaceAccessInput.builder()
                    .id("w-1")
                    .permissions(List.of(WorkspacePermission.FULL_ACCESS))
                    .hideLabels(List.of())
                    .build()))
        .build();
  }

  /** Level and text of each line, with one number for all calls, times and versions. */
  private List<String> lines() {
    return written.list.stream()
        .map(event -> event.getLevel() + " " + event.getFormattedMessage())
        .map(line -> line.replaceAll("#\\d+", "#1").replaceAll("\\d+ ms", "5 ms"))
        .map(line -> line.replaceAll("Clientele/[^ ]+", "Clientele/1"))
        .toList();
  }

  private String url(String path) {
    return server.url() + path;
  }

  @Test
  void aCallIsALineForEachEvent() {
    server.answers(200, TOKEN).answers(200, Map.of("X-Request-Id", "r-1"), "{\"_id\":\"c-1\"}");

    create(missionX(LoggingCallListener.create()));

    assertThat(lines())
        .containsExactly(
            "TRACE missionX clientsCreate #1: begins, POST /clients",
            "DEBUG missionX clientsCreate #1: a token came after 5 ms",
            "DEBUG missionX clientsCreate #1: POST "
                + url("/clients")
                + ": answered (HTTP 200) after 5 ms; request Content-Type: application/json;"
                + " request User-Agent: Clientele/1 (missionX);"
                + " answer content-type: application/json; answer x-request-id: r-1",
            "DEBUG missionX clientsCreate #1: succeeded after 5 ms, 1 attempt");
    assertThat(written.list)
        .extracting(ILoggingEvent::getLoggerName)
        .containsOnly("io.clientele.calls.missionX");
  }

  @Test
  void anUnknownOutcomeIsAWarning() {
    server.answers(200, TOKEN).loses();

    assertThatThrownBy(() -> create(missionX(LoggingCallListener.create())))
        .isInstanceOf(OutcomeUnknownException.class);

    List<String> lines = lines();
    assertThat(lines.get(2))
        .startsWith(
            "DEBUG missionX clientsCreate #1: POST "
                + url("/clients")
                + ": the connection was lost after 5 ms; request Content-Type");
    assertThat(lines.get(3))
        .startsWith(
            "WARN missionX clientsCreate #1: failed after 5 ms, 1 attempt: OutcomeUnknownException:"
                + " missionX clientsCreate. The request was sent, but no whole answer came");
    assertThat(written.list.get(3).getThrowableProxy()).isNull();
  }

  @Test
  void aRefusalIsTheBusinessOfTheCaller() {
    server.answers(200, TOKEN).answers(400, "{\"message\":\"no such field\"}");

    assertThatThrownBy(() -> create(missionX(LoggingCallListener.create())))
        .isInstanceOf(RefusedException.class);

    assertThat(lines().get(3))
        .startsWith(
            "INFO missionX clientsCreate #1: failed after 5 ms, 1 attempt: RefusedException:"
                + " missionX clientsCreate: HTTP 400: \"no such field\"");
  }

  @Test
  void aRetryAndATurnAreWaitsThatOneCanSee() {
    server.answers(429, Map.of("Retry-After", "1"), "").answers(200, LIST).answers(200, LIST);
    PlusVibe plusVibe =
        plusVibe(LoggingCallListener.create()).rateLimit(2, Duration.ofSeconds(2)).build();

    plusVibe.clients().list("w-1");
    plusVibe.clients().list("w-1");

    assertThat(lines())
        .contains(
            "INFO PlusVibe clientsList #1: is tried again in 5 ms",
            "DEBUG PlusVibe clientsList #1: succeeded after 5 ms, 2 attempts",
            "DEBUG PlusVibe clientsList #1: waits 5 ms for its turn within the rate limit");
    assertThat(String.join("\n", lines())).contains("answer retry-after: 1");
  }

  @Test
  void aTokenThatDoesNotComeIsSaid() {
    server.answers(401, "{\"message\":\"unknown client\"}");

    assertThatThrownBy(() -> create(missionX(LoggingCallListener.create())))
        .isInstanceOf(AuthenticationException.class);

    assertThat(lines())
        .contains("INFO missionX clientsCreate #1: no token came in 5 ms")
        .noneMatch(line -> line.contains(SECRET));
  }

  @Test
  void whatIsPersonalIsNotWrittenUnlessAskedFor() {
    server.answers(200, LIST);

    plusVibe(LoggingCallListener.create()).build().clients().list("w-1");

    assertThat(String.join("\n", lines()))
        .contains("GET " + url("/client/") + ": answered")
        .doesNotContain("w-1", "nova@example.com", "body");
  }

  @Test
  void bodiesAndQueriesAreWrittenIfAskedFor() {
    server.answers(200, LIST).answers(200, "{\"status\":\"success\"}");
    PlusVibe plusVibe = plusVibe(LoggingCallListener.create().withBodies()).build();

    plusVibe.clients().list("w-1");
    plusVibe
        .clients()
        .delete(ClientDeleteRequest.builder().workspaceId("w-1").clientId("c-1").build());

    assertThat(lines())
        .anyMatch(line -> line.contains("GET " + url("/client/?workspace_id=w-1") + ": answered"))
        .anyMatch(line -> line.endsWith("; answer body: " + LIST))
        .anyMatch(
            line ->
                line.endsWith(
                    "; request body: {\"workspace_id\":\"w-1\",\"client_id\":\"c-1\"}; answer body:"
                        + " {\"status\":\"success\"}"));
  }

  @Test
  void ofALongBodyTheStartIsWritten() {
    server.answers(200, "{\"clients\":[{\"_id\":\"" + "x".repeat(5_000) + "\"}]}");

    plusVibe(LoggingCallListener.create().withBodies()).build().clients().list("w-1");

    String start = "{\"clients\":[{\"_id\":\"";
    assertThat(lines())
        .anyMatch(line -> line.endsWith(start + "x".repeat(4_096 - start.length()) + "..."));
  }

  @Test
  void noSecretIsInAnyLineEvenIfAllIsAskedFor() {
    server
        .answers(200, TOKEN)
        .answers(
            200,
            Map.of("X-Echo", "t0ken-1", "Set-Cookie", "session=s3ss1on"),
            "{\"_id\":\"c-1\",\"echo\":\"t0ken-1\"}")
        .answers(400, "{\"message\":\"bad key " + KEY + "\"}")
        .answers(200, "{\"client_id\":\"c-1\",\"password\":\"pa55word\"}");
    LoggingCallListener all =
        LoggingCallListener.create().withBodies().withHeaders("x-echo", "x-api-key");

    create(missionX(all));
    PlusVibe plusVibe = plusVibe(all).build();
    assertThatThrownBy(() -> plusVibe.clients().list("w-1")).isInstanceOf(RefusedException.class);
    plusVibe.clients().create(nova());

    assertThat(String.join("\n", lines()))
        .contains("answer x-echo: (secret)", "request x-api-key: (secret)")
        .contains("bad key (secret)", "\"password\":\"(secret)\"")
        .doesNotContain("t0ken-1", SECRET, KEY, "pa55word", "s3ss1on");
  }

  @Test
  void aHeaderIsWrittenIfItIsAskedForAndIsNoCredential() {
    server.answers(200, LIST);
    PlusVibe plusVibe = plusVibe(LoggingCallListener.create().withHeaders("X-Trace")).build();

    plusVibe.with(CallOptions.builder().header("x-trace", "t-9").build()).clients().list("w-1");

    assertThat(lines()).anyMatch(line -> line.contains("; request x-trace: t-9"));
    assertThatThrownBy(() -> LoggingCallListener.create().withHeaders("authorization"))
        .hasMessage(
            "withHeaders(\"authorization\") would write credentials into the log: leave it out");
  }

  @Test
  void whatAProviderSaysCannotLookLikeALineOfTheLog() {
    server.answers(400, "first\nWARN forged\u2028\u202edne");

    assertThatThrownBy(
            () -> plusVibe(LoggingCallListener.create().withBodies()).build().clients().list("w-1"))
        .isInstanceOf(RefusedException.class);

    assertThat(lines())
        .anyMatch(line -> line.endsWith("answer body: first\\u000aWARN forged\\u2028\\u202edne"))
        .noneMatch(line -> line.contains("\n"));
  }

  @Test
  void aLevelThatIsOffCostsNoLine() {
    server.answers(200, LIST);
    log.setLevel(Level.INFO);

    plusVibe(LoggingCallListener.create()).build().clients().list("w-1");

    assertThat(written.list).isEmpty();
  }
}
