package io.clientele.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Many creates on 64 threads, of which one in twenty meets a mishap: as many as the property {@code
 * reliability.creates} says.
 */
class SoakTest {
  private static final int CREATES = Integer.getInteger("reliability.creates", 5_000);
  private static final long SEED = Long.getLong("reliability.seed", System.nanoTime());

  /** What comes with the first use of a class: a jar that is opened, say. */
  private static final int DESCRIPTORS_MORE = 8;

  /** A few hundred bytes for each create would be more. */
  private static final long HEAP_MORE = 4L * 1024 * 1024;

  @Test
  void asManyRecordsAsOutcomesToldNoneTwiceNoneLostAndNothingLeftBehind() throws Exception {
    Soak.of(1_000, SEED);
    Resources before = Resources.now();

    Soak soak = Soak.of(CREATES, SEED + 1);

    assertThat(before.newThreads()).as("threads that stay").isEmpty();
    Resources after = Resources.now();
    System.out.printf("Soak with seed %d: %s; %s, before %s%n", SEED, soak, after, before);
    assertThat(soak.wrong()).as("seed %d", SEED).isEmpty();
    assertThat(soak.told().values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(CREATES);
    assertThat(soak.told()).containsOnlyKeys(Told.CREATED, Told.NOT_CREATED, Told.UNKNOWN);
    int created = soak.told().getOrDefault(Told.CREATED, 0);
    int unknown = soak.told().getOrDefault(Told.UNKNOWN, 0);
    assertThat(soak.records()).isBetween(created, created + unknown);
    assertThat(soak.mostConnections()).isLessThanOrEqualTo(Soak.THREADS);
    assertThat(soak.connectionsLeft()).isZero();
    assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + DESCRIPTORS_MORE);
    assertThat(after.heap()).isLessThan(before.heap() + HEAP_MORE);
  }
}
