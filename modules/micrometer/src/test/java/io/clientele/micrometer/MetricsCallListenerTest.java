package io.clientele.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.missionx.MissionX;
import io.clientele.missionx.model.ClientCreateRequest;
import io.clientele.missionx.model.ClientUpdateRequest;
import io.clientele.runtime.ApiException;
import io.clientele.runtime.AuthenticationException;
import io.clientele.runtime.CallOptions;
import io.clientele.runtime.OutcomeUnknownException;
import io.clientele.runtime.RateLimitedException;
import io.clientele.runtime.RefusedException;
import io.clientele.sandbox.ClientCredentials;
import io.clientele.sandbox.Fault;
import io.clientele.sandbox.Sandbox;
import io.clientele.sandbox.SandboxProvider;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MetricsCallListenerTest {
  private static Sandbox sandbox;

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private SandboxProvider local;

  @BeforeAll
  static void start() {
    sandbox = Sandbox.start("missionx");
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  @BeforeEach
  void openAccount() {
    local = sandbox.provider("missionx").newAccount();
  }

  private MissionX.Builder missionX() {
    ClientCredentials own = local.clientCredentials();
    return MissionX.builder()
        .baseUrl(local.baseUrl())
        .tokenUrl(local.tokenUrl().orElseThrow())
        .clientCredentials(own.clientId(), own.clientSecret())
        .orgId(own.headers().getOrDefault("Org-Id", ""))
        .listener(new MetricsCallListener(registry));
  }

  private static void create(MissionX missionX, String title) {
    missionX.clients().create(ClientCreateRequest.builder().title(title).build());
  }

  private Timer timer(String name, String... tags) {
    return registry.get(name).tags(tags).timer();
  }

  private double unknown() {
    return registry
        .get("clientele.outcomes.unknown")
        .tag("operation", "clientsCreate")
        .counter()
        .count();
  }

  @Test
  void aCallIsMeasuredWithItsRequestAndItsToken() {
    create(missionX().build(), "Nova");

    Timer call = timer("clientele.calls", "exception", "none");
    Timer request = timer("clientele.requests", "status", "200", "outcome", "SUCCESS");
    Timer token = timer("clientele.tokens", "outcome", "SUCCESS");
    assertThat(call.count()).isOne();
    assertThat(request.count()).isOne();
    assertThat(token.count()).isOne();
    assertThat(call.totalTime(TimeUnit.NANOSECONDS))
        .isGreaterThan(request.totalTime(TimeUnit.NANOSECONDS));
    assertThat(request.totalTime(TimeUnit.NANOSECONDS)).isPositive();
    assertThat(call.getId().getTags())
        .containsExactly(
            Tag.of("exception", "none"),
            Tag.of("method", "POST"),
            Tag.of("operation", "clientsCreate"),
            Tag.of("provider", "missionX"),
            Tag.of("uri", "/clients"));
  }

  @Test
  void theIdsOfRecordsAreInNoTag() {
    MissionX missionX = missionX().build();
    assertThatThrownBy(
            () ->
                missionX
                    .clients()
                    .update("44a687e29ae1f428e7ebe305", ClientUpdateRequest.builder().build()))
        .isInstanceOf(ApiException.class);

    assertThat(registry.getMeters())
        .isNotEmpty()
        .flatExtracting(meter -> meter.getId().getTags())
        .extracting(Tag::getValue)
        .contains("/clients/{clientId}")
        .noneMatch(value -> value.contains("44a687e29ae1f428e7ebe305"));
  }

  @Test
  void aRefusalIsCountedByWhatTheCallerGets() {
    MissionX missionX = missionX().build();
    local.next(Fault.answer(400));

    assertThatThrownBy(() -> create(missionX, "Nova")).isInstanceOf(RefusedException.class);

    assertThat(timer("clientele.calls", "exception", "RefusedException").count()).isOne();
    assertThat(timer("clientele.requests", "status", "400", "outcome", "CLIENT_ERROR").count())
        .isOne();
    assertThat(unknown()).isZero();
  }

  @Test
  void anUnknownOutcomeIsCounted() {
    MissionX missionX = missionX().build();
    create(missionX, "Nova");
    assertThat(unknown()).isZero();
    local.next(Fault.closeAfterStoring());

    assertThatThrownBy(() -> create(missionX, "Orion")).isInstanceOf(OutcomeUnknownException.class);

    assertThat(unknown()).isEqualTo(1);
    assertThat(timer("clientele.requests", "status", "IO_ERROR", "outcome", "UNKNOWN").count())
        .isOne();
    assertThat(timer("clientele.calls", "exception", "OutcomeUnknownException").count()).isOne();
  }

  @Test
  void aRetryIsCountedWithItsWait() {
    MissionX missionX = missionX().build();
    local.next(Fault.rateLimited(Duration.ofSeconds(1)));

    create(missionX, "Nova");

    Timer retries = timer("clientele.retries", "operation", "clientsCreate");
    assertThat(retries.count()).isOne();
    assertThat(retries.totalTime(TimeUnit.MILLISECONDS)).isBetween(500d, 1_000d);
    assertThat(timer("clientele.requests", "status", "429").count()).isOne();
    assertThat(timer("clientele.calls", "exception", "none").count()).isOne();
  }

  @Test
  void aWaitForATurnIsCounted() {
    MissionX missionX = missionX().rateLimit(1, Duration.ofMillis(200)).build();

    create(missionX, "Nova");
    create(missionX, "Orion");

    Timer pacing = timer("clientele.pacing", "operation", "clientsCreate");
    assertThat(pacing.count()).isOne();
    assertThat(pacing.totalTime(TimeUnit.MILLISECONDS)).isPositive();
  }

  @Test
  void aCallThatIsNeverSentIsACallWithoutARequest() {
    MissionX missionX = missionX().rateLimit(1, Duration.ofHours(1)).build();
    create(missionX, "Nova");
    MissionX hurried = missionX.with(CallOptions.builder().deadline(Duration.ofSeconds(1)).build());

    assertThatThrownBy(() -> create(hurried, "Orion")).isInstanceOf(RateLimitedException.class);

    assertThat(timer("clientele.calls", "exception", "RateLimitedException").count()).isOne();
    assertThat(timer("clientele.requests", "status", "200").count()).isOne();
    assertThat(local.stored()).hasSize(1);
  }

  @Test
  void aTokenThatDoesNotComeIsCounted() {
    MissionX missionX = missionX().clientCredentials("nobody", "of-ours").build();

    assertThatThrownBy(() -> create(missionX, "Nova")).isInstanceOf(AuthenticationException.class);

    assertThat(timer("clientele.tokens", "outcome", "UNKNOWN").count()).isOne();
    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .noneMatch(id -> id.toString().contains("of-ours"));
  }
}
