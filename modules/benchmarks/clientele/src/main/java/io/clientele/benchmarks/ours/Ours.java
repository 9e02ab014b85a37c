package io.clientele.benchmarks.ours;

import feign.Client;
import feign.Response;
import io.clientele.benchmarks.Peer;
import io.clientele.clockify.Clockify;
import io.clientele.clockify.model.ClientCreateRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Clientele, as its README uses it; it keeps to the limit that Clockify documents. */
public class Ours implements Peer {
  private final Clockify clockify;

  /** Speaks to the API at this URL. */
  public Ours(String baseUrl) {
    this(builder(baseUrl));
  }

  Ours(Clockify.Builder builder) {
    this.clockify = builder.build();
  }

  /** Speaks to nobody, and gets this answer. */
  public static Peer answering(String answer) {
    return new Ours(builder("http://localhost").unlimitedRate().transport(stub(answer)));
  }

  static Client stub(String answer) {
    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
    Map<String, Collection<String>> headers = Map.of("Content-Type", List.of("application/json"));
    return (request, options) ->
        Response.builder().request(request).status(201).headers(headers).body(bytes).build();
  }

  static ClientCreateRequest client(String name) {
    return ClientCreateRequest.builder()
        .name(name)
        .email(EMAIL)
        .address(ADDRESS)
        .note(NOTE)
        .build();
  }

  static Clockify.Builder builder(String baseUrl) {
    return Clockify.builder().apiKey(KEY).baseUrl(URI.create(baseUrl));
  }

  @Override
  public String create(String name) {
    return clockify.clients().create(WORKSPACE, client(name)).id();
  }

  @Override
  public void close() {
    clockify.close();
  }
}
