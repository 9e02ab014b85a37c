package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class StubServerTest {
  private final HttpClient http = HttpClient.newHttpClient();

  @Test
  void whatIsCreatedTwiceIsCounted() throws Exception {
    try (StubServer server = StubServer.http(Duration.ofMillis(1))) {
      assertThat(create(server, "a").statusCode()).isEqualTo(201);
      create(server, "b");
      create(server, "a");
      assertThat(server.created()).isEqualTo(2);
      assertThat(server.twice()).isEqualTo(1);
      assertThat(server.mostConnections()).isEqualTo(1);
    }
  }

  @Test
  void whatIsMoreThanTheLimitIsAnswered429AndNotCreated() throws Exception {
    try (StubServer server = StubServer.limited(Duration.ZERO, 0)) {
      HttpResponse<String> answer = create(server, "a");
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).contains("1");
      assertThat(server.tooMany()).isEqualTo(1);
      assertThat(server.created()).isZero();
    }
  }

  private HttpResponse<String> create(StubServer server, String name)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.baseUrl() + "/v1/workspaces/w/clients"))
            .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"" + name + "\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
