package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaultTest {
  private final Sandbox sandbox = Sandbox.start("clockify");
  private final SandboxProvider clockify = sandbox.provider("clockify");
  private final Call create = Call.create("clockify");

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void closingAfterStoringStoresOneAndSendsNoByte() throws IOException {
    clockify.next(Fault.closeAfterStoring());

    try (Socket socket = Http.connect(clockify.baseUrl())) {
      socket.getOutputStream().write(rawCreate());
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }

    assertThat(clockify.stored())
        .singleElement()
        .satisfies(stored -> assertThat(stored.answer()).contains("\"name\":\"Client X\""));
    assertThat(clockify.requests()).hasSize(1);
  }

  @Test
  void anAnswerIsHeldUntilTheTestLetsItGo() throws IOException {
    List<String> order = new CopyOnWriteArrayList<>();
    clockify.next(Fault.held(() -> order.add("held with " + clockify.stored().size())));

    HttpResponse<String> answer = create.send(clockify);
    order.add("answered " + answer.statusCode());

    assertThat(order).containsExactly("held with 1", "answered 201");
    assertThat(Fault.held(() -> {})).hasToString("held");
  }

  @Test
  void aConnectionThatAnsweredBeforeIsClosedTheSameWay() throws IOException {
    clockify.allowDuplicates(true);
    try (Socket socket = Http.connect(clockify.baseUrl())) {
      InputStream in = socket.getInputStream();
      socket.getOutputStream().write(rawCreate());
      String answer = readAnswer(in);
      assertThat(answer).startsWith("HTTP/1.1 201 Created\r\n").contains("connection: keep-alive");
      clockify.next(Fault.closeAfterStoring());
      socket.getOutputStream().write(rawCreate());
      assertThat(in.read()).isEqualTo(-1);
    }

    assertThat(clockify.stored()).hasSize(2);
  }

  @Test
  void aBadRequestStoresNothingBeforeItsConnectionIsClosed() {
    clockify.next(Fault.closeAfterStoring());

    assertThatThrownBy(() -> create.send(clockify, "{}")).isInstanceOf(UncheckedIOException.class);

    assertThat(clockify.stored()).isEmpty();
    assertThat(clockify.requests()).hasSize(1);
  }

  @Test
  void faultsComeInOrderAndThenNoMore() {
    clockify.next(Fault.answer(429), Fault.answer(403));
    clockify.next(Fault.answer(401));

    assertThat(create.send(clockify).statusCode()).isEqualTo(429);
    assertThat(create.send(clockify).statusCode()).isEqualTo(403);
    assertThat(create.send(clockify).statusCode()).isEqualTo(401);
    assertThat(create.send(clockify).statusCode()).isEqualTo(201);
    assertThat(clockify.stored()).hasSize(1);
    assertThat(clockify.requests()).hasSize(4);
  }

  @Test
  void anyAnswerCanBeGiven() {
    clockify.next(Fault.answer(503, Map.of("Retry-After", "7", "X-Odd", "!?x"), "<html>"));

    HttpResponse<String> answer = create.send(clockify);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).hasValue("7");
    assertThat(answer.headers().firstValue("X-Odd")).hasValue("!?x");
    assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    assertThat(answer.body()).isEqualTo("<html>");
    assertThat(clockify.stored()).isEmpty();
  }

  @Test
  void anAnswerCanBeEmpty() {
    clockify.next(Fault.answer(201, Map.of(), ""));

    HttpResponse<String> answer = create.send(clockify);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void anExpiredKeyIsTakenAgainByTheNextCall() {
    clockify.next(Fault.expiredToken());

    HttpResponse<String> expired = create.send(clockify);

    assertThat(expired.statusCode()).isEqualTo(401);
    assertThat(Call.JSON.readTree(expired.body())).isEqualTo(create.documented(401));
    assertThat(expired.headers().firstValue("X-Sandbox-Reason")).hasValue("expired");
    assertThat(create.send(clockify).statusCode()).isEqualTo(201);
  }

  @Test
  void aCallOfSomethingUndocumentedTakesNoFault() {
    clockify.next(Fault.answer(500));

    assertThat(Http.send("POST", clockify.baseUrl() + "/nothing", Map.of(), "").statusCode())
        .isEqualTo(404);
    assertThat(create.send(clockify).statusCode()).isEqualTo(500);
  }

  @Test
  void resettingForgetsWhatWasAndWhatWasToCome() {
    String key = clockify.key("apiKey");
    create.send(clockify);
    clockify.next(Fault.answer(500));

    clockify.reset();

    assertThat(clockify.requests()).isEmpty();
    assertThat(clockify.stored()).isEmpty();
    assertThat(clockify.key("apiKey")).isEqualTo(key);
    assertThat(create.send(clockify).statusCode()).isEqualTo(201);
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 600, -1, 0})
  void aStatusThatEndsNoCallIsRefused(int status) {
    String message = "An answer has a status from 200 to 599, not " + status;

    assertThatThrownBy(() -> Fault.answer(status))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> Fault.answer(status, Map.of(), ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void faultsSayWhatTheyAre() {
    assertThat(Fault.closeAfterStoring()).hasToString("closeAfterStoring");
    assertThat(Fault.answer(429)).hasToString("answer 429");
    assertThat(Fault.expiredToken()).hasToString("expiredToken");
  }

  private byte[] rawCreate() {
    Map<String, String> headers = new HashMap<>(create.credentials(clockify));
    headers.put("Content-Type", "application/json");
    return Http.post("/clockify" + create.path(), headers, create.example().toString());
  }

  private static String readAnswer(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    int at = head.indexOf("content-length: ") + "content-length: ".length();
    int length = Integer.parseInt(head.substring(at, head.indexOf("\r\n", at)));
    return head + new String(in.readNBytes(length), UTF_8);
  }
}
