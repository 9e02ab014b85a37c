package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Faults that store, and then answer something that nobody expects; and when faults strike. */
class ChangedAnswersTest {
  private static final Sandbox sandbox = Sandbox.start("clockify", "placio", "chatdash");
  private final SandboxProvider clockify = sandbox.provider("clockify").newAccount();
  private final SandboxProvider placio = sandbox.provider("placio").newAccount();
  private final Call create = Call.create("clockify");

  @BeforeEach
  void duplicatesAreAllowed() {
    clockify.allowDuplicates(true);
  }

  @AfterEach
  void closeAccounts() {
    clockify.close();
    placio.close();
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  @Test
  void aLimitCanSayWhenToTryAgain() {
    clockify.next(Fault.rateLimited(), Fault.rateLimited(Duration.ofSeconds(7)));

    HttpResponse<String> without = create.send(clockify);
    HttpResponse<String> with = create.send(clockify);

    assertThat(without.statusCode()).isEqualTo(429);
    assertThat(without.headers().firstValue("Retry-After")).isEmpty();
    assertThat(Call.JSON.readTree(with.body())).isEqualTo(create.documented(429));
    assertThat(with.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(clockify.stored()).isEmpty();
  }

  @Test
  void aSlowAnswerIsStoredAtOnceAndComesWhole() throws IOException {
    clockify.next(Fault.slow(Duration.ofMillis(700)));

    try (Socket socket = Http.connect(clockify.baseUrl())) {
      socket.getOutputStream().write(rawCreate());
      socket.setSoTimeout(100);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
      assertThat(clockify.stored()).hasSize(1);
      socket.setSoTimeout(20_000);
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }
    assertThatThrownBy(() -> Fault.slow(Duration.ZERO))
        .hasMessage("A slow answer takes at least 1 ms, not PT0S");
  }

  @Test
  void aHangingAnswerIsStoredAndNeverComes() throws IOException {
    clockify.next(Fault.hangAfterStoring());

    try (Socket socket = Http.connect(clockify.baseUrl())) {
      socket.getOutputStream().write(rawCreate());
      socket.setSoTimeout(500);
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
    assertThat(clockify.stored()).hasSize(1);
  }

  @Test
  void aSandboxWithAHangingCallCloses() throws IOException {
    Sandbox own = Sandbox.start("clockify");
    SandboxProvider hanging = own.provider("clockify");
    hanging.next(Fault.hangAfterStoring());
    Map<String, String> headers = new HashMap<>(create.credentials(hanging));
    headers.put("Content-Type", "application/json");
    byte[] request = Http.post("/clockify" + create.path(), headers, "{\"name\":\"N\"}");
    try (Socket socket = Http.connect(hanging.baseUrl())) {
      socket.getOutputStream().write(request);
      while (hanging.stored().isEmpty()) {
        Thread.onSpinWait();
      }
      own.close();

      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void garbageHasTheRightStatusAndIsNoJson() {
    clockify.next(Fault.garbage());

    HttpResponse<String> answer = create.send(clockify);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThatThrownBy(() -> Call.JSON.readTree(answer.body()))
        .isInstanceOf(JacksonException.class);
    assertThat(clockify.stored()).hasSize(1);
  }

  @Test
  void aTruncatedAnswerPromisesMoreThanItSends() throws IOException {
    clockify.next(Fault.truncated());

    assertThatThrownBy(() -> create.send(clockify)).isInstanceOf(UncheckedIOException.class);

    clockify.next(Fault.truncated());
    try (Socket socket = Http.connect(clockify.baseUrl())) {
      socket.getOutputStream().write(rawCreate());
      InputStream in = socket.getInputStream();
      String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      int promised = Integer.parseInt(answer.replaceAll("(?s).*content-length: (\\d+).*", "$1"));
      String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
      assertThat(answer).startsWith("HTTP/1.1 201 Created\r\n");
      assertThat(body.getBytes(StandardCharsets.UTF_8)).hasSize(promised / 2);
    }
    assertThat(clockify.stored()).hasSize(2);
  }

  @Test
  void anAnswerCanHoldWhatTheDocumentDoesNotKnow() {
    Call call = Call.create("placio");
    placio.next(Fault.unknownField(), Fault.unknownEnumValue(), Fault.missingRequiredField());

    JsonNode field = client(call.send(placio));
    JsonNode value = client(call.send(placio));
    JsonNode missing = client(call.send(placio));

    assertThat(field.path("sandboxUnknown").toString()).isEqualTo("{\"nested\":1.5}");
    assertThat(value.at("/contactMethods/0/type").stringValue()).isEqualTo("SANDBOX_UNKNOWN");
    assertThat(missing.has("id")).isFalse();
    assertThat(missing.path("name").stringValue()).isEqualTo("John Doe");
    assertThat(placio.stored()).hasSize(3);
  }

  @Test
  void aListHasTheFaultInItsFirstItem() {
    create.send(clockify);
    clockify.next(Fault.missingRequiredField());

    HttpResponse<String> answer =
        Call.of("clockify", "clientsList").sendTo(clockify, create.path());

    assertThat(Call.JSON.readTree(answer.body()).get(0).has("id")).isFalse();
  }

  @Test
  void aRefusalStaysARefusal() {
    clockify.next(Fault.unknownField());

    assertThat(create.send(clockify, "{}").body()).contains("required property 'name' not found");
  }

  @Test
  void aFaultThatTheAnswerHasNoPlaceForSaysSo() {
    clockify.next(Fault.unknownEnumValue());

    HttpResponse<String> answer = create.send(clockify);

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body())
        .isEqualTo(
            "This fault needs something in the answer that POST"
                + " /v1/workspaces/{workspaceId}/clients (clientsCreate) does not have\n");
  }

  @Test
  void eachNthCallFailsAndPlannedFaultsGoBefore() {
    clockify.every(3, Fault.answer(503));
    clockify.next(Fault.answer(500));

    assertThat(statuses(7)).containsExactly(500, 201, 503, 201, 201, 503, 201);
    clockify.reset();
    assertThat(statuses(3)).containsExactly(201, 201, 201);
    assertThatThrownBy(() -> clockify.every(0, Fault.garbage()))
        .hasMessage("Each n-th call: n is at least 1, not 0");
  }

  @Test
  void aShareOfTheCallsFailsAndTheSameOnesEachTime() {
    clockify.atRate(0.3, Fault.answer(503));
    List<Integer> first = statuses(100);
    clockify.reset();
    clockify.atRate(0.3, Fault.answer(503));

    assertThat(statuses(100)).isEqualTo(first);
    assertThat(first.stream().filter(status -> status == 503).count()).isBetween(15L, 45L);
    assertThatThrownBy(() -> clockify.atRate(1.1, Fault.garbage()))
        .hasMessage("A share of the calls is from 0 to 1, not 1.1");
  }

  private List<Integer> statuses(int calls) {
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      statuses.add(create.send(clockify).statusCode());
    }
    return statuses;
  }

  private static JsonNode client(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(201);
    return Call.JSON.readTree(answer.body()).path("client");
  }

  private byte[] rawCreate() {
    Map<String, String> headers = new HashMap<>(create.credentials(clockify));
    headers.put("Content-Type", "application/json");
    return Http.post("/clockify" + create.path(), headers, create.example().toString());
  }
}
