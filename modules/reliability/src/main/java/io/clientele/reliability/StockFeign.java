package io.clientele.reliability;

import feign.Client;
import feign.DefaultClient;
import feign.Feign;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import io.clientele.clockify.ClientsApi;
import io.clientele.clockify.model.ClientCreateRequest;
import java.util.concurrent.CompletableFuture;

/** Feign as it comes: its own retries, time limits and errors, and Jackson. */
final class StockFeign {
  private StockFeign() {}

  static Subject subject(Subject.Setting setting) {
    Client transport = setting.transport();
    ClientsApi clients =
        Feign.builder()
            .client(transport == null ? new DefaultClient(null, null) : transport)
            .encoder(new JacksonEncoder())
            .decoder(new JacksonDecoder())
            .requestInterceptor(request -> request.header("X-Api-Key", Secrets.KEY))
            .target(ClientsApi.class, setting.scene().baseUrl().toString());
    return new Subject(
        clients,
        () -> {},
        name -> clients.create("w1", ClientCreateRequest.builder().name(name).build()),
        name -> CompletableFuture.failedFuture(new UnsupportedOperationException()));
  }
}
