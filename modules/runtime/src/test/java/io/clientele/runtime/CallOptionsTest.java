package io.clientele.runtime;

import static io.clientele.runtime.Replies.answer;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Feign;
import feign.Request;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Options of some calls, on a view of the provider. */
class CallOptionsTest {
  private FaultServer server;

  @BeforeEach
  void start() throws Exception {
    server = FaultServer.start();
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
  }

  private FaultServer.Received last() {
    List<FaultServer.Received> requests = server.requests();
    return requests.get(requests.size() - 1);
  }

  @Test
  void theyHoldForTheViewAndForNothingElse() {
    Notes notes = Notes.at(server).build();
    CallOptions options =
        CallOptions.builder()
            .header("X-Trace", "t-1")
            .header("x-trace", "t-2")
            .query("dry run", "a&b=ä")
            .build();

    notes.with(options).create();
    assertThat(last().header("X-Trace")).containsExactly("t-1", "t-2");
    assertThat(last().path()).isEqualTo("/v1/spaces/s1/notes?dry%20run=a%26b%3D%C3%A4");

    notes.create();
    assertThat(last().header("X-Trace")).isEmpty();
    assertThat(last().path()).isEqualTo("/v1/spaces/s1/notes");
  }

  @Test
  void aViewOfAViewAddsToIt() {
    Notes view =
        Notes.at(server)
            .build()
            .with(
                CallOptions.builder().header("X-A", "1").header("X-B", "1").query("a", "1").build())
            .with(CallOptions.builder().header("x-b", "2").query("b", "2").build());

    view.create();

    assertThat(last().header("X-A")).containsExactly("1");
    assertThat(last().header("X-B")).containsExactly("2");
    assertThat(last().path()).endsWith("?a=1&b=2");
  }

  @Test
  void aKeyInTheQueryTakesThePlaceOfOneThatIsThere() {
    Notes view =
        Notes.builder()
            .baseUrl(server.url())
            .queryKey("k-2")
            .build()
            .with(CallOptions.builder().query("api_key", "k-1").query("my_api_key", "1").build());

    view.create();

    assertThat(last().path()).endsWith("/notes?my_api_key=1&api_key=k-2");
  }

  @Test
  void aMethodWithoutArgumentsAndOneThatAnswersNothingTakeThemToo() {
    server.always(answer(204, ""));
    Notes view =
        Notes.at(server).build().with(CallOptions.builder().header("X-Trace", "t-1").build());

    view.notes().delete("n1");

    assertThat(last().header("X-Trace")).containsExactly("t-1");
  }

  @Test
  void theDeadlineOfAViewIsItsOwn() {
    server.always(Replies.hang());
    Notes view =
        Notes.at(server).build().with(CallOptions.builder().deadline(ofMillis(300)).build());

    OutcomeUnknownException e = catchThrowableOfType(OutcomeUnknownException.class, view::create);

    assertThat(e.attempts().get(0).took()).isBetween(ofMillis(200), ofSeconds(10));
  }

  @Test
  void anotherCredentialTakesThePlaceOfTheUsualOne() {
    Notes notes = Notes.at(server).build();

    notes.with(CallOptions.builder().credential("apiKey", "other-key").build()).create();

    assertThat(last().header("X-Api-Key")).containsExactly("other-key");
    notes.create();
    assertThat(last().header("X-Api-Key")).containsExactly(Notes.KEY);
  }

  @Test
  void aNameAndAPasswordTakeThePlaceOfTheUsualOnesAndKeepTheirLimits() {
    Notes notes =
        Notes.builder()
            .baseUrl(server.url())
            .basicAuth(() -> "bob", () -> "other")
            .rateLimit(1, ofHours(1))
            .build();
    CallOptions ann = CallOptions.builder().credential("apiKey", "ann:pa:55").build();

    notes.create();
    notes.with(ann).create();

    assertThat(server.requests())
        .flatExtracting(request -> request.header("Authorization"))
        .containsExactly("Basic Ym9iOm90aGVy", "Basic YW5uOnBhOjU1");
    assertThatThrownBy(notes.with(ann)::create).isInstanceOf(RateLimitedException.class);
    assertThatThrownBy(
            notes.with(CallOptions.builder().credential("apiKey", "s3cret").build())::create)
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("apiKey(...): its value (not shown) has no colon: give name:password")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void anotherCredentialIsNoMoreShownThanTheUsualOne() {
    server.always(answer(403, "{\"message\":\"other-key may not\"}", "X-Echo: other-key"));
    Notes view =
        Notes.at(server)
            .build()
            .with(CallOptions.builder().credential("apiKey", () -> "other-key").build());

    PermissionException e = catchThrowableOfType(PermissionException.class, view::create);

    Leaks.assertNone(e, "other-key");
  }

  @Test
  void whereALoginFetchesTokensATokenIsTheCredential() {
    Notes notes = Notes.withTokensOf(server).build();
    CallOptions options =
        CallOptions.builder().credential("clientCredentials", "own-token").build();

    notes.with(options).create();

    assertThat(server.requests("/token")).isEmpty();
    assertThat(last().header("Authorization")).containsExactly("Bearer own-token");
  }

  @Test
  void aCredentialOfWhichNobodyKnowsWhereItGoesIsRefused() {
    Notes notes = Notes.at(server).build();
    CallOptions options = CallOptions.builder().credential("addonToken", "x").build();

    assertThatThrownBy(() -> notes.with(options))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "A view of Notes cannot be built:\n"
                + "  credential \"addonToken\" is none that Notes was built with: it has apiKey");
  }

  @Test
  void whatCannotBeSentIsRefusedAllOfItAtOnceAndNotShown() {
    CallOptions.Builder options =
        CallOptions.builder()
            .deadline(ofMillis(0))
            .header("X Trace", "1")
            .header("Content-Length", "7")
            .header("X-Trace", "a\r\nX-Evil: 1")
            .credential("apiKey", "key\nkey");

    assertThatThrownBy(options::build)
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "The options of a call cannot be built:\n"
                + "  apiKey: its value (not shown) has a control character, such as a line break,"
                + " at index 3 of 7: remove it\n"
                + "  deadline(PT0S) must be longer than nothing\n"
                + "  header(\"Content-Length\", ...) is set by the transport alone\n"
                + "  header(\"X Trace\", ...) is no name of a header\n"
                + "  header(\"X-Trace\", ...): its value (not shown) has a control character, such"
                + " as a line break, at index 1 of 12: remove it");
  }

  @Test
  void aHeaderCannotTakeThePlaceOfTheCredential() {
    Notes view =
        Notes.at(server).build().with(CallOptions.builder().header("x-api-key", "own").build());

    view.create();

    assertThat(last().header("X-Api-Key")).containsExactly(Notes.KEY);
  }

  @Test
  void anApplicationsOwnFeignTakesThemWithTheCapabilityOfAView() {
    Notes view =
        Notes.at(server).build().with(CallOptions.builder().header("X-Trace", "t-1").build());
    NotesApi own =
        Feign.builder()
            .options(new Request.Options())
            .addCapability(view.feignCapability())
            .target(NotesApi.class, server.url().toString());

    own.create("s1", Note.of("milk"));

    assertThat(last().header("X-Trace")).containsExactly("t-1");
  }

  @Test
  void theyShowNoSecrets() {
    CallOptions options =
        CallOptions.builder()
            .deadline(ofSeconds(3))
            .header("X-Token", "secret-1")
            .credential("apiKey", "secret-2")
            .build();

    assertThat(options)
        .hasToString("CallOptions[deadline=PT3S, headers=[X-Token], credentials=[apiKey]]");
  }
}
