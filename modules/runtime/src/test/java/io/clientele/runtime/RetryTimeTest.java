package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import feign.Response;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTimeTest {
  private static final Instant NOW = Instant.parse("2024-02-29T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1, 2024-02-29T12:00:01Z",
    "' 90 ', 2024-02-29T12:01:30Z",
    "007, 2024-02-29T12:00:07Z",
    "'Thu, 29 Feb 2024 12:00:05 GMT', 2024-02-29T12:00:05Z",
    "'Fri, 1 Mar 2024 00:00:00 GMT', 2024-03-01T00:00:00Z",
    "3155760000, 2124-03-01T12:00:00Z",
    "9223372036854775807, 2124-03-01T12:00:00Z",
    "99999999999999999999999, 2124-03-01T12:00:00Z"
  })
  void theTimeAskedForIsSecondsOrADate(String header, Instant expected) throws Exception {
    assertThat(asked(Map.of("Retry-After", List.of(header)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0",
        "00",
        "-5",
        "+5",
        "1.5",
        "1e3",
        "soon",
        "12s",
        "١",
        "Thu, 29 Feb 2024 12:00:00 GMT",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Thu, 32 Feb 2024 12:00:05 GMT",
        "2024-02-29T12:00:05Z"
      })
  void whatIsNoTimeAheadCountsAsNotAsked(String header) throws Exception {
    assertThat(asked(Map.of("Retry-After", List.of(header)))).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'Thu, 29 Feb 2024 11:00:00 GMT', 2024-02-29T12:00:30Z",
    "'Thu, 29 Feb 2024 13:00:00 GMT',",
    "yesterday,"
  })
  void aDateIsOneOfTheProvidersClock(String date, @Nullable Instant expected) throws Exception {
    Map<String, Collection<String>> headers =
        Map.of("Date", List.of(date), "Retry-After", List.of("Thu, 29 Feb 2024 11:00:30 GMT"));

    assertThat(asked(headers)).isEqualTo(expected);
  }

  @Test
  void theHeadersNameComparesWithoutCase() throws Exception {
    assertThat(asked(Map.of("retry-AFTER", List.of("1", "2")))).isEqualTo(NOW.plusSeconds(1));
    assertThat(asked(Map.of())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "RateLimit-Reset, 429, ' 7 ', 2024-02-29T12:00:07Z",
    "ratelimit-reset, 429, 86400, 2024-03-01T12:00:00Z",
    "RateLimit-Reset, 429, 86401,",
    "RateLimit-Reset, 429, 1709208005,",
    "RateLimit-Reset, 429, 0,",
    "RateLimit-Reset, 429, -7,",
    "RateLimit-Reset, 429, 1.5,",
    "RateLimit-Reset, 429, '',",
    "RateLimit-Reset, 503, 7,",
    "RateLimit-Reset, 400, 7,",
    "X-RateLimit-Reset, 429, 7,",
    "X-Rate-Limit-Reset, 429, 7,"
  })
  void ofTheResetHeadersTheOneOfTheDraftIsReadAndOnlyOfA429(
      String header, int status, String value, @Nullable Instant expected) throws Exception {
    assertThat(asked(status, Map.of(header, List.of(value)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"2, 2024-02-29T12:00:02Z", "0,", "soon,"})
  void whatRetryAfterSaysWinsOverTheReset(String retryAfter, @Nullable Instant expected)
      throws Exception {
    Map<String, Collection<String>> both =
        Map.of("Retry-After", List.of(retryAfter), "RateLimit-Reset", List.of("60"));

    assertThat(asked(both)).isEqualTo(expected);
  }

  @Test
  void theBackoffIsAnythingUpToABoundThatDoublesToFiveSeconds() {
    long[] bounds = {200, 400, 800, 1_600, 3_200, 5_000, 5_000};
    for (int attempts = 1; attempts <= bounds.length; attempts++) {
      int number = attempts;
      List<Duration> waits =
          IntStream.range(0, 500).mapToObj(i -> RetryTime.backoff(number)).toList();
      Duration bound = Duration.ofMillis(bounds[attempts - 1]);
      assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, bound));
      assertThat(waits)
          .as("spread")
          .anySatisfy(wait -> assertThat(wait).isLessThan(bound.dividedBy(4)));
      assertThat(waits)
          .anySatisfy(wait -> assertThat(wait).isGreaterThan(bound.dividedBy(4).multipliedBy(3)));
    }
    assertThat(RetryTime.backoff(1_000)).isLessThanOrEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aTimeThatPassedMeanwhileIsNoWait() {
    assertThat(RetryTime.wait(Instant.now().minusSeconds(1), 1)).isZero();
  }

  private static @Nullable Instant asked(Map<String, Collection<String>> headers)
      throws IOException {
    return asked(429, headers);
  }

  private static @Nullable Instant asked(int status, Map<String, Collection<String>> headers)
      throws IOException {
    Request request =
        Request.create(Request.HttpMethod.GET, "http://h/", Map.of(), null, null, null);
    Response response = Response.builder().status(status).headers(headers).request(request).build();
    return RetryTime.asked(Answer.read(response, 10, Deadline.in(Duration.ofSeconds(1))), NOW);
  }
}
