package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.runtime.JsonException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @CsvSource({
    "2024-01-15T10:00:00Z, 2024-01-15T10:00:00Z",
    "2024-01-15T10:00:00.5Z, 2024-01-15T10:00:00.500Z",
    "2024-01-15T10:00:00.123456789Z, 2024-01-15T10:00:00.123456789Z",
    "2024-01-15T10:00:00+02:00, 2024-01-15T08:00:00Z",
    "2024-01-15T10:00:00-05:30, 2024-01-15T15:30:00Z",
    "2024-01-15T10:00:00.25-05:00, 2024-01-15T15:00:00.250Z",
    "2024-01-15T10:00:00+00:00, 2024-01-15T10:00:00Z",
    "2024-01-15T10:00:00+0100, 2024-01-15T09:00:00Z",
    "2024-01-15T10:00:00.5-0530, 2024-01-15T15:30:00.500Z",
    "2024-01-15T10:00:00, 2024-01-15T10:00:00Z",
    "2024-01-15T10:00:00.123, 2024-01-15T10:00:00.123Z",
    "2024-01-15T10:00, 2024-01-15T10:00:00Z",
    "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z"
  })
  void aTimeIsReadWithAndWithoutOffsetAndFraction(String text, Instant time) {
    assertThat(Codecs.INSTANT.fromJson('"' + text + '"')).isEqualTo(time);
    assertThat(Codecs.INSTANT.fromJson(Codecs.INSTANT.toJson(time))).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hush",
        "2024-01-15",
        "2024-13-15T10:00:00Z",
        "2023-02-29T10:00:00Z",
        "7",
        "2024-01-15T10:00:00+25:00",
        "2024-01-15 10:00:00"
      })
  void whatIsNoTimeIsRefusedWithoutBeingShown(String text) {
    assertThatThrownBy(() -> Codecs.INSTANT.fromJson('"' + text + '"'))
        .isInstanceOf(JsonException.class)
        .hasMessage(
            "expected a date and time such as 2024-01-15T10:00:00Z, but found a string at $");
  }

  @Test
  void aDateIsReadAndWritten() {
    LocalDate day = LocalDate.of(2024, 2, 29);

    assertThat(Codecs.DATE.fromJson("\"2024-02-29\"")).isEqualTo(day);
    assertThat(Codecs.DATE.toJson(day)).isEqualTo("\"2024-02-29\"");
    assertThatThrownBy(() -> Codecs.DATE.fromJson("\"29.2.2024\""))
        .isInstanceOf(JsonException.class)
        .hasMessage("expected a date such as 2024-01-15, but found a string at $");
  }
}
