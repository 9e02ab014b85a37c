package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LoopbackServerTest {
  @Test
  void aMistakeOfTheSandboxIsShownToTheCaller() {
    try (LoopbackServer server = LoopbackServer.start(0)) {
      server.serve(
          request -> {
            throw new IllegalStateException("mistaken");
          });

      HttpResponse<String> answer = Http.send("GET", server.url() + "/x", Map.of(), "");

      assertThat(answer.statusCode()).isEqualTo(500);
      assertThat(answer.body())
          .startsWith("The sandbox itself failed: java.lang.IllegalStateException: mistaken")
          .contains("\tat ");
    }
  }
}
