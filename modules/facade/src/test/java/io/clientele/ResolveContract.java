package io.clientele;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What a look at the provider says of an outcome that is unknown.
 *
 * @param <B> the provider's own request builder
 */
abstract class ResolveContract<B> extends ListContract<B> {
  private static final ResolveOptions OPTIONS =
      ResolveOptions.defaults().settling(Duration.ofSeconds(12)).every(Duration.ofSeconds(5));

  ResolveContract(String name) {
    super(name);
  }

  /** Whether the list says when a client was created. */
  abstract boolean saysWhenCreated();

  @Test
  void aClientWhoseAnswerWasLostIsFound() {
    FakeTime time = new FakeTime();

    Resolution resolution = resolve(lost(Fault.closeAfterStoring(), time), time);

    assertThat(resolution)
        .isInstanceOfSatisfying(
            Resolution.Found.class,
            found -> assertThat(found.client().ref()).isEqualTo(theOnlyOne().ref()))
        .hasToString("Found at " + name + ": " + theOnlyOne() + ".");
    assertThat(time.waits).isEmpty();
  }

  @Test
  void aClientThatWasAdjustedIsFoundByWhatWasSent() {
    FakeTime time = new FakeTime();
    provider().next(Fault.closeAfterStoring());
    Outcome.Unknown unknown =
        unknown(account().adjusting(request -> rename(request, "Adjusted")), time);

    assertThat(unknown.lookFor()).contains("businessName \"Adjusted\"");
    assertThat(resolve(unknown, time)).isInstanceOf(Resolution.Found.class);
  }

  @Test
  void aClientWhoseProgramEndedBeforeTheAnswerIsFoundByTheNextRun() {
    FakeTime time = new FakeTime();
    Instant before = time.now().minusSeconds(1);
    lost(Fault.closeAfterStoring(), time);
    Account<?> account = account();
    try (Clientele nextRun = Clientele.builder().add(account).time(time).build()) {
      Outcome.Unknown unknown =
          nextRun.unknown(account.name(), Samples.complete(), Samples.REPORTING, before);

      assertThat(unknown.sentAt()).isEqualTo(before);
      assertThat(nextRun.resolve(unknown)).isInstanceOf(Resolution.Found.class);
      assertThat(provider().stored()).hasSize(1);
    }
  }

  @Test
  void aClientThatIsNotThereIsNotSeenAndNotCreatedAgain() {
    FakeTime time = new FakeTime();
    Outcome.Unknown unknown = lost(Fault.answer(500), time);

    assertThat(resolve(unknown, time))
        .isEqualTo(
            new Resolution.NotSeen(
                unknown, 4, FakeTime.START, FakeTime.START.plus(Duration.ofSeconds(12))))
        .hasToString(
            "Not seen at "
                + name
                + ": looked 4 times, from "
                + FakeTime.START
                + " to "
                + FakeTime.START.plus(Duration.ofSeconds(12))
                + ", for "
                + lookFor()
                + ". It may exist all the same.");
    assertThat(time.waits)
        .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(2));
    assertThat(provider().stored()).isEmpty();
  }

  @Test
  void aClientThatIsListedLateIsFound() {
    FakeTime time = new FakeTime(FakeTime.START, () -> created(Samples.complete()));
    Outcome.Unknown unknown = lost(Fault.answer(500), time);

    assertThat(resolve(unknown, time)).isInstanceOf(Resolution.Found.class);
    assertThat(time.waits).hasSize(1);
  }

  @Test
  void anotherClientIsNotTakenForIt() {
    created(Samples.other());
    FakeTime time = new FakeTime();

    assertThat(resolve(lost(Fault.answer(500), time), time)).isInstanceOf(Resolution.NotSeen.class);
  }

  @Test
  void anotherClientOfTheSameNameIsNotTakenForIt() {
    created(Samples.other().toBuilder().businessName(Samples.complete().businessName()).build());
    FakeTime time = new FakeTime();

    Resolution resolution = resolve(lost(Fault.answer(500), time), time);

    if (account() instanceof ClockifyAccount) {
      // Which takes a name once in a workspace, so that it is all that there is to look for.
      assertThat(resolution)
          .hasToString(
              "Cannot tell at clockify: "
                  + theOnlyOne()
                  + " matches, but has another email, address and note than was sent.");
      assertThat(((Resolution.CannotTell) resolution).candidates()).containsExactly(theOnlyOne());
    } else {
      assertThat(resolution).isInstanceOf(Resolution.NotSeen.class);
    }
  }

  /** {@code lookalike} has what is looked for, and something else is not as it was sent. */
  final void assertCannotBeTold(NewClient lookalike) {
    created(lookalike);
    FakeTime time = new FakeTime();

    assertThat(resolve(lost(Fault.answer(500), time), time))
        .isInstanceOfSatisfying(
            Resolution.CannotTell.class,
            cannot -> {
              assertThat(cannot.candidates()).containsExactly(theOnlyOne());
              assertThat(cannot.reason())
                  .startsWith(theOnlyOne() + " matches, but has another ")
                  .endsWith(" than was sent");
            });
    assertThat(time.waits).hasSize(3);
  }

  @Test
  void twoClientsThatMatchCannotBeTold() {
    provider().allowDuplicates(true);
    created(Samples.complete());
    FakeTime time = new FakeTime();

    Resolution resolution = resolve(lost(Fault.closeAfterStoring(), time), time);

    provider().allowDuplicates(false);
    assertThat(resolution)
        .isInstanceOfSatisfying(
            Resolution.CannotTell.class,
            cannot -> assertThat(cannot.candidates()).isEqualTo(account().list().toList()))
        .hasToString("Cannot tell at " + name + ": 2 clients match, and only one can be it.");
  }

  @Test
  void aClientThatIsOlderThanTheCreateCannotBeTold() {
    created(Samples.complete());
    FakeTime time = new FakeTime(Instant.now().plus(Duration.ofMinutes(1)), () -> {});

    Resolution resolution = resolve(lost(Fault.answer(500), time), time);

    if (saysWhenCreated()) {
      assertThat(resolution)
          .isInstanceOfSatisfying(
              Resolution.CannotTell.class,
              cannot ->
                  assertThat(cannot.reason())
                      .startsWith(theOnlyOne() + " matches, but was created at "));
    } else {
      assertThat(resolution).isInstanceOf(Resolution.Found.class);
    }
  }

  @Test
  void aLookThatFailsIsRepeated() {
    FakeTime time = new FakeTime();
    Outcome.Unknown unknown = lost(Fault.closeAfterStoring(), time);
    provider().next(Fault.answer(403));

    assertThat(resolve(unknown, time)).isInstanceOf(Resolution.Found.class);
    assertThat(time.waits).hasSize(1);
  }

  @Test
  void aProviderThatCannotBeAskedCannotTell() {
    FakeTime time = new FakeTime();
    Outcome.Unknown unknown = lost(Fault.closeAfterStoring(), time);
    provider().every(1, Fault.answer(403));

    assertThat(resolve(unknown, time))
        .isInstanceOfSatisfying(
            Resolution.CannotTell.class,
            cannot -> {
              assertThat(cannot.reason()).startsWith("the last look failed: ");
              assertThat(cannot.cause()).isNotNull();
            });
  }

  @Test
  void anInterruptEndsTheLooking() {
    FakeTime time = new FakeTime();
    Outcome.Unknown unknown = lost(Fault.answer(500), time);
    FakeTime interrupting = new FakeTime(FakeTime.START, () -> Thread.currentThread().interrupt());

    Resolution resolution = resolve(unknown, interrupting);

    assertThat(Thread.interrupted()).isTrue();
    assertThat(resolution).isInstanceOf(Resolution.CannotTell.class);
  }

  final Outcome.Unknown lost(Fault fault, FakeTime time) {
    provider().next(fault);
    return unknown(account(), time);
  }

  private Outcome.Unknown unknown(Account<B> account, FakeTime time) {
    try (Clientele clientele = Clientele.builder().add(account).time(time).build()) {
      List<Outcome.Unknown> all = clientele.create(Samples.complete(), Samples.REPORTING).unknown();
      assertThat(all).hasSize(1);
      return all.get(0);
    }
  }

  final Resolution resolve(Outcome.Unknown unknown, FakeTime time) {
    try (Clientele clientele = Clientele.builder().add(account()).time(time).build()) {
      return clientele.resolve(unknown, OPTIONS);
    }
  }
}
