package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WindowTest {
  private static final long SECOND = Duration.ofSeconds(1).toNanos();
  private final Window window = new Window(2, Duration.ofSeconds(1));

  @Test
  void whatIsMoreThanTheLimitInAnySecondIsNotAdmitted() {
    assertThat(window.admits(0)).isTrue();
    assertThat(window.admits(SECOND / 2)).isTrue();
    assertThat(window.admits(SECOND - 1)).isFalse();
    assertThat(window.admits(SECOND)).isTrue();
    assertThat(window.admits(SECOND + SECOND / 2 - 1)).isFalse();
    assertThat(window.admits(SECOND + SECOND / 2)).isTrue();
  }

  @Test
  void whatWasNotAdmittedDoesNotCount() {
    window.admits(0);
    window.admits(0);
    assertThat(window.admits(1)).isFalse();
    assertThat(window.admits(SECOND)).isTrue();
    assertThat(window.admits(SECOND)).isTrue();
  }
}
