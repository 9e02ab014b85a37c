package io.clientele.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PathTemplateTest {
  private final PathTemplate template = new PathTemplate("/v1/{a}/clients/{b}");

  @Test
  void parametersAreDecoded() {
    assertThat(template.match("/v1/x%2Fy+z/clients/%C3%A9"))
        .hasValue(Map.of("a", "x/y+z", "b", "é"));
  }

  @Test
  void aBrokenEncodingIsTakenAsItIs() {
    assertThat(template.match("/v1/%zz/clients/1")).hasValue(Map.of("a", "%zz", "b", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/v1//clients/1",
        "/v1/../clients/1",
        "/v1/%2e%2E/clients/1",
        "/v1/./clients/1",
        "/v1/1/clients/",
        "/v1/1/2/clients/3",
        "/v1/1/clients/2/",
        "/V1/1/clients/2",
        "x/v1/1/clients/2"
      })
  void anotherPathDoesNotFit(String path) {
    assertThat(template.match(path)).isEmpty();
  }

  @Test
  void whatLooksLikeAPatternIsText() {
    PathTemplate dots = new PathTemplate("/a.b/{c}.json");

    assertThat(dots.match("/a.b/x.json")).hasValue(Map.of("c", "x"));
    assertThat(dots.match("/aXb/x.json")).isEmpty();
    assertThat(dots.match("/a.b/xjson")).isEmpty();
  }
}
