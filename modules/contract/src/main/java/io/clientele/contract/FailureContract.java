package io.clientele.contract;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.Attempt;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.Provider;
import io.clientele.runtime.ProviderBuilder;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.RecordedRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of a create that a provider, or the network, does not let end well. */
abstract class FailureContract<B extends ProviderBuilder<B>, P extends Provider, R, A>
    extends BuildContract<B, P, R, A> {
  FailureContract(ProviderAccess<B, P> access) {
    super(access);
  }

  Stream<UnsuccessfulAnswer> unsuccessfulAnswers() {
    TreeSet<Integer> statuses = new TreeSet<>(document().documentedStatuses());
    statuses.addAll(List.of(302, 307, 401, 403, 404, 409, 418, 422, 500, 503));
    statuses.removeAll(List.of(document().successStatus(), 429));
    return statuses.stream().map(status -> new UnsuccessfulAnswer(document(), status));
  }

  @ParameterizedTest
  @MethodSource("unsuccessfulAnswers")
  void anErrorBecomesItsTypedException(UnsuccessfulAnswer answer) {
    ApiException failure = fail(answer, answer.body());

    assertThat(failure).isExactlyInstanceOf(answer.type()).hasMessage(answer.message());
    assertThat(failure.provider()).isEqualTo(document().provider());
    assertThat(failure.operation()).isEqualTo(operationId());
    assertThat(failure.status()).isEqualTo(answer.status());
    assertThat(failure.rawBody()).isEqualTo(answer.body());
    assertThat(failure.error()).isExactlyInstanceOf(errorType());
    assertThat(requireNonNull(failure.error()).errorMessage())
        .isEqualTo(document().errorMessage(answer.status()));
    assertThat(failure.error().errorCode()).isEqualTo(document().errorCode(answer.status()));
    assertThat(failure.attempts())
        .hasSize(attemptsUntil(answer.status()))
        .allMatch(attempt -> Integer.valueOf(answer.status()).equals(attempt.status()));
    assertThat(calls()).hasSize(attemptsUntil(answer.status()));
    assertThat(sandbox().stored()).isEmpty();
    Leaks.assertNone(failure, secretsOfLastCall());
  }

  @ParameterizedTest
  @MethodSource("unsuccessfulAnswers")
  void secretsThatAnErrorEchoesAreBlackedOut(UnsuccessfulAnswer answer) {
    create(provider(), documentedRequest());
    List<String> secrets = secretsOfLastCall();
    String body = document().error(answer.status(), "refused: " + secrets).toString();
    sandbox().reset();

    ApiException failure = fail(answer, body);

    List<String> hidden = Collections.nCopies(secrets.size(), "(secret)");
    Leaks.assertNone(failure, secrets);
    assertThat(failure).hasMessageContaining("HTTP " + answer.status() + ": \"refused: " + hidden);
    assertThat(failure.rawBody())
        .isEqualTo(document().error(answer.status(), "refused: " + hidden).toString());
  }

  @Test
  void secretsThatHeadersEchoAreBlackedOut() {
    create(provider(), documentedRequest());
    List<String> secrets = secretsOfLastCall();

    ApiException failure =
        failure(Fault.answer(400, Map.of("X-Request-Id", "echo " + secrets), "{}"));

    Leaks.assertNone(failure, secrets);
    assertThat(failure.requestId()).startsWith("echo [(secret)");
  }

  @Test
  void theErrorPageOfAProxyIsKeptAsItCame() {
    ApiException failure = failure(Fault.answer(400, Map.of("CF-Ray", "7"), "<html>no</html>"));

    assertThat(failure)
        .isExactlyInstanceOf(RefusedException.class)
        .hasMessage(
            document().call()
                + ": HTTP 400 (request 7). The request was refused; nothing was done.");
    assertThat(failure.error()).isNull();
    assertThat(failure.rawBody()).isEqualTo("<html>no</html>");
    assertThat(failure.requestId()).isEqualTo("7");
  }

  @Test
  void aServerErrorThatNamesATimeIsNotSentAgainButPassesTheTimeOn() {
    UnsuccessfulAnswer unavailable = new UnsuccessfulAnswer(document(), 503);

    ApiException failure =
        failure(Fault.answer(503, Map.of("Retry-After", "1"), unavailable.body()));

    assertThat(failure)
        .isInstanceOfSatisfying(
            OutcomeUnknownException.class,
            unknown ->
                assertThat(unknown)
                    .hasMessage(
                        unavailable.message()
                            + " The provider wants no request until "
                            + requireNonNull(unknown.retryAt())
                            + "."));
    assertThat(calls()).hasSize(1);
  }

  @Test
  void aLimitThatOutlastsTheDeadlineIsReportedWithItsTime() {
    UnsuccessfulAnswer limited = new UnsuccessfulAnswer(document(), 429);

    ApiException failure =
        failure(Fault.answer(429, Map.of("Retry-After", "3600"), limited.body()));

    assertThat(failure)
        .isInstanceOfSatisfying(
            RateLimitedException.class,
            e ->
                assertThat(e.getMessage())
                    .matches(
                        Pattern.quote(
                                limited.headline()
                                    + ". Asked too often: nothing was done. The provider wants no"
                                    + " request until "
                                    + requireNonNull(e.retryAt())
                                    + ", and ")
                            + "\\d+ ms of the deadline are left\\."));
    assertThat(failure.error()).isExactlyInstanceOf(errorType());
    assertThat(failure.rawBody()).isEqualTo(limited.body());
    assertThat(calls()).hasSize(1);
    Leaks.assertNone(failure, secretsOfLastCall());
  }

  @Test
  void aLimitThatEndsSoonIsWaitedForAndTheRequestSentAgain() {
    sandbox().next(Fault.answer(429, Map.of("Retry-After", "0"), ""));

    List<Attempt> attempts = createWithResponse(provider(), documentedRequest()).attempts();

    assertThat(attempts)
        .extracting(Attempt::status)
        .containsExactly(429, document().successStatus());
    assertThat(calls()).hasSize(2);
    assertThat(sandbox().stored()).hasSize(1);
  }

  @Test
  void anAnswerThatIsLostAfterTheClientWasStoredLeavesTheOutcomeUnknown() {
    assertOutcomeIsUnknown(failure(Fault.closeAfterStoring()));

    assertThat(calls()).hasSize(1);
    assertThat(sandbox().stored()).hasSize(1);
  }

  @Test
  void anAnswerThatIsLostOnAConnectionInUseLeavesTheOutcomeUnknown() {
    create(provider(), documentedRequest());

    assertOutcomeIsUnknown(failure(Fault.closeAfterStoring()));

    assertThat(calls()).hasSize(2);
    assertThat(sandbox().stored()).hasSize(2);
  }

  Stream<UnreadableAnswer> unreadableAnswers() {
    return UnreadableAnswer.of(document().answer());
  }

  @ParameterizedTest
  @MethodSource("unreadableAnswers")
  void aSuccessThatCannotBeReadLeavesTheOutcomeUnknown(UnreadableAnswer answer) {
    int status = document().successStatus();

    ApiException failure = failure(Fault.answer(status, Map.of(), answer.body()));

    assertThat(failure)
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            document().call()
                + ": HTTP "
                + status
                + ". The answer cannot be read: "
                + answer.problem()
                + "."
                + UnsuccessfulAnswer.LOOK_FIRST);
    assertThat(failure.rawBody()).isEqualTo(answer.body());
    assertThat(failure.error()).isNull();
    assertThat(calls()).hasSize(1);
  }

  @Test
  void aClosedPortMeansThatNothingWasSent() throws IOException {
    try (ClosedPort nowhere = new ClosedPort()) {
      P unreachable = build(connection().baseUrl(nowhere.url()));

      ApiException failure =
          catchThrowableOfType(ApiException.class, () -> create(unreachable, documentedRequest()));

      assertThat(failure)
          .isExactlyInstanceOf(ConnectionException.class)
          .hasMessage(
              document().call()
                  + ". Nothing was sent to "
                  + nowhere.url().getAuthority()
                  + ": no connection.");
      assertThat(failure.attempts())
          .hasSizeGreaterThan(1)
          .allMatch(attempt -> attempt.outcome().equals("no connection"));
      Leaks.assertNone(failure, List.of(key()));
    }
  }

  private ApiException fail(UnsuccessfulAnswer answer, String body) {
    Fault[] faults = new Fault[attemptsUntil(answer.status())];
    Arrays.fill(faults, answer.fault(body));
    return failure(faults);
  }

  private void assertOutcomeIsUnknown(ApiException failure) {
    assertThat(failure)
        .isExactlyInstanceOf(OutcomeUnknownException.class)
        .hasMessage(
            document().call()
                + ". The request was sent, but no whole answer came: the connection was lost."
                + UnsuccessfulAnswer.LOOK_FIRST);
    assertThat(failure.status()).isNull();
    assertThat(failure.rawBody()).isNull();
    assertThat(failure.attempts())
        .singleElement()
        .returns(null, Attempt::status)
        .returns("the connection was lost", Attempt::outcome);
    Leaks.assertNone(failure, secretsOfLastCall());
  }

  /** The credential that the last call was sent with, and the passwords in it. */
  private List<String> secretsOfLastCall() {
    RecordedRequest last = calls().get(calls().size() - 1);
    List<String> secrets = new ArrayList<>(passwords());
    if (!scheme().query().isEmpty()) {
      secrets.add(key());
    }
    for (String header : scheme().headers().keySet()) {
      String value = requireNonNull(last.headers().get(header)).get(0);
      secrets.add(value.replaceFirst("^Bearer ", ""));
    }
    return secrets;
  }
}
