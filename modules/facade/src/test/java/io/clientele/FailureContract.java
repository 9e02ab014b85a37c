package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.ApiException;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.ConnectionException;
import io.clientele.runtime.MissingPropertyException;
import io.clientele.runtime.NotFoundException;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.PermissionException;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Which failures say that nothing was created, and which leave that open.
 *
 * @param <B> the provider's own request builder
 */
abstract class FailureContract<B> extends CreateContract<B> {
  FailureContract(String name) {
    super(name);
  }

  private Outcome.Refused refused(Fault fault) {
    provider().next(fault);
    return as(Outcome.Refused.class, create(Samples.complete()));
  }

  private Outcome.Unknown unknown(Fault fault) {
    provider().next(fault);
    return as(Outcome.Unknown.class, create(Samples.complete()));
  }

  @ParameterizedTest
  @CsvSource({"400", "404", "409", "418", "422"})
  void whatTheProviderRefusesIsRefused(int status) {
    Outcome.Refused refused = refused(Fault.answer(status));

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.violations()).isEmpty();
    assertThat(refused.cause())
        .isExactlyInstanceOf(status == 404 ? NotFoundException.class : RefusedException.class)
        .hasMessage(refused.reason());
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aCredentialThatIsNotAcceptedIsRefused() {
    provider().next(Fault.answer(401), Fault.answer(401));

    assertThat(create(Samples.complete()))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.cause()).isExactlyInstanceOf(AuthenticationException.class));
    assertThat(provider().stored()).isEmpty();
  }

  @Test
  void aCredentialWithoutThePermissionIsRefused() {
    assertThat(refused(Fault.answer(403)).cause()).isExactlyInstanceOf(PermissionException.class);
  }

  @Test
  void aLimitThatOutlastsTheDeadlineIsRefused() {
    Outcome.Refused refused = refused(Fault.answer(429, Map.of("Retry-After", "3600"), ""));

    assertThat(refused.cause()).isExactlyInstanceOf(RateLimitedException.class);
    assertThat(sent()).hasSize(1);
  }

  @Test
  void aProviderThatCannotBeReachedIsRefused() throws IOException {
    // Bound, so that nobody else listens there, and never listening itself.
    try (Socket silent = new Socket()) {
      silent.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      URI nowhere = URI.create("http://127.0.0.1:" + silent.getLocalPort());

      assertThat(create(account(provider(), nowhere), Samples.complete(), Samples.REPORTING))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.cause()).isExactlyInstanceOf(ConnectionException.class));
    }
  }

  @Test
  void anAnswerThatIsLostLeavesTheOutcomeUnknown() {
    Outcome.Unknown unknown = unknown(Fault.closeAfterStoring());

    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.status()).isNull();
    assertThat(unknown.rawJson()).isNull();
    assertThat(unknown.lookFor()).isEqualTo(lookFor());
    assertThat(unknown)
        .hasToString(
            "Unknown at "
                + name
                + ", it may exist. "
                + unknown.cause().getMessage()
                + " Look for "
                + lookFor()
                + ".");
    assertThat(sent()).hasSize(1);
    assertThat(provider().stored()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {302, 500, 503})
  void aFailureOfTheProviderLeavesTheOutcomeUnknown(int status) {
    Outcome.Unknown unknown = unknown(Fault.answer(status));

    assertThat(unknown.status()).isEqualTo(status);
    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.rawJson()).isEqualTo(((ApiException) unknown.cause()).rawBody());
    assertThat(sent()).hasSize(1);
  }

  @Test
  void anAnswerThatCannotBeReadLeavesTheOutcomeUnknown() {
    Outcome.Unknown unknown = unknown(Fault.answer(201, Map.of(), "<html>"));

    assertThat(unknown.status()).isEqualTo(201);
    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.rawJson()).isEqualTo("<html>");
  }

  @Test
  void successWithNothingButAnErrorLeavesTheOutcomeUnknown() {
    Outcome.Unknown unknown = unknown(Fault.answer(201, Map.of(), "{\"error\": \"odd\"}"));

    assertThat(unknown.cause()).isExactlyInstanceOf(OutcomeUnknownException.class);
    assertThat(unknown.rawJson()).isEqualTo("{\"error\": \"odd\"}");
  }

  @Test
  void successWithoutTheDocumentedIdLeavesTheOutcomeUnknown() {
    provider().next(Fault.answer(201, Map.of(), "{}"));

    Outcome outcome = create(Samples.complete());

    if (idPointer() == null) {
      assertThat(outcome).isExactlyInstanceOf(Outcome.Created.class);
    } else {
      assertThat(outcome)
          .isInstanceOfSatisfying(
              Outcome.Unknown.class,
              unknown -> {
                assertThat(unknown.cause()).isExactlyInstanceOf(MissingPropertyException.class);
                assertThat(unknown.status()).isEqualTo(201);
                assertThat(unknown.rawJson()).isEqualTo("{}");
              });
    }
  }

  static Stream<Fault> faultsAfterStoring() {
    return Stream.of(
        Fault.closeAfterStoring(),
        Fault.garbage(),
        Fault.truncated(),
        Fault.missingRequiredField(),
        Fault.unknownEnumValue(),
        Fault.unknownField());
  }

  @ParameterizedTest
  @MethodSource("faultsAfterStoring")
  void aClientThatIsThereIsNeverCalledRefusedAndIsFound(Fault fault) {
    provider().next(fault);
    try (Clientele clientele = Clientele.builder().add(account()).build()) {
      Outcome outcome = clientele.create(name, Samples.complete(), Samples.REPORTING);

      assertThat(outcome).isNotInstanceOf(Outcome.Refused.class);
      if (outcome instanceof Outcome.Unknown unknown) {
        assertThat(clientele.resolve(unknown)).isInstanceOf(Resolution.Found.class);
      }
    }
    provider().calls("clientsCreate").wereMade(1);
    assertThat(provider().stored()).hasSize(1);
  }
}
