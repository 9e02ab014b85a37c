package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static io.clientele.runtime.Replies.at;
import static io.clientele.runtime.Replies.note;
import static io.clientele.runtime.Replies.token;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final String CREATE = "/v1/spaces/s1/notes";

  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  /** Tokens t-1, t-2 and so on. */
  private static FaultServer.Reply tokens(String rest) {
    AtomicInteger number = new AtomicInteger();
    return exchange -> token("t-" + number.incrementAndGet(), rest).to(exchange);
  }

  /** Takes one token and no other. */
  private static FaultServer.Reply accepting(String token) {
    return exchange -> {
      FaultServer.Received request = exchange.request();
      boolean accepted =
          request != null && request.header("Authorization").equals(List.of("Bearer " + token));
      (accepted ? note() : answer(401, "{\"message\":\"expired\"}")).to(exchange);
    };
  }

  private List<String> authorizations() {
    return server.requests(CREATE).stream()
        .flatMap(request -> request.header("Authorization").stream())
        .toList();
  }

  private void createOnThreads(Notes notes, int threads) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier together = new CyclicBarrier(threads);
      List<Future<Note>> creates = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        creates.add(
            pool.submit(
                () -> {
                  together.await();
                  return notes.create();
                }));
      }
      for (Future<Note> create : creates) {
        assertThat(create.get(20, TimeUnit.SECONDS).text()).isEqualTo("milk");
      }
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void aTokenIsAskedForAsTheStandardSays() {
    server.always(at("/token", token("t-1", ",\"expires_in\":3600"), note()));

    Notes.withTokensOf(server).build().create();

    FaultServer.Received request = server.requests("/token").get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.header("Content-Type")).containsExactly("application/x-www-form-urlencoded");
    assertThat(request.header("Accept")).containsExactly("application/json");
    assertThat(request.header("Org-Id")).containsExactly("org-1");
    assertThat(request.header("Authorization")).isEmpty();
    assertThat(request.body())
        .isEqualTo(
            "grant_type=client_credentials&client_id=client-1&client_secret=s3cret%2Fof%2Bclient");
    assertThat(authorizations()).containsExactly("Bearer t-1");
  }

  @Test
  void oneFetchServesManyThreads() throws Exception {
    server.always(at("/token", tokens(",\"expires_in\":3600"), note()));

    createOnThreads(Notes.withTokensOf(server).build(), 100);

    assertThat(server.requests("/token")).hasSize(1);
    assertThat(server.requests(CREATE)).hasSize(100);
  }

  @Test
  void oneFetchServesManyThreadsAfterARefusalToo() throws Exception {
    server.always(at("/token", tokens(",\"expires_in\":3600"), accepting("t-2")));

    createOnThreads(Notes.withTokensOf(server).build(), 40);

    assertThat(server.requests("/token")).hasSize(2);
    assertThat(authorizations().stream().filter("Bearer t-2"::equals)).hasSize(40);
  }

  @Test
  void aTokenIsFetchedAnewOnceItExpired() {
    server.always(at("/token", tokens(",\"expires_in\":0.000001"), note()));
    Notes notes = Notes.withTokensOf(server).build();

    notes.create();
    notes.create(); // The answer to the first took longer than a microsecond to come.

    assertThat(authorizations()).containsExactly("Bearer t-1", "Bearer t-2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"expires_in\":null",
        ",\"expires_in\":\"3600\"",
        ",\"expires_in\":\" 3600 \"",
        ",\"expires_in\":3600.5",
        ",\"expires_in\":14400",
        ",\"expires_in\":0",
        ",\"expires_in\":-1",
        ",\"expires_in\":1e999999",
        ",\"expires_in\":99999999999999999999",
        ",\"expires_in\":\"soon\"",
        ",\"expires_in\":[]",
        ",\"expires_in\":{}",
        ",\"expires_in\":true"
      })
  void anOddLifetimeIsNoReasonToFetchAgain(String rest) {
    server.always(at("/token", tokens(rest), note()));
    Notes notes = Notes.withTokensOf(server).build();

    notes.create();
    notes.create();

    assertThat(server.requests("/token")).hasSize(1);
  }

  @Test
  void aRefusedTokenIsRenewedOnce() {
    server.always(at("/token", tokens(",\"expires_in\":3600"), accepting("t-2")));

    ApiResponse<Note> answer =
        Notes.withTokensOf(server).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.attempts()).extracting(Attempt::status).containsExactly(401, 201);
    assertThat(authorizations()).containsExactly("Bearer t-1", "Bearer t-2");
  }

  @Test
  void aTokenThatIsAlwaysRefusedEndsAfterTwoAttempts() {
    server.always(at("/token", tokens(""), accepting("none")));

    AuthenticationException e =
        catchThrowableOfType(
            AuthenticationException.class, Notes.withTokensOf(server).build()::create);

    assertThat(e)
        .hasMessage(
            "Notes notesCreate: HTTP 401: \"expired\". The credential was not accepted: check its"
                + " value and that it is in force.");
    assertThat(e.attempts()).extracting(Attempt::status).containsExactly(401, 401);
    assertThat(authorizations()).containsExactly("Bearer t-1", "Bearer t-2");
    assertThat(server.requests("/token")).hasSize(2);
  }

  @Test
  void aKeyThatIsRefusedIsNotSentTwice() {
    server.always(answer(401, ""));

    assertThatThrownBy(Notes.at(server).build()::create)
        .isInstanceOf(AuthenticationException.class);
    assertThat(server.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404})
  void credentialsThatGetNoTokenAreNotTriedAgain(int status) {
    server.always(at("/token", answer(status, "{\"message\":\"who?\"}"), note()));

    AuthenticationException e =
        catchThrowableOfType(
            AuthenticationException.class, Notes.withTokensOf(server).build()::create);

    assertThat(e.status()).isEqualTo(status);
    assertThat(e.attempts())
        .singleElement()
        .returns("the token endpoint refused the credentials", Attempt::outcome);
    assertThat(e)
        .hasRootCauseMessage(
            "Notes gave no token: " + server.url() + "/token answered HTTP " + status);
    assertThat(server.requests()).extracting(FaultServer.Received::path).containsExactly("/token");
  }

  @Test
  void aTokenEndpointThatRecoversCostsNothingButTime() {
    server.next(answer(503, ""), answer(429, ""), Replies.close());
    server.always(at("/token", token("t-1", ""), note()));

    ApiResponse<Note> answer =
        Notes.withTokensOf(server).build().withResponse().create("s1", Note.of("milk"));

    assertThat(answer.attempts())
        .extracting(Attempt::outcome)
        .containsExactly(
            "no token: " + server.url() + "/token answered HTTP 503",
            "no token: " + server.url() + "/token answered HTTP 429",
            "the token could not be fetched from " + server.url() + "/token",
            "answered");
    assertThat(server.requests(CREATE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "null",
        "{}",
        "{\"access_token\":7}",
        "{\"access_token\":\"\"}",
        "{\"access_token\":\"  \"}",
        "{\"access_token\":\"a\\r\\nX-Evil: 1\"}",
        "{\"access_token\":\"dash \u2013\"}",
        "{\"access_token\":null}"
      })
  void whatIsNoTokenIsNotSentAsOne(String body) {
    server.next(answer(200, body));
    server.always(at("/token", answer(400, ""), note()));
    Notes notes = Notes.withTokensOf(server).build();

    AuthenticationException e = catchThrowableOfType(AuthenticationException.class, notes::create);

    assertThat(e.attempts()).hasSize(2);
    assertThat(e.attempts().get(0).outcome()).startsWith("no token: ");
    assertThat(server.requests(CREATE)).isEmpty();
  }

  @Test
  void aTokenEndpointThatHangsIsLeftAtTheDeadlineByAllThreads() throws Exception {
    server.always(at("/token", Replies.hang(), note()));
    Notes notes = Notes.withTokensOf(server).deadline(ofMillis(400)).build();
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Future<ConnectionException>> ends = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        ends.add(pool.submit(() -> catchThrowableOfType(ConnectionException.class, notes::create)));
      }
      for (Future<ConnectionException> end : ends) {
        assertThat(end.get(5, TimeUnit.SECONDS)).hasMessageContaining("Nothing was sent: ");
      }
    } finally {
      pool.shutdownNow();
    }
    assertThat(server.requests(CREATE)).isEmpty();
  }

  @Test
  void aFailureIsNotRemembered() {
    server.next(answer(400, ""));
    server.always(at("/token", token("t-1", ""), note()));
    Notes notes = Notes.withTokensOf(server).build();

    assertThatThrownBy(notes::create).isInstanceOf(AuthenticationException.class);
    assertThat(notes.create().text()).isEqualTo("milk");
  }
}
