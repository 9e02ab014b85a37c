package io.clientele.runtime.spi;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.runtime.ValidationException;
import io.clientele.runtime.Violation;
import java.util.List;
import java.util.function.Consumer;

/** Rules that are tried by themselves. */
final class Rules {
  private Rules() {}

  /** The violations that some rules find, in their texts. */
  static List<String> broken(Consumer<Checks> rules) {
    JsonCodec<String> codec =
        new JsonCodec<>() {
          @Override
          public String read(JsonReader in) {
            return in.string();
          }

          @Override
          public void write(String value, JsonWriter out) {
            out.string(value);
          }

          @Override
          public void check(String value, Checks checks) {
            rules.accept(checks);
          }
        };
    ValidationException e =
        catchThrowableOfType(
            ValidationException.class, () -> Checks.checked("Thing", "value", codec));
    return e == null ? List.of() : e.violations().stream().map(Violation::toString).toList();
  }
}
