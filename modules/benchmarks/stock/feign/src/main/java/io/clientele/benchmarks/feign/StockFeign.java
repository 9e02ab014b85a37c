package io.clientele.benchmarks.feign;

import feign.Client;
import feign.Response;
import io.clientele.benchmarks.Peer;
import io.clientele.benchmarks.feign.api.ClientsApi;
import io.clientele.benchmarks.feign.client.ApiClient;
import io.clientele.benchmarks.feign.model.ClientCreateRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The stock library feign: Feign over OkHttp, and Jackson 2. */
public final class StockFeign implements Peer {
  private final ClientsApi clients;

  /** Speaks to the API at this URL. */
  public StockFeign(String baseUrl) {
    this(new ApiClient("apiKey", KEY), baseUrl);
  }

  private StockFeign(ApiClient client, String baseUrl) {
    this.clients = client.setBasePath(baseUrl).buildClient(ClientsApi.class);
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    Map<String, Collection<String>> headers = Map.of("Content-Type", List.of("application/json"));
    Client stub =
        (request, options) ->
            Response.builder().request(request).status(201).headers(headers).body(bytes).build();
    ApiClient client = new ApiClient("apiKey", KEY);
    client.getFeignBuilder().client(stub);
    return new StockFeign(client, "http://localhost");
  }

  @Override
  public String create(String name) {
    return clients
        .clientsCreate(
            WORKSPACE,
            new ClientCreateRequest().name(name).email(EMAIL).address(ADDRESS).note(NOTE))
        .getId();
  }

  @Override
  public void close() {}
}
