package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an exception says of the call, and what becomes of it on its way to a reader. */
class ProviderFactsTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private static Object copied(Object value) throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return in.readObject();
    }
  }

  @Test
  void aSerializedExceptionKeepsAllButTheProvidersOwnType() throws Exception {
    server.always(answer(503, "{\"message\":\"later\"}", "X-Request-Id: r-1", "Retry-After: 60"));
    OutcomeUnknownException e =
        catchThrowableOfType(OutcomeUnknownException.class, Notes.at(server).build()::create);

    OutcomeUnknownException copy = (OutcomeUnknownException) copied(e);

    assertThat(copy).hasMessage(e.getMessage());
    assertThat(copy.provider()).isEqualTo("Notes");
    assertThat(copy.operation()).isEqualTo("notesCreate");
    assertThat(copy.status()).isEqualTo(503);
    assertThat(copy.headers()).isEqualTo(e.headers());
    assertThat(copy.rawBody()).isEqualTo("{\"message\":\"later\"}");
    assertThat(copy.requestId()).isEqualTo("r-1");
    assertThat(copy.attempts()).isEqualTo(e.attempts());
    assertThat(copy.request()).isEqualTo(e.request());
    assertThat(copy.retryAt()).isEqualTo(e.retryAt());
    assertThat(copy.error()).isNull();
    assertThat(e.error()).isNotNull();
  }

  @Test
  void whatTheProviderSaysCannotForgeALineOfALog() {
    server.always(answer(400, "{\"message\":\"no\\r\\n2026-01-01 INFO created\\u2028x\\u202ey\"}"));
    RefusedException e =
        catchThrowableOfType(RefusedException.class, Notes.at(server).build()::create);

    assertThat(e)
        .hasMessageStartingWith(
            "Notes notesCreate: HTTP 400: \"no\\u000d\\u000a2026-01-01 INFO created\\u2028x\\u202ey\".");
  }

  @Test
  void ofALongMessageTheStartIsShown() {
    server.always(answer(400, "{\"message\":\"" + "x".repeat(30_000) + "\"}"));
    RefusedException e =
        catchThrowableOfType(RefusedException.class, Notes.at(server).build()::create);

    assertThat(e).hasMessageContaining("\"" + "x".repeat(500) + "...\"");
    assertThat(Objects.requireNonNull(e.rawBody())).hasSizeGreaterThan(30_000);
  }

  @Test
  void aProxyThatAsksForCredentialsIsNotTheProvider() {
    server.always(answer(407, "", "Proxy-Authenticate: Basic"));
    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, Notes.at(server).build()::create);

    assertThat(e)
        .hasMessage(
            "Notes notesCreate: HTTP 407. Nothing was done: a proxy asks for"
                + " proxyCredentials(...), or for others.");
    assertThat(server.requests()).hasSize(1);
  }

  @Test
  void aTokenEndpointIsAskedAgainWhenItSaid() {
    server.next(answer(503, "", "Retry-After: 1"), Replies.token("t-1", ""));
    ApiResponse<Note> answer =
        Notes.withTokensOf(server).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.attempts().get(1).waited())
        .isBetween(ofSeconds(1).minusMillis(100), ofSeconds(1));
  }

  @Test
  void aTimeOfTheTokenEndpointBeyondTheDeadlineFailsAtOnceAndIsTold() {
    server.always(answer(429, "", "Retry-After: 3600"));
    Instant before = Instant.now();
    ConnectionException e =
        catchThrowableOfType(ConnectionException.class, Notes.withTokensOf(server).build()::create);

    assertThat(e.retryAt()).isBetween(before.plusSeconds(3600), Instant.now().plusSeconds(3600));
    assertThat(e).hasMessageContaining(" No request is wanted until " + e.retryAt() + ".");
    assertThat(server.requests()).hasSize(1);
  }
}
