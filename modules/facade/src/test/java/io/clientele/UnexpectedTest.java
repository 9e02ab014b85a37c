package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Client;
import feign.Response;
import io.clientele.clockify.Clockify;
import io.clientele.runtime.ConfigurationException;
import io.clientele.runtime.Secret;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What no document foresees: it must not be taken for a refusal if a client may exist. */
class UnexpectedTest {
  private static final String KEY = "key-that-nobody-may-see";

  private static Outcome create(Clockify.Builder clockify) {
    NewClient client = NewClient.builder().businessName("Nova").build();
    try (Clientele clientele =
        Clientele.builder().add(ClockifyAccount.of(clockify.build(), "1")).build()) {
      return clientele.create("clockify", client);
    }
  }

  @Test
  void aKeyThatCannotBeHadIsRefusedAndWhatWasThrownIsNotQuoted() {
    RuntimeException mistake = new IllegalArgumentException("no such key: " + KEY);
    Supplier<String> key =
        () -> {
          throw mistake;
        };

    Outcome outcome = create(Clockify.builder().apiKey(key));

    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.cause()).hasRootCause(mistake))
        .asString()
        .contains("Nothing was sent: apiKey(...) got java.lang.IllegalArgumentException")
        .doesNotContain(KEY);
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // It waited for ever once.
  void whatAnAdjustmentThrowsIsRefusedEvenIfJavaWouldHaveItDeclared() {
    IOException mistake = new IOException("no template for " + KEY);
    ClockifyAccount account =
        ClockifyAccount.of(Clockify.builder().apiKey(KEY).build(), "1")
            .adjusting(request -> throwSneakily(mistake));
    try (Clientele clientele = Clientele.builder().add(account).build()) {
      assertThat(clientele.create("clockify", NewClient.builder().businessName("Nova").build()))
          .isInstanceOfSatisfying(
              Outcome.Refused.class, refused -> assertThat(refused.cause()).isSameAs(mistake))
          .hasToString(
              "Refused at clockify, nothing was created. Nothing was sent: java.io.IOException was"
                  + " thrown; see cause().");
    }
  }

  /** As Kotlin does, which knows no checked exceptions. */
  @SuppressWarnings("unchecked")
  private static <E extends Throwable> void throwSneakily(Throwable e) throws E {
    throw (E) e;
  }

  @Test
  void anErrorOfTheJvmLeavesTheOutcomeUnknownAndIsNotQuoted() {
    Client transport =
        (request, options) -> {
          throw new StackOverflowError(KEY);
        };

    assertThat(create(Clockify.builder().apiKey(KEY).transport(transport)))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class,
            unknown -> assertThat(unknown.cause()).isExactlyInstanceOf(StackOverflowError.class))
        .hasToString(
            "Unknown at clockify, it may exist. java.lang.StackOverflowError was thrown; see"
                + " cause(). Look for a client in Clockify with businessName \"Nova\" (name).");
  }

  @Test
  void aClientWithoutAnIdThatNamesItLeavesTheOutcomeUnknown() {
    String answer = "{\"id\":\"\",\"name\":\"Nova\",\"workspaceId\":\"1\"}";
    Client transport =
        (request, options) ->
            Response.builder()
                .status(201)
                .headers(Map.of())
                .body(answer, StandardCharsets.UTF_8)
                .request(request)
                .build();

    assertThat(create(Clockify.builder().apiKey(KEY).transport(transport)))
        .isInstanceOfSatisfying(
            Outcome.Unknown.class,
            unknown -> {
              assertThat(unknown.reason()).isEqualTo("The id in the answer is empty.");
              assertThat(unknown.rawJson()).isEqualTo(answer);
            });
  }

  @Test
  void aCredentialThatIsGoneWhenItIsNeededIsRefused() {
    AtomicInteger sent = new AtomicInteger();
    Client transport =
        (request, options) -> {
          sent.incrementAndGet();
          throw new IllegalStateException();
        };

    assertThat(create(Clockify.builder().apiKey(() -> "").transport(transport)))
        .isInstanceOfSatisfying(
            Outcome.Refused.class,
            refused ->
                assertThat(refused.cause()).isExactlyInstanceOf(ConfigurationException.class));
    assertThat(sent).hasValue(0);
  }

  @Test
  void aWorkspaceThatIsNoPathSegmentIsRefused() {
    Clockify clockify = Clockify.builder().apiKey(KEY).build();
    try (Clientele clientele =
        Clientele.builder().add(ClockifyAccount.of(clockify, "..")).build()) {
      assertThat(clientele.create("clockify", NewClient.builder().businessName("Nova").build()))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.violations())
                      .singleElement()
                      .extracting(FieldViolation::path, FieldViolation::value)
                      .containsExactly("workspaceId", ".."));
    }
  }

  @Test
  void theInterruptOfACreateDoesNotOutliveIt() {
    AtomicInteger interrupts = new AtomicInteger();
    Clockify clockify = Clockify.builder().apiKey(KEY).build();
    List<Work<Outcome>> work = new ArrayList<>();
    ClockifyAccount account =
        ClockifyAccount.of(clockify, "1")
            .adjusting(
                request -> {
                  work.get(0).interrupt();
                  interrupts.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                });
    NewClient client = Samples.smallest().login("nova", Secret.of(Samples.PASSWORD)).build();
    CreateOptions reporting = CreateOptions.defaults().unstorable(Unstorable.REPORT);
    work.add(new Work<>(new CreateAt<>(account, client, reporting, new FakeTime())));

    work.get(0).run();

    assertThat(interrupts).hasValue(1);
    assertThat(Thread.interrupted()).isFalse();
  }
}
