package io.clientele.reliability;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.api.SilentCloseable;
import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.clientele.runtime.ClienteleException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Whatever comes back, the caller meets our own exceptions, and the create is not sent again.
 * Jazzer looks for bytes that lead to new places in our code; without the environment variable
 * {@code JAZZER_FUZZ}, only those that are kept in the resources are tried.
 */
class AnswerFuzzTest {
  private static final AtomicInteger REQUESTS = new AtomicInteger();
  private static volatile byte[] answer = {};
  private static volatile boolean isToken;
  private static Scene scene;
  private static Subject clockify;
  private static Subject missionX;

  @BeforeAll
  static void start() throws IOException {
    scene = new Scene();
    Reply fuzzed =
        (connection, request) -> {
          connection.write(answer);
          connection.close();
        };
    Reply token = Replies.answer(200, "{\"access_token\":\"t\",\"expires_in\":0.000001}");
    scene.tokens(
        (connection, request) -> (isToken ? fuzzed : token).to(connection, request),
        (connection, request) -> {
          boolean isFirst = REQUESTS.incrementAndGet() == 1;
          (isFirst && !isToken ? fuzzed : Replies.created()).to(connection, request);
        });
    Subject.Setting setting =
        new Subject.Setting(scene, null, Duration.ofMillis(200), List.of(), Runnable::run);
    clockify = Subject.of(Subject.Kind.CLOCKIFY, setting);
    missionX = Subject.of(Subject.Kind.MISSION_X, setting);
  }

  @AfterAll
  static void stop() throws IOException {
    clockify.close();
    missionX.close();
    scene.close();
  }

  /** The first byte says who is asked: Clockify, missionX, or who gives missionX its tokens. */
  @FuzzTest(maxDuration = "10s")
  @DictionaryEntries({
    "\\x0D\\x0A",
    "\\x0D\\x0A\\x0D\\x0A",
    "HTTP/1.1 ",
    "HTTP/1.0 ",
    "Content-Length: 2",
    "Transfer-Encoding: chunked",
    "Connection: close",
    "Retry-After: 1",
    "Location: http://localhost/",
    "0\\x0D\\x0A\\x0D\\x0A",
    "429 ",
    "401 ",
    "204 ",
    "100 ",
    "\\\"id\\\":",
    "\\\"access_token\\\":",
    "1e999",
    "\\\\ud800"
  })
  void anAnswerIsReadOrRefused(byte[] input) {
    if (input.length == 0) {
      return;
    }
    answer = Arrays.copyOfRange(input, 1, input.length);
    isToken = input[0] % 3 == 2;
    REQUESTS.set(0);
    Told told = told(input[0] % 3 == 0 ? clockify : missionX);

    String text = new String(answer, ISO_8859_1);
    boolean mayRepeat = text.contains(" 429") || text.contains(" 401");
    assertThat(told).isNotEqualTo(Told.NOT_OURS);
    assertThat(REQUESTS.get() <= 1 || mayRepeat).as("sent again").isTrue();
    boolean maySucceed = text.contains("HTTP/1.1 2") || text.contains("HTTP/1.0 2");
    assertThat(told == Told.CREATED && !isToken && !mayRepeat && !maySucceed)
        .as("created, though nothing said so")
        .isFalse();
  }

  /** Lets out what is no exception of ours. Jazzer would report that there is a network at all. */
  @SuppressWarnings("try")
  private static Told told(Subject subject) {
    try (SilentCloseable toHere = BugDetectors.allowNetworkConnections()) {
      Object unused = subject.create().apply("create-1");
      return Told.CREATED;
    } catch (ClienteleException e) {
      assertThat(causes(e)).allMatch(AnswerFuzzTest::isForeseen, "none that we did not foresee");
      return Told.by(e);
    }
  }

  private static List<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).toList();
  }

  /** Ours, or of the network. */
  private static boolean isForeseen(Throwable cause) {
    return cause instanceof ClienteleException || cause instanceof IOException;
  }
}
