package io.clientele.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.runtime.spi.Codecs;
import io.clientele.runtime.spi.JsonCodec;
import io.clientele.runtime.spi.JsonReader;
import io.clientele.runtime.spi.JsonWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundTripTest {
  /** As a faulty template might make it: loses a property, and calls another by a wrong name. */
  public record Lossy(Map<String, Object> properties) {
    public static final JsonCodec<Lossy> JSON =
        new JsonCodec<>() {
          @Override
          public Lossy read(JsonReader in) {
            Map<String, Object> read = new LinkedHashMap<>(Codecs.map(Codecs.ANY).read(in));
            read.remove("lost");
            read.put("new name", read.remove("name"));
            return new Lossy(read);
          }

          @Override
          public void write(Lossy value, JsonWriter out) {
            Codecs.map(Codecs.ANY).write(value.properties, out);
          }
        };
  }

  @Test
  void whatIsLostOrAddedIsNamedByItsPath() {
    assertThat(RoundTrip.of(Lossy.JSON, Map.of("kept", 1, "lost", List.of("x"), "name", "y")))
        .containsExactlyInAnyOrder(
            "$.lost was [\"x\"], but is not written",
            "$.name was \"y\", but is not written",
            "$.new name was not there, but is written \"y\"");
  }

  @Test
  void whatCannotBeReadIsNamedByItsPath() {
    JsonCodec<Map<String, Long>> numbers = Codecs.map(Codecs.LONG);
    assertThat(RoundTrip.of(numbers, Map.of("a", "text")))
        .containsExactly("cannot be read: expected a whole number, but found a string at $.a");
  }

  @Test
  void whatIsKeptIsNoDifference() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("list", Arrays.asList("one", null, true, 2));
    json.put("at", new Json.DateTime("2024-02-29T23:59:59+02:00"));
    assertThat(RoundTrip.of(Codecs.ANY, json)).isEmpty();
    assertThat(RoundTrip.of(Codecs.INSTANT, new Json.DateTime("2024-02-29T23:59:59.1+02:00")))
        .isEmpty();
  }

  @Test
  void theModelOfALossyCodecIsReportedByTypeAndInstance() {
    Findings findings = new Findings();
    Models.check(
        Lossy.class, List.of(new Sample("with all properties", Map.of("lost", 1))), findings);
    assertThat(findings.lines(1))
        .containsExactly(
            "error: Lossy, with all properties: $.lost was 1, but is not written",
            "and 1 more error");
  }

  @Test
  void aModelWithoutACodecIsReported() {
    Findings findings = new Findings();
    Models.check(String.class, List.of(), findings);
    assertThat(findings.lines(1)).containsExactly("error: String has no public constant JSON");
  }
}
