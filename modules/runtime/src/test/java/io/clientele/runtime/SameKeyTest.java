package io.clientele.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What tells quotas and connections apart: texts here have the same hash code, as Aa and BB do. */
class SameKeyTest {
  private static KeyAuth key(String scheme, String name, String prefix, String value) {
    return new KeyAuth(scheme, Credential.Place.HEADER, name, prefix, new KeyAuth.Fixed(value));
  }

  private static @Nullable Origin origin(String url) {
    return Origin.of(URI.create(url));
  }

  @Test
  void theSameKeyIsOneWhoeverMadeIt() {
    assertThat(key("s", "n", "p", "v"))
        .isEqualTo(key("s", "n", "p", new String("v".toCharArray())))
        .hasSameHashCodeAs(key("s", "n", "p", "v"));
  }

  @ParameterizedTest
  @CsvSource({"BB, n, p, v", "Aa, BB, p, v", "Aa, n, BB, v", "Aa, n, p, BB"})
  void anotherKeyIsNot(String scheme, String name, String prefix, String value) {
    String n = name.equals("BB") ? "Aa" : name;
    String p = prefix.equals("BB") ? "Aa" : prefix;
    String v = value.equals("BB") ? "Aa" : value;

    assertThat(key(scheme, name, prefix, value)).isNotEqualTo(key("Aa", n, p, v));
  }

  @Test
  void oneServerIsTheSameInEachUrl() {
    assertThat(origin("https://h/a"))
        .isEqualTo(origin("https://h:443/b"))
        .hasSameHashCodeAs(Objects.requireNonNull(origin("https://h:443/b")));
  }

  @ParameterizedTest
  @CsvSource({"http://Aa:443", "https://BB", "https://Aa:444"})
  void anotherServerIsNot(String url) {
    assertThat(origin(url)).isNotNull().isNotEqualTo(origin("https://Aa"));
  }
}
