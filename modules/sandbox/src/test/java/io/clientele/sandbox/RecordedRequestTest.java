package io.clientele.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordedRequestTest {
  private final Sandbox sandbox = Sandbox.start("clockify");
  private final SandboxProvider clockify = sandbox.provider("clockify");

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void aRequestIsRecordedAsItWasSent() throws IOException {
    String request =
        String.join(
            "\r\n",
            "POST /clockify/v1/a%20b%2Fc?api_key=1&x=%20 HTTP/1.1",
            "Host: sandbox",
            "X-Odd: !secret",
            "X-Twice: one",
            "x-twice: two",
            "Content-Type: application/json",
            "Content-Length: 5",
            "",
            "{\"éx");
    try (Socket socket = Http.connect(clockify.baseUrl())) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    assertThat(clockify.requests())
        .singleElement()
        .satisfies(
            recorded -> {
              assertThat(recorded.method()).isEqualTo("POST");
              assertThat(recorded.path()).isEqualTo("/v1/a%20b%2Fc");
              assertThat(recorded.query()).isEqualTo("api_key=1&x=%20");
              assertThat(recorded.body()).isEqualTo("{\"éx");
              assertThat(recorded.headers()).containsEntry("x-odd", List.of("!secret"));
              assertThat(recorded.headers()).containsEntry("X-TWICE", List.of("one", "two"));
              assertThat(recorded.headers().keySet())
                  .containsExactlyInAnyOrder(
                      "Host", "X-Odd", "X-Twice", "Content-Type", "Content-Length");
            });
  }

  @Test
  void whatWasNotSentIsEmpty() {
    Http.send("GET", clockify.baseUrl() + "/v1", Map.of(), "");

    assertThat(clockify.requests())
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.query()).isEmpty();
              assertThat(request.body()).isEmpty();
              assertThat(request.headers().get("X-Api-Key")).isNull();
            });
  }

  @Test
  void whatIsPrintedHasNoSecret() {
    Call.create("clockify").send(clockify);

    assertThat(clockify.requests())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request.toString())
                    .startsWith("POST /v1/workspaces/42/clients\n")
                    .contains("X-Api-Key: ***")
                    .contains("\n{\"address\":\"Ground Floor")
                    .doesNotContain(clockify.key("apiKey")));
    assertThat(clockify.stored().toString()).matches("\\[StoredRecord\\[clientsCreate \\w+]]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"member":{"loginId":"n","password":"p-1"}} | {"member":{"loginId":"n","password":"***"}}
          [{"accessToken":"t-1"},5]                   | [{"accessToken":"***"},5]
          {"a":                                       | 5 characters that are not JSON
          grant_type=x&client_secret=s-1&y            | grant_type=x&client_secret=***&y
          --part--                                    | 8 characters
          """)
  void secretsOfABodyAreHidden(String body, String shown) {
    try (Sandbox chatDash = Sandbox.start("chatdash")) {
      String url = chatDash.provider("chatdash").baseUrl() + "/clients?api_key=k-1";
      Http.send("POST", url, Map.of("Authorization", "a-1", "Cookie", "c-1"), body);

      assertThat(chatDash.provider("chatdash").requests().get(0).toString())
          .startsWith("POST /clients?api_key=***\n")
          .contains("Authorization: ***", "Cookie: ***")
          .endsWith("\n" + shown);
    }
  }

  @Test
  void whatWasRecordedCannotBeChanged() {
    Http.send("GET", clockify.baseUrl() + "/v1", Map.of(), "");
    List<RecordedRequest> requests = clockify.requests();

    assertThatThrownBy(requests::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> requests.get(0).headers().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
