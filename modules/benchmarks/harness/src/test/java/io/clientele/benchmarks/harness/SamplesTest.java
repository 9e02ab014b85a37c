package io.clientele.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void theMedianOfAnOddNumberIsTheOneInTheMiddle() {
    assertThat(Samples.of(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
  }

  @Test
  void theMedianOfAnEvenNumberIsBetweenTheTwoInTheMiddle() {
    assertThat(Samples.of(List.of(8.0, 1.0, 5.0, 2.0)).median()).isEqualTo(3.5);
  }

  @Test
  void theMiddleHalfLeavesAQuarterOutOnEachSide() {
    Samples samples = Samples.of(List.of(1.0, 2.0, 3.0, 4.0, 100.0));
    assertThat(samples.cell()).isEqualTo("3.00 (2.00–4.00)");
  }

  @Test
  void oneRoundHasNoSpread() {
    assertThat(Samples.of(List.of(1234.5)).cell()).isEqualTo("1,235");
  }

  @Test
  void theRatioIsThatOfTheMedians() {
    Samples ours = Samples.of(List.of(30.0, 30.0, 900.0));
    Samples byHand = Samples.of(List.of(60.0, 1.0, 61.0));
    assertThat(ours.over(byHand)).isEqualTo(0.5);
  }

  @Test
  void noRoundIsAnErrorAndNoFigure() {
    assertThatThrownBy(() -> Samples.of(List.of())).hasMessage("no round was measured");
  }
}
