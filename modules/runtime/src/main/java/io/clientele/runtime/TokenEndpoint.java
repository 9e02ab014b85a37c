package io.clientele.runtime;

import feign.Client;
import feign.Request;
import feign.Response;
import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where access tokens are fetched, by the OAuth 2 client credentials grant (RFC 6749, section 4.4).
 * Thread-safe.
 */
final class TokenEndpoint {
  /** Without {@code expires_in} a token is used for this long, unless the provider refuses it. */
  private static final Duration UNSTATED_LIFETIME = Duration.ofMinutes(5);

  private static final BigDecimal A_YEAR = BigDecimal.valueOf(Duration.ofDays(365).toSeconds());

  private static final int LARGEST_ANSWER = 64 * 1024;

  private final String provider;
  private final URI tokenUrl;
  private final Supplier<String> clientId;
  private final Supplier<String> clientSecret;
  private final Map<String, String> headers;
  private final Client transport;

  TokenEndpoint(
      String provider,
      URI tokenUrl,
      Supplier<String> clientId,
      Supplier<String> clientSecret,
      Map<String, String> headers,
      Client transport) {
    this.provider = provider;
    this.tokenUrl = tokenUrl;
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.headers = Map.copyOf(headers);
    this.transport = transport;
  }

  /**
   * Fetches a token.
   *
   * @throws TokenRefusedException if the client gets none
   * @throws NotSentException if none came for another reason
   */
  Token fetch(Deadline deadline, Events events) throws IOException {
    long start = System.nanoTime();
    boolean succeeded = false;
    try {
      Token token = fetch(deadline, start);
      succeeded = true;
      return token;
    } finally {
      events.tokenFetched(Duration.ofNanos(System.nanoTime() - start), succeeded);
    }
  }

  private Token fetch(Deadline deadline, long start) throws IOException {
    String secret = KeyAuth.ask("clientSecret", clientSecret);
    Redaction redaction = new Redaction(List.of(Secret.of(secret)));
    Request request = request(secret);
    Answer answer;
    try {
      Response response = transport.execute(request, deadline.options());
      answer = Answer.read(response, LARGEST_ANSWER, deadline);
    } catch (Exception e) { // A transport of the application's may throw any.
      throw new NotSentException(
          "the token could not be fetched from " + tokenUrl, redaction.apply(e));
    }
    if (answer.status() / 100 == 4 && answer.status() != 429) {
      throw new TokenRefusedException(
          provider + " gave no token: " + tokenUrl + " answered HTTP " + answer.status(),
          answer.redacted(redaction));
    }
    if (!answer.isSuccess()) {
      throw new NotSentException(
          "no token: " + tokenUrl + " answered HTTP " + answer.status(),
          RetryTime.asked(answer, Instant.now()),
          null);
    }
    return parse(answer.body(), start);
  }

  private Token parse(byte[] body, long start) throws IOException {
    try {
      if (JsonReader.read(body, Codecs.ANY) instanceof Map<?, ?> answer
          && answer.get("access_token") instanceof String token
          && KeyAuth.problem(token) == null) {
        Duration life = lifetime(answer.get("expires_in"));
        Credential credential =
            new Credential(Credential.Place.HEADER, "Authorization", "Bearer ", Secret.of(token));
        return Token.of(credential, start, life);
      }
    } catch (JsonException e) {
      throw new NotSentException("no token: " + tokenUrl + " answered no JSON", e);
    }
    throw new NotSentException(
        "no token: " + tokenUrl + " answered without an access_token that can be sent", null);
  }

  /** Some write the seconds as text; nonsense counts as not stated. */
  private static Duration lifetime(@Nullable Object expiresIn) {
    try {
      BigDecimal seconds = new BigDecimal(String.valueOf(expiresIn).strip());
      boolean sane = seconds.signum() > 0 && seconds.compareTo(A_YEAR) < 0;
      return sane ? Duration.ofMillis(seconds.movePointRight(3).longValue()) : UNSTATED_LIFETIME;
    } catch (NumberFormatException e) {
      return UNSTATED_LIFETIME;
    }
  }

  private Request request(String secret) throws NotSentException {
    Map<String, Collection<String>> all = new LinkedHashMap<>();
    all.put("Accept", List.of("application/json"));
    all.put("Content-Type", List.of("application/x-www-form-urlencoded"));
    headers.forEach((name, value) -> all.put(name, List.of(value)));
    String form =
        "grant_type=client_credentials&client_id="
            + encoded(KeyAuth.ask("clientId", clientId))
            + "&client_secret="
            + encoded(secret);
    return Request.create(
        Request.HttpMethod.POST,
        tokenUrl.toString(),
        all,
        Request.Body.create(form, StandardCharsets.UTF_8),
        null);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
