package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.ConnectException;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallListenerTest {
  private final Heard heard = new Heard();
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  @Test
  void aCallThatGoesWellIsStartedAttemptedAndFinished() {
    Notes.at(server).listener(heard).build().create();

    assertThat(heard.events()).containsExactly("started", "attempted 201", "finished");
    assertThat(heard.calls.get(0))
        .isEqualTo(heard.calls.get(2))
        .returns("Notes", CallInfo::provider)
        .returns("notesCreate", CallInfo::operation)
        .returns("POST", CallInfo::method)
        .returns("/v1/spaces/{spaceId}/notes", CallInfo::pathTemplate);
    CallResult result = heard.results.get(0);
    assertThat(result.failure()).isNull();
    assertThat(result.took()).isPositive();
    assertThat(result.attempts()).hasSize(1);
  }

  @Test
  void callsAreToldApart() {
    Notes notes = Notes.at(server).listener(heard).build();
    notes.create();
    notes.create();

    assertThat(new HashSet<>(heard.calls)).hasSize(2);
  }

  @Test
  void retriesTokensAndPacingAreHeardInOrder() {
    server.next(Replies.token("t-1", ""), answer(429, "", "Retry-After: 1"));
    Notes.withTokensOf(server).listener(heard).rateLimit(1, ofMillis(1_500)).build().create();

    assertThat(heard.events())
        .containsExactly(
            "started", "token", "attempted 429", "retrying", "paced", "attempted 201", "finished");
    assertThat(heard.waits.get(0)).isBetween(ofMillis(900), ofSeconds(1));
  }

  @Test
  void aTokenThatIsNotGivenIsHeardToo() {
    server.next(answer(401, ""));
    Notes notes = Notes.withTokensOf(server).listener(heard).build();

    assertThatThrownBy(notes::create).isInstanceOf(AuthenticationException.class);
    assertThat(heard.events())
        .containsExactly(
            "started", "no token", "attempted 401", "finished AuthenticationException");
  }

  @Test
  void theEndIsWhatTheCallerSees() {
    server.next(Replies.close());
    Notes notes = Notes.at(server).listener(heard).build();

    Throwable thrown = catchThrowable(notes::create);

    assertThat(heard.events())
        .containsExactly(
            "started", "attempted the connection was lost", "finished OutcomeUnknownException");
    assertThat(heard.results.get(0).failure()).isSameAs(thrown);
    assertThat(heard.results.get(0).attempts()).isEqualTo(((ApiException) thrown).attempts());
  }

  @Test
  void anAnswerThatCannotBeReadIsHeardAsAnswered() {
    server.next(answer(201, "<html>"));
    Notes notes = Notes.at(server).listener(heard).build();

    Throwable thrown = catchThrowable(notes::create);

    assertThat(heard.events())
        .containsExactly("started", "attempted 201", "finished OutcomeUnknownException");
    assertThat(heard.results.get(0).failure()).isSameAs(thrown);
  }

  @Test
  void whatIsSentAndAnsweredIsShownWithoutSecrets() {
    server.next(
        answer(
            201,
            "{\"id\":\"n1\",\"text\":\"milk\",\"password\":\"an5wered\"}",
            "X-Echo: " + Notes.KEY,
            "Set-Cookie: session=1"));
    Notes.at(server).listener(heard).build().notes().create("s1", Note.of("milk", "pa55word"));

    HttpExchange exchange = heard.exchanges.get(0);
    assertThat(exchange.method()).isEqualTo("POST");
    assertThat(exchange.url()).isEqualTo(server.url() + "/v1/spaces/s1/notes");
    assertThat(exchange.requestHeaders().get("x-api-key")).containsExactly("(secret)");
    assertThat(exchange.requestHeaders().get("content-type")).containsExactly("application/json");
    assertThat(exchange.requestBody()).isEqualTo("{\"text\":\"milk\",\"password\":\"(secret)\"}");
    assertThat(exchange.answerHeaders().get("X-Echo")).containsExactly("(secret)");
    assertThat(exchange.answerHeaders().get("set-cookie")).containsExactly("(secret)");
    assertThat(exchange.answerBody())
        .isEqualTo("{\"id\":\"n1\",\"text\":\"milk\",\"password\":\"(secret)\"}");
  }

  @Test
  void aSuccessThatCannotBeReadIsNotShownAsNobodyKnowsWhatInItIsSecret() {
    server.next(answer(201, "{\"password\":\"an5wered\""));
    Notes notes = Notes.at(server).listener(heard).build();

    assertThatThrownBy(notes::create).isInstanceOf(OutcomeUnknownException.class);
    assertThat(heard.exchanges.get(0).answerBody()).startsWith("(not shown").doesNotContain("5we");
  }

  @Test
  void whatWasNotAnsweredShowsTheRequestAlone() {
    server.next(Replies.close());
    Notes notes =
        Notes.builder().baseUrl(server.url()).queryKey("query-key-1").listener(heard).build();

    assertThatThrownBy(notes::create).isInstanceOf(OutcomeUnknownException.class);
    HttpExchange exchange = heard.exchanges.get(0);
    assertThat(exchange.url()).endsWith("/notes?api_key=(secret)");
    assertThat(exchange.answerBody()).isNull();
    assertThat(exchange.answerHeaders()).isEmpty();
  }

  @Test
  void aListenerThatThrowsHarmsNeitherTheCallNorTheOtherListeners() {
    Logger log = Logger.getLogger(CallListener.class.getName());
    List<LogRecord> logged = new java.util.concurrent.CopyOnWriteArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord entry) {
            logged.add(entry);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    log.setUseParentHandlers(false);
    log.addHandler(handler);
    CallListener broken =
        new CallListener() {
          @Override
          public void started(CallInfo call) {
            throw new IllegalStateException("broken");
          }

          @Override
          public void attempted(CallInfo call, Attempt attempt, HttpExchange exchange) {
            Thrown.<Void, RuntimeException>sneakily(new ConnectException("nobody measures"));
          }

          @Override
          public void finished(CallInfo call, CallResult result) {
            throw new ServiceConfigurationError("broken");
          }
        };
    try {
      Note note = Notes.at(server).listener(broken).listener(heard).build().create();
      assertThat(note.text()).isEqualTo("milk");
    } finally {
      log.removeHandler(handler);
      log.setUseParentHandlers(true);
    }

    assertThat(heard.events()).containsExactly("started", "attempted 201", "finished");
    assertThat(logged).hasSize(3);
    assertThat(logged.get(0).getMessage()).startsWith("A listener failed at CallInfo[");
    assertThat(server.requests()).hasSize(1);
  }
}
