package io.clientele.benchmarks.okhttp;

import io.clientele.benchmarks.Peer;
import io.clientele.benchmarks.okhttp.api.ClientsApi;
import io.clientele.benchmarks.okhttp.client.ApiClient;
import io.clientele.benchmarks.okhttp.client.ApiException;
import io.clientele.benchmarks.okhttp.model.ClientCreateRequest;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/** The stock library okhttp-gson. */
public final class StockOkHttp implements Peer {
  private static final MediaType JSON = MediaType.get("application/json");
  private final ApiClient client;
  private final ClientsApi clients;

  /** Speaks to the API at this URL. */
  public StockOkHttp(String baseUrl) {
    this(new ApiClient(), baseUrl);
  }

  private StockOkHttp(ApiClient client, String baseUrl) {
    this.client = client.setBasePath(baseUrl).addDefaultHeader("X-Api-Key", KEY);
    this.clients = new ClientsApi(client);
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    ApiClient client = new ApiClient();
    client.setHttpClient(
        client
            .getHttpClient()
            .newBuilder()
            .addInterceptor(
                chain -> {
                  chain.request().body().writeTo(new Buffer());
                  return new Response.Builder()
                      .request(chain.request())
                      .protocol(Protocol.HTTP_1_1)
                      .code(201)
                      .message("Created")
                      .body(ResponseBody.create(JSON, answer))
                      .build();
                })
            .build());
    return new StockOkHttp(client, "http://localhost");
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
  public void close() {
    client.getHttpClient().connectionPool().evictAll();
    client.getHttpClient().dispatcher().executorService().shutdown();
  }
}
