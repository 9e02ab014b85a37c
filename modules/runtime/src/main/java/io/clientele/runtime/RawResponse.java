package io.clientele.runtime;

import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonCodec;
import java.util.List;
import java.util.Map;

/**
 * What a {@link RawCall} was answered with.
 *
 * @param status the HTTP status, from 200 to 299: what was asked for is done
 * @param headers the headers; names compare without case
 * @param body as it came, in UTF-8; empty if there is none
 * @param attempts how often the request was sent, and what became of it each time
 */
public record RawResponse(
    int status, Map<String, List<String>> headers, String body, List<Attempt> attempts) {

  RawResponse(ApiResponse<String> answer) {
    this(answer.status(), answer.headers(), answer.rawBody(), answer.attempts());
  }

  /**
   * Reads the body as a JSON object: of texts, {@code Long}, {@code BigInteger} and {@code
   * BigDecimal}, booleans, nulls, lists and maps.
   *
   * @throws JsonException if it is none
   */
  public Map<String, Object> json() {
    return json(Codecs.map(Codecs.ANY));
  }

  /**
   * Reads the body as a type of the provider, as in {@code json(Client.JSON)}.
   *
   * @throws JsonException if it is not of its form
   */
  public <T> T json(JsonCodec<T> codec) {
    return codec.fromJson(body);
  }

  /** Leaves out headers and body, which may hold secrets. */
  @Override
  public String toString() {
    return "RawResponse[status=" + status + ", attempts=" + attempts + "]";
  }
}
