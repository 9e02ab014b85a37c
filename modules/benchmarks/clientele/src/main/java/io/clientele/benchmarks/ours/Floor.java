package io.clientele.benchmarks.ours;

import feign.Client;
import feign.Request;
import feign.Response;
import io.clientele.benchmarks.Peer;
import io.clientele.clockify.model.ClientCreateRequest;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What no client on Feign's {@link Client} with this codec can do without: the request, checked and
 * written, and the answer, read. There is no deadline, no retry, and no error that says anything.
 */
public final class Floor implements Peer {
  private static final List<String> JSON = List.of("application/json");
  private static final List<String> KEYS = List.of(KEY);
  private static final Request.Options OPTIONS =
      new Request.Options(5, TimeUnit.SECONDS, 30, TimeUnit.SECONDS, false);

  private final Client transport;

  private Floor(Client transport) {
    this.transport = transport;
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    return new Floor(Ours.stub(answer));
  }

  @Override
  public String create(String name) throws IOException {
    byte[] body = JsonWriter.write(Ours.client(name), ClientCreateRequest.JSON);
    Map<String, Collection<String>> headers = new LinkedHashMap<>();
    headers.put("Accept", JSON);
    headers.put("Content-Type", JSON);
    headers.put("Content-Length", List.of(Integer.toString(body.length)));
    headers.put("X-Api-Key", KEYS);
    Request request =
        Request.create(
            Request.HttpMethod.POST,
            "http://localhost/v1/workspaces/" + WORKSPACE + "/clients",
            headers,
            body,
            StandardCharsets.UTF_8,
            null);
    Response response = transport.execute(request, OPTIONS);
    if (response.status() != 201) {
      throw new IOException("HTTP " + response.status());
    }
    try (InputStream answer = response.body().asInputStream()) {
      return JsonReader.read(answer.readAllBytes(), io.clientele.clockify.model.Client.JSON).id();
    }
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
