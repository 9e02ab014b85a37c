package io.clientele.benchmarks.byhand;

import io.clientele.benchmarks.AnsweringHttpClient;
import io.clientele.benchmarks.Peer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** What a programmer writes in an hour: the HTTP client of the JDK and Jackson 3, two records. */
public final class ByHand implements Peer {
  private final Json json = new Json();
  private final HttpClient http;
  private final URI uri;

  /** Speaks to the API at this URL. */
  public ByHand(String baseUrl) {
    this(baseUrl, HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build());
  }

  private ByHand(String baseUrl, HttpClient http) {
    this.http = http;
    this.uri = URI.create(baseUrl + "/v1/workspaces/" + WORKSPACE + "/clients");
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    return new ByHand("http://localhost", new AnsweringHttpClient(answer));
  }

  @Override
  public String create(String name) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(30))
            .header("X-Api-Key", KEY)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(json.request(name)))
            .build();
    HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    if (response.statusCode() != 201) {
      throw new IOException("HTTP " + response.statusCode());
    }
    return json.id(response.body());
  }

  @Override
  public void close() {} // The HTTP client of JDK 17 cannot be closed.
}
