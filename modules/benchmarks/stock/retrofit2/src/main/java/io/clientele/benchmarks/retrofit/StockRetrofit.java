package io.clientele.benchmarks.retrofit;

import io.clientele.benchmarks.Peer;
import io.clientele.benchmarks.retrofit.api.ClientsApi;
import io.clientele.benchmarks.retrofit.client.ApiClient;
import io.clientele.benchmarks.retrofit.model.Client;
import io.clientele.benchmarks.retrofit.model.ClientCreateRequest;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.ResponseBody;
import okio.Buffer;
import retrofit2.Response;

/** The stock library retrofit2: Retrofit over OkHttp, and Gson. */
public final class StockRetrofit implements Peer {
  private final OkHttpClient http;
  private final ClientsApi clients;

  /** Speaks to the API at this URL. */
  public StockRetrofit(String baseUrl) {
    this(baseUrl, withKey().build());
  }

  private StockRetrofit(String baseUrl, OkHttpClient http) {
    this.http = http;
    ApiClient client = new ApiClient(http);
    client.getAdapterBuilder().baseUrl(baseUrl + "/");
    this.clients = client.createService(ClientsApi.class);
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    MediaType json = MediaType.get("application/json");
    Interceptor stub =
        chain -> {
          chain.request().body().writeTo(new Buffer());
          return new okhttp3.Response.Builder()
              .request(chain.request())
              .protocol(Protocol.HTTP_1_1)
              .code(201)
              .message("Created")
              .body(ResponseBody.create(json, answer))
              .build();
        };
    return new StockRetrofit("http://localhost", withKey().addInterceptor(stub).build());
  }

  private static OkHttpClient.Builder withKey() {
    return new OkHttpClient.Builder()
        .addInterceptor(
            chain -> chain.proceed(chain.request().newBuilder().header("X-Api-Key", KEY).build()));
  }

  @Override
  public String create(String name) throws IOException {
    Response<Client> response =
        clients
            .clientsCreate(
                WORKSPACE,
                new ClientCreateRequest().name(name).email(EMAIL).address(ADDRESS).note(NOTE))
            .execute();
    if (!response.isSuccessful()) {
      throw new IOException("HTTP " + response.code());
    }
    return response.body().getId();
  }

  @Override
  public void close() {
    http.connectionPool().evictAll();
    http.dispatcher().executorService().shutdown();
  }
}
