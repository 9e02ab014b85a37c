package io.clientele.benchmarks.byhand;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.clientele.benchmarks.Peer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The two records of the create, and the mapper that writes one and reads the other. */
final class Json {
  private final JsonMapper mapper =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  byte[] request(String name) {
    return mapper.writeValueAsBytes(new NewClient(name, Peer.EMAIL, Peer.ADDRESS, Peer.NOTE));
  }

  String id(byte[] answer) {
    return mapper.readValue(answer, Client.class).id();
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record NewClient(String name, String email, String address, String note) {}

  private record Client(
      @Nullable String address,
      @Nullable Boolean archived,
      @Nullable List<String> ccEmails,
      @Nullable String currencyCode,
      @Nullable String currencyId,
      @Nullable String email,
      String id,
      String name,
      @Nullable String note,
      String workspaceId) {}
}
