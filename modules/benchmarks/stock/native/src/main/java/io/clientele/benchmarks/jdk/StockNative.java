package io.clientele.benchmarks.jdk;

import io.clientele.benchmarks.AnsweringHttpClient;
import io.clientele.benchmarks.Peer;
import io.clientele.benchmarks.jdk.api.ClientsApi;
import io.clientele.benchmarks.jdk.client.ApiClient;
import io.clientele.benchmarks.jdk.client.ApiException;
import io.clientele.benchmarks.jdk.model.ClientCreateRequest;
import java.net.http.HttpClient;

/** The stock library native: the HTTP client of the JDK and Jackson 2. */
public final class StockNative implements Peer {
  private final ClientsApi clients;

  /** Speaks to the API at this URL. */
  public StockNative(String baseUrl) {
    this(new ApiClient(), baseUrl);
  }

  private StockNative(ApiClient client, String baseUrl) {
    client.updateBaseUri(baseUrl);
    client.setRequestInterceptor(request -> request.header("X-Api-Key", KEY));
    this.clients = new ClientsApi(client);
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    HttpClient http = new AnsweringHttpClient(answer);
    return new StockNative(
        new ApiClient() {
          @Override
          public HttpClient getHttpClient() {
            return http;
          }
        },
        "http://localhost");
  }

  @Override
  public String create(String name) throws ApiException {
    return clients
        .clientsCreate(
            WORKSPACE,
            new ClientCreateRequest().name(name).email(EMAIL).address(ADDRESS).note(NOTE))
        .getId();
  }

  @Override
  public void close() {}
}
