package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderBuilderTest {
  private static final URI URL = URI.create("https://notes.invalid/v1");

  private static List<String> problems(Notes.Builder builder) {
    ConfigurationException e = catchThrowableOfType(ConfigurationException.class, builder::build);
    assertThat(e).hasMessage("Notes cannot be built:\n  " + String.join("\n  ", e.problems()));
    return e.problems();
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    Notes.Builder builder =
        Notes.builder()
            .baseUrl(URI.create("ftp://notes.invalid"))
            .clientCredentials("id", "\n")
            .tokenUrl(URI.create("token"))
            .orgId(null)
            .deadline(Duration.ZERO)
            .connectTimeout(Duration.ofMillis(-1))
            .largestAnswer(0);

    assertThat(problems(builder))
        .containsExactlyInAnyOrder(
            "baseUrl(ftp://notes.invalid) must be like https://host/path, without query and"
                + " fragment",
            "clientSecret(...): its value is empty: give the key as the provider shows it",
            "connectTimeout(PT-0.001S) must be longer than nothing",
            "deadline(PT0S) must be longer than nothing",
            "largestAnswer(0) must be at least 1 byte",
            "orgId(...) is not set: Notes asks for the header Org-Id",
            "orgId(...): its value is empty: give the key as the provider shows it",
            "tokenUrl(token) must be like https://host/path, without query and fragment");
  }

  @Test
  void withoutABaseUrlAndACredentialItSaysWhatToSet() {
    assertThat(problems(Notes.builder()))
        .containsExactly(
            "baseUrl(...) is not set, and Notes documents no host: give the URL that you were"
                + " given, such as baseUrl(URI.create(\"https://api.example.com\"))",
            "no credential is set: call apiKey(...) or clientCredentials(...) or queryKey(...) or"
                + " cookieKey(...)");
  }

  @Test
  void twoCredentialsAreOneTooMany() {
    assertThat(
            problems(
                Notes.builder().baseUrl(URL).apiKey(Notes.KEY).clientCredentials("id", "secret")))
        .containsExactly(
            "apiKey(...) and clientCredentials(...) are set, but only one may be sent: keep one");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notes.invalid",
        "/v1",
        "mailto:a@b",
        "file:///etc/passwd",
        "https:///v1",
        "https://under_score/v1",
        "https://notes.invalid:65536",
        "https://notes.invalid/?x",
        "https://notes.invalid/#x"
      })
  void whatIsNoBaseUrlIsRefused(String url) {
    assertThat(problems(Notes.builder().baseUrl(URI.create(url)).apiKey(Notes.KEY)))
        .containsExactly(
            "baseUrl(" + url + ") must be like https://host/path, without query and fragment");
  }

  @Test
  void aPasswordInAUrlIsRefusedWithoutBeingShown() {
    assertThat(
            problems(
                Notes.builder()
                    .baseUrl(URI.create("https://me:s3cret@notes.invalid"))
                    .clientCredentials("id", "secret")
                    .tokenUrl(URI.create("https://s3cret@notes.invalid/token"))))
        .containsExactly(
            "baseUrl(...) holds a user or a password (not shown), which is not sent",
            "tokenUrl(...) holds a user or a password (not shown), which is not sent");
  }

  @ParameterizedTest
  @CsvSource({
    "https://notes.invalid, https://notes.invalid",
    "https://notes.invalid/, https://notes.invalid",
    "https://notes.invalid/a/b//, https://notes.invalid/a/b",
    "http://127.0.0.1:8080/v1, http://127.0.0.1:8080/v1",
    "http://[::1]:8080/v1, http://[::1]:8080/v1"
  })
  void aSlashAtTheEndOfABaseUrlMakesNoDifference(String given, String taken) {
    Notes notes = Notes.builder().baseUrl(URI.create(given)).apiKey(Notes.KEY).build();

    assertThat(notes.baseUrl()).hasToString(taken);
    assertThat(notes.name()).isEqualTo("Notes");
  }

  @Test
  void timesWithoutEndAreRefused() {
    assertThat(
            problems(
                Notes.builder()
                    .baseUrl(URL)
                    .apiKey(Notes.KEY)
                    .deadline(ChronoUnit.FOREVER.getDuration())
                    .connectTimeout(Duration.ofHours(25))))
        .containsExactly(
            "connectTimeout(PT25H) must be a day at most",
            "deadline(" + ChronoUnit.FOREVER.getDuration() + ") must be a day at most");
  }

  @Test
  void aBuilderThatWasCorrectedBuilds() {
    Notes.Builder builder = Notes.builder().apiKey("").deadline(Duration.ZERO);
    assertThat(problems(builder)).hasSize(3);

    builder.baseUrl(URL).apiKey(Notes.KEY).deadline(Duration.ofSeconds(1));

    assertThat(builder.build().baseUrl()).isEqualTo(URL);
  }

  @Test
  void aSupplierTakesThePlaceOfAWrongKey() {
    Notes.Builder builder = Notes.builder().baseUrl(URL).apiKey("\n").apiKey(() -> Notes.KEY);

    assertThat(builder.build().baseUrl()).isEqualTo(URL);
  }

  @Test
  @SuppressWarnings("NullAway") // What an application without NullAway may do.
  void nullIsRefusedWhereItIsGiven() {
    Supplier<String> none = null;

    assertThatNullPointerException()
        .isThrownBy(() -> Notes.builder().baseUrl(null))
        .withMessage("baseUrl");
    assertThatNullPointerException()
        .isThrownBy(() -> Notes.builder().apiKey(none))
        .withMessage("apiKey");
    assertThatNullPointerException()
        .isThrownBy(() -> Notes.builder().tokenUrl(null))
        .withMessage("tokenUrl");
    assertThatNullPointerException()
        .isThrownBy(() -> Notes.builder().transport(null))
        .withMessage("transport");
  }

  @Test
  void twoProvidersOfOneBuilderShareNoToken() throws Exception {
    try (FaultServer server = FaultServer.start()) {
      server.always(Replies.at("/token", Replies.token("t", ""), Replies.note()));
      Notes.Builder builder = Notes.withTokensOf(server);

      builder.build().create();
      builder.build().create();

      assertThat(server.requests("/token")).hasSize(2);
    }
  }

  @Test
  void aProviderDoesNotChangeWithItsBuilder() throws Exception {
    try (FaultServer server = FaultServer.start();
        FaultServer other = FaultServer.start()) {
      Heard heard = new Heard();
      Notes.Builder builder = Notes.withTokensOf(server).userAgent("shop/1");
      server.always(Replies.at("/token", Replies.token("t", ""), Replies.note()));
      Notes notes = builder.build();

      builder.listener(heard).baseUrl(other.url()).tokenUrl(other.url()).orgId("org-2");
      builder
          .userAgent("shop/2")
          .clientCredentials("client-2", "other")
          .rateLimit(1, Duration.ofHours(1));
      notes.create();
      notes.create();

      assertThat(server.requests("/token").get(0).body()).contains("client_id=client-1&");
      assertThat(server.requests("/token").get(0).header("Org-Id")).containsExactly("org-1");
      assertThat(server.requests())
          .allSatisfy(request -> assertThat(request.header("User-Agent").get(0)).endsWith("/1"));
      assertThat(other.connections()).isZero();
      assertThat(heard.events()).isEmpty();
    }
  }

  @Test
  void aCredentialIsNeverInTheMessage() {
    assertThatThrownBy(Notes.builder().apiKey(Notes.KEY)::build)
        .isInstanceOf(ConfigurationException.class)
        .message()
        .doesNotContain(Notes.KEY);
  }
}
